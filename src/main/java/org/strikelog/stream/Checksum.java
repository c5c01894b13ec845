package org.strikelog.stream;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What tells whether two copies of the record hold the same incidents in the same saves.
 *
 * @param count how many incidents there are
 * @param sum 16 hexadecimal digits: the sum, modulo 2^64, of the first 8 bytes, the highest first, of the SHA-256 of each
 *     "id:revision" in decimal digits
 * @param at up to where the stream has told of them; null while some of them changed a moment ago and the stream has yet to
 *     tell it
 */
public record Checksum(long count, String sum, @Nullable Position at) {

    static final String MARKS = "select count(*) as incidents, coalesce(sum(c.mark), 0) as marks from public_change c";

    private static final BigInteger MODULUS = BigInteger.TWO.pow(Long.SIZE);

    /** {@return that of all public incidents of a database, as the transaction of its connection sees them} */
    public static Checksum ofAll(JdbcClient database) {
        return database.sql(MARKS + " where c.revision is not null")
                .query((row, number) -> of(row.getLong("incidents"), row.getBigDecimal("marks"), null))
                .single();
    }

    static Checksum of(long count, BigDecimal marks, @Nullable Position at) {
        return new Checksum(count, "%016x".formatted(marks.toBigIntegerExact().mod(MODULUS)), at);
    }
}
