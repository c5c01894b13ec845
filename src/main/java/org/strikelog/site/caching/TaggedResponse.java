package org.strikelog.site.caching;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import org.springframework.http.HttpHeaders;

/**
 * Gives an answer its tag as soon as it is about to be written, if it is one and has none of its own, and says since when
 * the record has been what it is made of.
 */
class TaggedResponse extends HttpServletResponseWrapper {

    private final String tag;
    private final Instant since;
    private boolean tagged;

    TaggedResponse(HttpServletResponse response, String tag, Instant since) {
        super(response);
        this.tag = tag;
        this.since = since;
    }

    void tag() {
        if (getStatus() == SC_OK && !isCommitted()) {
            setDateHeader(HttpHeaders.LAST_MODIFIED, since.toEpochMilli());
            if (!containsHeader(HttpHeaders.ETAG)) {
                setHeader(HttpHeaders.ETAG, tag);
                tagged = true;
            }
        }
    }

    /** Takes the tag back if what was begun became an error: that holds for nobody else. */
    void untagFailure() {
        if (!isCommitted() && getStatus() != SC_OK) {
            setHeader(HttpHeaders.LAST_MODIFIED, null);
            if (tagged) {
                setHeader(HttpHeaders.ETAG, null);
                tagged = false;
            }
        }
    }

    /** {@return whether it has the tag of the record} */
    boolean isTagged() {
        return tagged;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        tag();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        tag();
        return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        tag();
        super.flushBuffer();
    }
}
