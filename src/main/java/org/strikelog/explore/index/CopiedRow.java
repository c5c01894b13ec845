package org.strikelog.explore.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * A row of a query as {@code COPY} gives it in its binary format, to be read field after field. That makes no object for
 * a number, and PostgreSQL goes on while we read: a million rows take half the time that a result set takes.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, Binary Format</a>
 */
final class CopiedRow {

    private static final int SIGNATURE_AND_FLAGS = 11 + Integer.BYTES;
    private static final int END = -1;
    private static final int ABSENT = -1;

    private final ByteBuffer bytes;

    private CopiedRow(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Hands over each row of a query. */
    static void each(Connection connection, String query, Consumer<CopiedRow> reader) throws SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + query + ") to stdout (format binary)");
        try {
            boolean first = true;
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                each(ByteBuffer.wrap(message), first, reader);
                first = false;
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** {@return all rows of a query, for {@link #each(Consumer)} of another} */
    static byte[] copy(Connection connection, String query) throws SQLException {
        var rows = new ByteArrayOutputStream();
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + query + ") to stdout (format binary)", rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.toByteArray();
    }

    private static void each(ByteBuffer bytes, boolean first, Consumer<CopiedRow> reader) {
        if (first) {
            bytes.position(bytes.position() + SIGNATURE_AND_FLAGS);
            bytes.position(bytes.getInt() + bytes.position());
        }
        // How many fields there are stands before them.
        while (bytes.hasRemaining() && bytes.getShort() != END) {
            reader.accept(new CopiedRow(bytes));
        }
    }

    /** Hands over each row of what was copied before, which is the next field, a {@code bytea}. */
    void each(Consumer<CopiedRow> reader) {
        int length = bytes.getInt();
        int end = bytes.position() + length;
        each(bytes.duplicate().limit(end), true, reader);
        bytes.position(end);
    }

    /** The terms of a vocabulary as the database writes them. */
    record Vocabulary(byte[][] codes) {

        static Vocabulary of(Enum<?>[] terms) {
            return new Vocabulary(Stream.of(terms)
                    .map(term -> term.name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII))
                    .toArray(byte[][]::new));
        }
    }

    /** {@return the next field, an {@code integer}} */
    int number() {
        return number(0);
    }

    /** @param none stands for a field without a value */
    int number(int none) {
        return bytes.getInt() == ABSENT ? none : bytes.getInt();
    }

    /** {@return the next field, a {@code bigint} that has a value} */
    long bigNumber() {
        bytes.getInt();
        return bytes.getLong();
    }

    /** {@return seconds after the year 2000 began, by UTC, of the next field, a {@code timestamptz} that has a value} */
    int seconds() {
        return Math.toIntExact(Math.floorDiv(bigNumber(), 1_000_000L));
    }

    /** {@return the next field, a {@code double precision}; not a number where it has no value} */
    double real() {
        return bytes.getInt() == ABSENT ? Double.NaN : bytes.getDouble();
    }

    @Nullable
    String text() {
        int length = bytes.getInt();
        if (length == ABSENT) {
            return null;
        }
        String text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    /** {@return the place in its vocabulary of the term that is the next field} */
    int term(Vocabulary vocabulary) {
        int length = bytes.getInt();
        int from = bytes.position();
        bytes.position(from + length);
        byte[][] codes = vocabulary.codes;
        for (int term = 0; term < codes.length; term++) {
            if (Arrays.equals(codes[term], 0, codes[term].length, bytes.array(), from, from + length)) {
                return term;
            }
        }
        throw new IllegalStateException(
                "No term of the vocabulary: " + new String(bytes.array(), from, length, StandardCharsets.UTF_8));
    }
}
