package org.strikelog.account.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.strikelog.account.Password;

/** What somebody types who gets an account. */
public record SetupForm(
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9._-]{1,49}",
                message = "2 to 50 letters, digits, dots, dashes or underscores, please.")
        String username,

        @NotBlank(message = "How should others see you?") @Size(max = 100, message = "At most 100 characters, please.")
        String displayName,

        String password,
        String repeated) {

    static SetupForm of(String displayName) {
        return new SetupForm("", displayName, "", "");
    }

    public SetupForm {
        username = username == null ? "" : username.strip();
        displayName = displayName == null ? "" : displayName.strip();
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
        return "SetupForm[%s]".formatted(username);
    }
}
