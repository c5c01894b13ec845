package org.strikelog.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody who is signed in may not do this; the message says why, and who may. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class NotAllowed extends RuntimeException {

    NotAllowed(String why) {
        super(why);
    }
}
