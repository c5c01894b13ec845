package org.strikelog.explore;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The record is still being read into memory after a start; it never shows less than there is. */
public class RecordNotReady extends ErrorResponseException {

    private static final int SECONDS_TO_RETRY = 5;

    public RecordNotReady() {
        super(HttpStatus.SERVICE_UNAVAILABLE);
        setDetail("The record is being read. Try again in a few seconds.");
        getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(SECONDS_TO_RETRY));
    }
}
