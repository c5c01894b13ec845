package org.strikelog.explore.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.MapView;

/** People harmed in one way in several incidents: sums that lie in an array among others. */
final class HarmSum {

    /**
     * Incidents with a number, sum of the lows, of the points, of the highs, incidents with a point, and whether
     * anything was stated and whether a high is open.
     */
    static final int FIELDS = 6;

    private static final int FLAGS = 5;

    private static final int STATED = 1;
    private static final int OPEN = 2;

    private final long[] sums = new long[FIELDS];

    HarmSum(int[] from, int at) {
        Arrays.setAll(sums, field -> from[at + field]);
    }

    /**
     * Adds a row that has a number.
     *
     * @param point {@link Figures#OPEN} where there is none by the rule
     * @param high {@link Figures#OPEN} where that was not said
     */
    static void add(int[] sums, int at, int low, int point, int high) {
        sums[at]++;
        sums[at + 1] = Math.addExact(sums[at + 1], low);
        if (point != Figures.OPEN) {
            sums[at + 2] = Math.addExact(sums[at + 2], point);
            sums[at + 4]++;
        }
        if (high == Figures.OPEN) {
            sums[at + FLAGS] |= STATED | OPEN;
        } else {
            sums[at + 3] = Math.addExact(sums[at + 3], high);
            sums[at + FLAGS] |= STATED;
        }
    }

    /** Adds a row on which something was stated, but no number. */
    static void addUnknown(int[] sums, int at) {
        sums[at + FLAGS] |= STATED;
    }

    /** Adds what other rows come to. */
    static void add(int[] sums, int at, int[] others, int from) {
        for (int field = 0; field < FLAGS; field++) {
            sums[at + field] = Math.addExact(sums[at + field], others[from + field]);
        }
        sums[at + FLAGS] |= others[from + FLAGS];
    }

    void add(HarmSum other) {
        long flags = sums[FLAGS] | other.sums[FLAGS];
        Arrays.setAll(sums, field -> sums[field] + other.sums[field]);
        sums[FLAGS] = flags;
    }

    /** {@return none where nothing was stated} */
    MapView.@Nullable Harm among(long incidents) {
        return (sums[FLAGS] & STATED) == 0
                ? null
                : new MapView.Harm(
                        sums[0] == 0 ? null : (Long) sums[1],
                        sums[4] == 0 ? null : (Long) sums[2],
                        sums[0] == 0 || (sums[FLAGS] & OPEN) != 0 ? null : (Long) sums[3],
                        incidents - sums[4]);
    }
}
