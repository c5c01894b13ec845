package org.strikelog.explore;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The record is still being read into memory after a start. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class RecordNotReady extends RuntimeException {

    public RecordNotReady() {
        super("The record is being read. Try again in a few seconds.");
    }
}
