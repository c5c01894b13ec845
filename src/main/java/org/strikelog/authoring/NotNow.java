package org.strikelog.authoring;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** As the record stands, this cannot be done; the message says why. */
@ResponseStatus(HttpStatus.CONFLICT)
public class NotNow extends RuntimeException {

    NotNow(String why) {
        super(why);
    }
}
