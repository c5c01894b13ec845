package org.strikelog.account;

import java.util.stream.Stream;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Tells who asks by a token. What it may do are its scopes as far as the role of its owner goes today, and no role: what
 * is guarded by a role is closed to tokens.
 */
@Component
public class TokenSignIn {

    private final ApiTokens tokens;
    private final AccountDetails details;

    TokenSignIn(ApiTokens tokens, AccountDetails details) {
        this.tokens = tokens;
        this.details = details;
    }

    /**
     * {@return who asks, as a {@link SignedIn}}
     *
     * @param text the token as it was sent
     * @throws BadCredentialsException if it is none, expired, revoked, or its owner may not sign in
     */
    public Authentication signIn(String text) {
        var bearer = PersonalToken.of(text)
                .flatMap(tokens::use)
                .orElseThrow(() -> new BadCredentialsException("This is no token, or it has expired or been revoked."));
        var owner = details.loadUserByUsername(bearer.username());
        var scopes = bearer.token().scopes().stream()
                .filter(scope -> scope.isWithin(owner.role()))
                .map(scope -> (GrantedAuthority) new SimpleGrantedAuthority(scope.authority()));
        var factor = FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.BEARER_AUTHORITY);
        return new PreAuthenticatedAuthenticationToken(
                owner, null, Stream.concat(scopes, Stream.of(factor)).toList());
    }
}
