package org.strikelog.webhook.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A webhook to be set up.
 *
 * @param filter query string of a list of incidents, with or without its address; may be empty
 */
public record WebhookForm(
        @NotBlank(message = "Where to?") @Size(max = 2000, message = "At most 2,000 characters, please.")
        String url,

        @Size(max = 2000, message = "At most 2,000 characters, please.")
        String filter) {

    static final WebhookForm EMPTY = new WebhookForm("", "");

    public WebhookForm {
        url = url == null ? "" : url.strip();
        filter = filter == null ? "" : filter.strip();
    }
}
