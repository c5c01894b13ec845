package org.strikelog.account.web;

import jakarta.validation.constraints.AssertTrue;
import org.strikelog.account.Password;

/**
 * What somebody types who chooses a new password.
 *
 * @param present the one so far; empty where a link stands for it
 */
public record PasswordForm(String present, String password, String repeated) {

    static final PasswordForm EMPTY = new PasswordForm("", "", "");

    public PasswordForm {
        present = present == null ? "" : present;
        password = password == null ? "" : password;
        repeated = repeated == null ? "" : repeated;
    }

    @AssertTrue(message = ChosenPassword.UNFIT)
    public boolean isPasswordFit() {
        return typed().isFit();
    }

    @AssertTrue(message = ChosenPassword.DIFFERENT)
    public boolean isRepetitionEqual() {
        return typed().isRepeated();
    }

    Password chosen() {
        return typed().password();
    }

    private ChosenPassword typed() {
        return new ChosenPassword(password, repeated);
    }

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
