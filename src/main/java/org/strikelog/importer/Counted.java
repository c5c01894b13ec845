package org.strikelog.importer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Says how far a file has been read. */
final class Counted extends FilterInputStream {

    private static final long STEP = 1 << 20;
    /** Whoever is told keeps the reader waiting meanwhile. */
    private static final long SELDOM = TimeUnit.MILLISECONDS.toNanos(200);

    private final LongConsumer read;
    private long bytes;
    private long told;
    private long toldAt = System.nanoTime() - SELDOM;

    Counted(InputStream in, LongConsumer read) {
        super(in);
        this.read = read;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = super.read(into, offset, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int more) {
        bytes += more;
        if (bytes - told >= STEP && System.nanoTime() - toldAt >= SELDOM) {
            told = bytes;
            toldAt = System.nanoTime();
            read.accept(bytes);
        }
    }
}
