package org.strikelog.site.caching;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Gives an answer its tag as soon as it is about to be written, if it is one and has none of its own, and says since when
 * the record has been what it is made of.
 */
class TaggedResponse extends HttpServletResponseWrapper {

    private final String tag;
    private final Instant since;
    private boolean tagged;
    private @Nullable Copy copy;

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

    /** {@return its own tag; none if it has that of the record, or none at all} */
    @Nullable
    String ownTag() {
        return tagged ? null : getHeader(HttpHeaders.ETAG);
    }

    /** {@return what was written, if it has a tag of its own and is short; else none} */
    byte @Nullable [] text() {
        return copy == null ? null : copy.text();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        tag();
        if (ownTag() == null) {
            return super.getOutputStream();
        }
        if (copy == null) {
            copy = new Copy(super.getOutputStream());
        }
        return copy;
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

    /** Writes on, and remembers what is not too long. */
    private static class Copy extends ServletOutputStream {

        /** Bytes; an incident has 2,000 to 10,000. */
        private static final int LONGEST = 32 << 10;

        private final ServletOutputStream out;
        private @Nullable ByteArrayOutputStream text = new ByteArrayOutputStream(0);

        Copy(ServletOutputStream out) {
            this.out = out;
        }

        byte @Nullable [] text() {
            return text == null ? null : text.toByteArray();
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            if (text != null && text.size() + length <= LONGEST) {
                text.write(bytes, offset, length);
            } else {
                text = null;
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
