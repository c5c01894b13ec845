package org.strikelog.account;

import org.springframework.security.authentication.BadCredentialsException;

/** A code that is not the one of now, or was used before. */
public class WrongCode extends BadCredentialsException {

    private static final long serialVersionUID = 1;

    WrongCode() {
        super("This code does not count: type the one that the app shows now, or a recovery code not used before.");
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
