package org.strikelog.account;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs in by password, as often as {@link SignInThrottle} lets it. */
@Component
class ThrottledSignIn extends DaoAuthenticationProvider {

    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;

    ThrottledSignIn(
            Accounts accounts,
            AccountDetails details,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            ApplicationEventPublisher events) {
        super(details);
        setPasswordEncoder(encoder);
        // Only whoever knows the password is told that an account is disabled, and so that there is one.
        setPreAuthenticationChecks(whoever -> {});
        setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        this.accounts = accounts;
        this.throttle = throttle;
        this.events = events;
    }

    /** @throws TooManyAttempts if this account or address has to wait, whatever the password */
    @Override
    public Authentication authenticate(Authentication attempt) {
        var address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        throttle.attempt(attempt.getName(), address);
        try {
            var signedIn = super.authenticate(attempt);
            throttle.succeeded(attempt.getName(), address);
            return signedIn;
        } catch (BadCredentialsException | AccountStatusException refused) {
            events.publishEvent(refusal(attempt.getName(), refused));
            throw refused;
        }
    }

    /** A name that is none may be a password that was typed in the wrong place. */
    private Audited refusal(String typed, AuthenticationException refused) {
        var why = refused instanceof AccountStatusException ? "disabled" : "wrong password";
        return accounts.findByUsername(typed)
                .map(account -> new Audited(AuditKind.SIGN_IN_REFUSED, account.username(), account.username(), why))
                .orElseGet(() -> new Audited(AuditKind.SIGN_IN_REFUSED, null, "", "no such name"));
    }
}
