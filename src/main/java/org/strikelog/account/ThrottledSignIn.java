package org.strikelog.account;

import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs in by password, as often as {@link SignInThrottle} lets it. */
@Component
class ThrottledSignIn extends DaoAuthenticationProvider {

    private final SignInThrottle throttle;

    ThrottledSignIn(AccountDetails accounts, PasswordEncoder encoder, SignInThrottle throttle) {
        super(accounts);
        setPasswordEncoder(encoder);
        this.throttle = throttle;
    }

    /** @throws TooManyAttempts if this account or address has to wait, whatever the password */
    @Override
    public Authentication authenticate(Authentication attempt) {
        var address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        throttle.attempt(attempt.getName(), address);
        var signedIn = super.authenticate(attempt);
        throttle.succeeded(attempt.getName(), address);
        return signedIn;
    }
}
