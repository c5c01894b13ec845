package org.strikelog.account.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.strikelog.account.Password;

/** What the first administrator types. */
public record SetupForm(
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9._-]{1,49}",
                message = "2 to 50 letters, digits, dots, dashes or underscores, please.")
        String username,

        @NotBlank(message = "How should others see you?") @Size(max = 100, message = "At most 100 characters, please.")
        String displayName,

        String password,
        String repeated) {

    static SetupForm empty() {
        return new SetupForm("", "", "", "");
    }

    public SetupForm {
        username = username == null ? "" : username.strip();
        displayName = displayName == null ? "" : displayName.strip();
        password = password == null ? "" : password;
        repeated = repeated == null ? "" : repeated;
    }

    @AssertTrue(message = "At least 12 characters, and at most 72 bytes, please.")
    public boolean isPasswordFit() {
        try {
            chosen();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @AssertTrue(message = "The two passwords differ.")
    public boolean isRepetitionEqual() {
        return password.equals(repeated);
    }

    Password chosen() {
        return new Password(password);
    }

    @Override
    public String toString() {
        return "SetupForm[%s]".formatted(username);
    }
}
