package org.strikelog.account;

/** Somebody goes by this username already, in whatever case. */
public class NameTaken extends RuntimeException {

    NameTaken(String username) {
        super("Somebody goes by “%s” already.".formatted(username));
    }
}
