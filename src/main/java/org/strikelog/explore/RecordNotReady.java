package org.strikelog.explore;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** The record is still being read into memory after a start; it never shows less than there is. */
public class RecordNotReady extends RuntimeException implements ErrorResponse {

    private static final String SECONDS_TO_RETRY = "5";

    public RecordNotReady() {
        super("The record is being read. Try again in a few seconds.");
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatus.SERVICE_UNAVAILABLE;
    }

    @Override
    public ProblemDetail getBody() {
        return ProblemDetail.forStatusAndDetail(getStatusCode(), getMessage());
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY);
        return headers;
    }
}
