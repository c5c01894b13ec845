package org.strikelog.stream;

import org.jspecify.annotations.Nullable;

/**
 * What tells whether two copies of the record hold the same incidents in the same saves.
 *
 * @param count how many incidents there are
 * @param sum 16 hexadecimal digits: the sum, modulo 2^64, of the first 8 bytes, the highest first, of the SHA-256 of each
 *     "id:revision" in decimal digits
 * @param at up to where the stream has told of them; null while some of them changed a moment ago and the stream has yet to
 *     tell it
 */
public record Checksum(long count, String sum, @Nullable Position at) {}
