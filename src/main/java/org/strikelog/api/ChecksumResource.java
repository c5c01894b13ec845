package org.strikelog.api;

import org.jspecify.annotations.Nullable;
import org.strikelog.stream.Checksum;
import org.strikelog.stream.Position;

/**
 * What tells whether a copy is complete.
 *
 * @param count how many incidents there are
 * @param sum 16 hexadecimal digits: the sum, modulo 2^64, of the first 8 bytes of the SHA-256 of each "id:revision"
 * @param cursor up to where the stream of changes has told of them; null while a change of a moment ago is yet to be told,
 *     so that one asks again
 */
@Complete
public record ChecksumResource(
        long count, String sum, @Nullable String cursor) {

    public static ChecksumResource of(Checksum checksum) {
        Position at = checksum.at();
        return new ChecksumResource(checksum.count(), checksum.sum(), at == null ? null : at.toString());
    }
}
