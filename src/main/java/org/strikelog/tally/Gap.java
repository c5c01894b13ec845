package org.strikelog.tally;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;

/**
 * By how much an official count is above our own: the whole of what both leave open, so that it is 0 only where it must
 * be, and below 0 where ours is the greater.
 *
 * @param low at least; none where our count is open above, or the official one gives no least number
 * @param high at most; none where the official count is open above
 */
public record Gap(@Nullable Long low, @Nullable Long high) {

    /** {@return the gap; none where the record gives no number to set beside the official one} */
    public static Optional<Gap> between(CountRange official, OwnCount own) {
        return own.low() == null
                ? Optional.empty()
                : Optional.of(new Gap(
                        official.low() == null || own.high() == null ? null : official.low() - own.high(),
                        official.high() == null ? null : official.high() - own.low()));
    }

    /** {@return whether the official count is the greater, whatever the doubt} */
    public boolean above() {
        return low != null && low > 0;
    }

    /** {@return whether ours is the greater, whatever the doubt} */
    public boolean below() {
        return high != null && high < 0;
    }

    /** {@return whether both can be right} */
    public boolean closed() {
        return !above() && !below();
    }
}
