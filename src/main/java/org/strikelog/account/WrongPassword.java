package org.strikelog.account;

/** Whoever is signed in did not give the password of the account. */
public class WrongPassword extends RuntimeException {

    WrongPassword() {
        super("This is not your present password.");
    }
}
