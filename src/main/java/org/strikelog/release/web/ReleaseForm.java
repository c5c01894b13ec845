package org.strikelog.release.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What an administrator says of a release that is to be made. */
public record ReleaseForm(
        @Pattern(
                regexp = "[0-9]{4}-[0-9]{2}(-[0-9a-z]{1,20})?",
                message = "A month such as 2026-11, and if need be more after it, such as 2026-11-b.")
        String name,

        @Size(max = 2000, message = "At most 2000 characters.")
        String note) {

    public ReleaseForm {
        name = name == null ? "" : name.strip();
        note = note == null ? "" : note.strip();
    }
}
