package org.strikelog.account.web;

import org.strikelog.account.Password;

/** A password that somebody chose, typed twice. */
record ChosenPassword(String text, String repeated) {

    static final String UNFIT = "At least 12 characters, and at most 72 bytes, please.";
    static final String DIFFERENT = "The two passwords differ.";

    boolean isFit() {
        try {
            password();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean isRepeated() {
        return text.equals(repeated);
    }

    Password password() {
        return new Password(text);
    }

    @Override
    public String toString() {
        return "ChosenPassword";
    }
}
