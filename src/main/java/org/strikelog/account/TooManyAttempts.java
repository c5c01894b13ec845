package org.strikelog.account;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody guesses passwords, or forgot theirs: the next attempt has to wait. */
public class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many attempts to sign in; the next one counts in %d seconds.".formatted(wait.toSeconds()));
        this.wait = wait;
    }

    public Duration untilNext() {
        return wait;
    }
}
