package org.strikelog.account;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.authorization.RequiredFactor;
import org.springframework.security.authorization.RequiredFactorError;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Service;

/**
 * Whether a password is enough. A passkey always is: it is had, and it is unlocked. So is a token, which was made by
 * somebody who had given both.
 */
@Service
public class SecondFactors {

    /** Of a code that counts once. */
    static final String CODE_AUTHORITY = "FACTOR_CODE";

    private static final Set<String> ENOUGH =
            Set.of(CODE_AUTHORITY, FactorGrantedAuthority.WEBAUTHN_AUTHORITY, FactorGrantedAuthority.BEARER_AUTHORITY);

    private final SignInSettings settings;
    private final OneTimeCodes codes;
    private final Passkeys passkeys;

    SecondFactors(SignInSettings settings, OneTimeCodes codes, Passkeys passkeys) {
        this.settings = settings;
        this.codes = codes;
        this.passkeys = passkeys;
    }

    /** {@return whether whoever asks has given what is asked of them; granted to whoever is not signed in} */
    public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> asking) {
        var authentication = asking.get();
        return authentication == null || isComplete(authentication)
                ? new FactorAuthorizationDecision(List.of())
                : new FactorAuthorizationDecision(List.of(RequiredFactorError.createMissing(
                        RequiredFactor.withAuthority(CODE_AUTHORITY).build())));
    }

    /** {@return whether they may add a passkey or an app: with a password alone, if it is their first} */
    public boolean mayEnrol(Authentication authentication) {
        return isComplete(authentication) || !hasSecond(authentication.getName());
    }

    /** {@return whether an account has anything to give besides a password} */
    public boolean hasSecond(String username) {
        return codes.areAskedOf(username) || !passkeys.of(username).isEmpty();
    }

    /** {@return whether the setting asks it of this role, whatever its owner has set up} */
    public boolean isAskedOf(Role role) {
        return settings.secondFactor().isAskedOf(role);
    }

    private boolean isComplete(Authentication authentication) {
        return !(authentication.getPrincipal() instanceof SignedIn owner)
                || !owner.givesCodes() && !isAskedOf(owner.role())
                || authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(ENOUGH::contains);
    }
}
