package org.strikelog.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A setup link that was used, replaced by a later start, or printed more than a day ago. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class InvitationExpired extends RuntimeException {

    public InvitationExpired() {
        super("This setup link does not work any more; the log has a new one after the next start.");
    }
}
