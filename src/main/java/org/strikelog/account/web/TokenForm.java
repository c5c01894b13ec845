package org.strikelog.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import org.strikelog.account.TokenScope;

/**
 * A token that somebody asks for, as text: what cannot be read stays as it was typed.
 *
 * @param purpose what it is for
 * @param scopes codes of scopes
 * @param days for how long
 */
public record TokenForm(
        @NotBlank(message = "What is it for?") @Size(max = 100, message = "At most 100 characters, please.")
        String purpose,

        Set<
                        @Pattern(
                                regexp = "read:restricted|write:drafts|publish",
                                message = "Scopes that are offered, please.")
                        String>
                scopes,

        @Pattern(regexp = "30|90|365", message = "One of the offered times, please.")
        String days) {

    static final TokenForm EMPTY = new TokenForm("", Set.of(), "90");

    public TokenForm {
        purpose = purpose == null ? "" : purpose.strip();
        scopes = scopes == null ? Set.of() : scopes;
        days = days == null ? "" : days;
    }

    Set<TokenScope> asked() {
        var asked = EnumSet.noneOf(TokenScope.class);
        scopes.forEach(code -> asked.add(TokenScope.of(code)));
        return asked;
    }

    int lifetime() {
        return Integer.parseInt(days);
    }
}
