package org.strikelog.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** How somebody wants to be seen. */
public record NameForm(
        @NotBlank(message = "How should others see you?") @Size(max = 100, message = "At most 100 characters, please.")
        String displayName) {

    public NameForm {
        displayName = displayName == null ? "" : displayName.strip();
    }
}
