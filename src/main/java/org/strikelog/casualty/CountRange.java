package org.strikelog.casualty;

import jakarta.persistence.Embeddable;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How many, as far as is said: at least {@code low}, at most {@code high}, either of which may be unknown.
 *
 * <p>"At least 3" is 3 to open, "up to 20" is unknown to 20, "several" is neither. Nobody harmed is 0 to 0, which is
 * something else than unknown.
 *
 * @param low zero or more; empty is unknown
 * @param high not below {@code low}; empty is unknown
 */
@Embeddable
public record CountRange(@Nullable Integer low, @Nullable Integer high) {

    /** Some number, which nobody gave. */
    public static final CountRange UNKNOWN = new CountRange(null, null);

    public CountRange {
        if (low != null && low < 0 || high != null && high < 0 || low != null && high != null && high < low) {
            throw new IllegalArgumentException("Not a range of counts: " + low + " to " + high);
        }
    }

    public static CountRange exactly(int count) {
        return new CountRange(count, count);
    }

    public static CountRange atLeast(int count) {
        return new CountRange(count, null);
    }

    public static CountRange atMost(int count) {
        return new CountRange(null, count);
    }

    /** {@return whether no number is given at either end} */
    public boolean unknown() {
        return low == null && high == null;
    }

    /**
     * {@return the one number that stands for the range: n for "n", "at least n" and "up to n", the middle, rounded
     * down, of "n to m"; none where no number is given}
     */
    public OptionalInt point() {
        if (low == null) {
            return high == null ? OptionalInt.empty() : OptionalInt.of(high);
        }
        return OptionalInt.of(high == null ? low : low + (high - low) / 2);
    }

    /** {@return the range as {@code 3}, {@code 3–5}, {@code 3+}, {@code ≤5} or {@code ?}} */
    @Override
    public String toString() {
        if (low == null) {
            return high == null ? "?" : "≤" + high;
        } else if (high == null) {
            return low + "+";
        } else {
            return low.equals(high) ? low.toString() : low + "–" + high;
        }
    }
}
