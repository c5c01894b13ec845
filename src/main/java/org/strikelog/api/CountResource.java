package org.strikelog.api;

import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;

/**
 * How many, as far as is said. Both ends null: some, but nobody gave a number.
 *
 * @param low at least; null is unknown, which is not zero
 * @param high at most; null is open
 */
@Complete
public record CountResource(@Nullable Integer low, @Nullable Integer high) {

    /** {@return the count; null where nothing was said at all} */
    public static @Nullable CountResource of(@Nullable CountRange range) {
        return range == null ? null : new CountResource(range.low(), range.high());
    }
}
