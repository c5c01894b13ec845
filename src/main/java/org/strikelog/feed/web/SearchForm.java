package org.strikelog.feed.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What somebody wants to keep.
 *
 * @param query of the filter, without a question mark
 */
public record SearchForm(
        @NotBlank(message = "A name to find it by.") @Size(max = 100, message = "At most 100 characters.")
        String name,

        @Size(max = 8000, message = "This filter is too long to keep.")
        String query) {

    public SearchForm {
        name = name == null ? "" : name.strip();
        query = query == null ? "" : query.strip();
    }
}
