package org.strikelog.tally;

import java.util.Locale;

/**
 * Two official counts that cannot both hold.
 *
 * @param lesser the one with the lower number, although it counts no less
 * @param greater the one with the higher number
 */
public record Contradiction(Kind kind, TallySummary lesser, TallySummary greater) {

    /** {@return whether both come from one house} */
    public boolean withinHouse() {
        return lesser.house().equals(greater.house());
    }

    /** {@return whether it is about this count} */
    public boolean concerns(String key) {
        return lesser.key().equals(key) || greater.key().equals(key);
    }

    /** {@return the other of the two} */
    public TallySummary other(String key) {
        return lesser.key().equals(key) ? greater : lesser;
    }

    /** How two counts contradict each other. */
    public enum Kind {
        /** A house says less than it said before of the same or less. */
        LATER_LOWER,

        /** Two numbers for the same scope. */
        SAME_SCOPE,

        /** A part has more than the whole. */
        PART_ABOVE_WHOLE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
