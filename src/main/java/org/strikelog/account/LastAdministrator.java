package org.strikelog.account;

/** Somebody has to be left who can manage accounts. */
public class LastAdministrator extends RuntimeException {

    LastAdministrator() {
        super("This is the last administrator.");
    }
}
