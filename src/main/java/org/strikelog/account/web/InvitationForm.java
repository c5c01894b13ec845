package org.strikelog.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Whom an administrator invites.
 *
 * @param invitee who is meant
 * @param email may be empty
 * @param role code of one
 */
public record InvitationForm(
        @NotBlank(message = "Whom is it for?") @Size(max = 100, message = "At most 100 characters, please.")
        String invitee,

        @Pattern(regexp = "([^@\\s]+@[^@\\s]+)?", message = "An address such as lina@example.org, or nothing.")
        @Size(max = 254, message = "At most 254 characters, please.")
        String email,

        @Pattern(regexp = "reader|editor|reviewer|administrator", message = "One of the roles, please.")
        String role) {

    static final InvitationForm EMPTY = new InvitationForm("", "", "editor");

    public InvitationForm {
        invitee = invitee == null ? "" : invitee.strip();
        email = email == null ? "" : email.strip();
        role = role == null ? "" : role;
    }
}
