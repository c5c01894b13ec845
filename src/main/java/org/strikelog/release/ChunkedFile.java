package org.strikelog.release;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Takes a file as it is written, and keeps it chunk by chunk. */
class ChunkedFile extends OutputStream {

    private final long release;
    private final ReleaseFormat format;
    private final Makings makings;
    private final MessageDigest digest;
    private final byte[] chunk = new byte[Releases.CHUNK];
    private int filled;
    private int chunks;
    private long bytes;
    private boolean closed;

    ChunkedFile(long release, ReleaseFormat format, Makings makings) {
        this.release = release;
        this.format = format;
        this.makings = makings;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] content, int from, int length) {
        int at = from;
        while (at < from + length) {
            int some = Math.min(chunk.length - filled, from + length - at);
            System.arraycopy(content, at, chunk, filled, some);
            filled += some;
            at += some;
            if (filled == chunk.length) {
                keep();
            }
        }
    }

    /** Keeps the last chunk. */
    @Override
    public void close() {
        if (!closed && filled > 0) {
            keep();
        }
        closed = true;
    }

    /** {@return what was written, once it is closed} */
    Release.File file(String name) {
        return new Release.File(format, format.file(name), bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private void keep() {
        byte[] content = Arrays.copyOf(chunk, filled);
        makings.keep(release, format, chunks++, content);
        digest.update(content);
        bytes += filled;
        filled = 0;
    }
}
