package org.strikelog.account;

import java.util.ArrayList;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/** The second step of signing in: a code, by somebody whose password was right. */
@Component
public class CodeSignIn {

    private final OneTimeCodes codes;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;

    CodeSignIn(OneTimeCodes codes, SignInThrottle throttle, ApplicationEventPublisher events) {
        this.codes = codes;
        this.throttle = throttle;
        this.events = events;
    }

    /**
     * {@return whoever is signed in, with the code as a factor more}
     *
     * @param owner signed in by password
     * @param code of the app, or for recovery
     * @param address from which it is sent
     * @throws TooManyAttempts if the next attempt has to wait
     * @throws WrongCode if the code does not count
     */
    public Authentication signIn(Authentication owner, String code, String address) {
        var counted = "code of " + owner.getName();
        throttle.attempt(counted, address);
        if (!codes.use(owner.getName(), code)) {
            events.publishEvent(new Audited(AuditKind.SIGN_IN_REFUSED, owner.getName(), owner.getName(), "wrong code"));
            throw new WrongCode();
        }
        throttle.succeeded(counted, address);
        return withCode(owner, Objects.requireNonNull(owner.getPrincipal()));
    }

    /** {@return the same, as it is after a code was given} */
    public static Authentication withCode(Authentication owner, Object principal) {
        var authorities = new ArrayList<GrantedAuthority>(owner.getAuthorities());
        authorities.add(FactorGrantedAuthority.fromAuthority(SecondFactors.CODE_AUTHORITY));
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
    }
}
