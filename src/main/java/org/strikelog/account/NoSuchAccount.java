package org.strikelog.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nobody goes by this username. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchAccount extends RuntimeException {

    public NoSuchAccount(String username) {
        super("There is no account named “%s”.".formatted(username));
    }
}
