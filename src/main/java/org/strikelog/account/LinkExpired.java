package org.strikelog.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A link that was used, replaced by a newer one, withdrawn, or made too long ago. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class LinkExpired extends RuntimeException {

    public LinkExpired() {
        super("This link does not work any more. An administrator can make a new one; for the first administrator, the"
                + " log has one after the next start.");
    }
}
