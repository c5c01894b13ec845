package org.strikelog.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.FactorGrantedAuthority;

class SecondFactorsTests {

    private static final String PASSWORD = FactorGrantedAuthority.PASSWORD_AUTHORITY;

    @ParameterizedTest(name = "{0} for a {1} who gave {2}: {3}")
    @CsvSource({
        "NONE,     EDITOR, FACTOR_PASSWORD, true",
        "EDITORS,  EDITOR, FACTOR_PASSWORD, false",
        "EDITORS,  READER, FACTOR_PASSWORD, true",
        "EVERYONE, READER, FACTOR_PASSWORD, false",
        "EVERYONE, READER, FACTOR_CODE,     true",
        "EVERYONE, EDITOR, FACTOR_WEBAUTHN, true",
        "EVERYONE, EDITOR, FACTOR_BEARER,   true",
        "EDITORS,  EDITOR, FACTOR_AUTHORIZATION_CODE, false",
    })
    void areAskedAsTheSettingSays(SecondFactor setting, Role role, String given, boolean enough) {
        assertThat(isEnough(setting, signedIn(role, false, given))).isEqualTo(enough);
    }

    @Test
    void areAskedOfWhoeverHasSetUpAnApp() {
        assertThat(isEnough(SecondFactor.NONE, signedIn(Role.READER, true, PASSWORD)))
                .isFalse();
        assertThat(isEnough(SecondFactor.NONE, signedIn(Role.READER, true, SecondFactors.CODE_AUTHORITY)))
                .isTrue();
    }

    @Test
    void areNotAskedOfStrangersWhoAreSentToSignInFirst() {
        assertThat(isEnough(
                        SecondFactor.EVERYONE,
                        new AnonymousAuthenticationToken(
                                "key", "anybody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))))
                .isTrue();
    }

    private static boolean isEnough(SecondFactor setting, Authentication asking) {
        return new SecondFactors(new SignInSettings(setting), mock(OneTimeCodes.class), mock(Passkeys.class))
                .authorize(() -> asking)
                .isGranted();
    }

    private static Authentication signedIn(Role role, boolean givesCodes, String factor) {
        var owner = new SignedIn("lina", "Lina", "", role, true, givesCodes);
        var authorities = new ArrayList<GrantedAuthority>(owner.getAuthorities());
        authorities.add(FactorGrantedAuthority.fromAuthority(factor));
        return UsernamePasswordAuthenticationToken.authenticated(owner, null, authorities);
    }
}
