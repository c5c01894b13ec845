package org.strikelog.account;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.stereotype.Component;

/**
 * Signs in by passkey. Spring Security's own provider does not ask whether the account is disabled, and knows people by
 * what authenticators know of them.
 */
@Component
public class PasskeySignIn {

    private final RelyingParty relyingParty;
    private final AccountDetails details;
    private final ApplicationEventPublisher events;

    PasskeySignIn(RelyingParty relyingParty, AccountDetails details, ApplicationEventPublisher events) {
        this.relyingParty = relyingParty;
        this.details = details;
        this.events = events;
    }

    /**
     * {@return who signs in, as a {@link SignedIn}}
     *
     * @param attempt what the browser sent
     */
    public Authentication signIn(Authentication attempt) {
        var owner = details.loadUserByUsername(username((WebAuthnAuthenticationRequestToken) attempt));
        try {
            new AccountStatusUserDetailsChecker().check(owner);
        } catch (AuthenticationException disabled) {
            refuse(owner.getUsername(), "disabled");
            throw disabled;
        }
        var authorities = new ArrayList<GrantedAuthority>(owner.getAuthorities());
        authorities.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY));
        owner.eraseCredentials();
        return UsernamePasswordAuthenticationToken.authenticated(owner, null, authorities);
    }

    private String username(WebAuthnAuthenticationRequestToken attempt) {
        try {
            return relyingParty.authenticate(attempt.getWebAuthnRequest()).getName();
        } catch (DataAccessException gone) {
            throw gone;
        } catch (RuntimeException unfit) {
            refuse(null, "passkey");
            throw new BadCredentialsException("This passkey does not fit.", unfit);
        }
    }

    private void refuse(@Nullable String username, String why) {
        events.publishEvent(new Audited(AuditKind.SIGN_IN_REFUSED, username, username == null ? "" : username, why));
    }
}
