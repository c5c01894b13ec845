package org.strikelog.explore.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.MapView;

/** People harmed in one way, by cell, in few plain arrays since there may be as many cells as places. */
final class HarmSums {

    private static final int FIELDS = 5;
    private static final int STATED = 1;
    private static final int OPEN = 2;

    /** Incidents with a number, sum of the lows, of the points, of the highs, and incidents with a point. */
    private final int[] sums;

    private final byte[] flags;

    HarmSums(int size) {
        sums = new int[size * FIELDS];
        flags = new byte[size];
    }

    /** Adds what one row comes to. */
    void add(int cell, RollUps one) {
        if (one.stated) {
            int flag = STATED;
            if (one.low != Figures.OPEN) {
                plus(cell, 0, 1);
                plus(cell, 1, one.low);
                flag |= one.high == Figures.OPEN ? OPEN : 0;
                plus(cell, 3, Math.max(one.high, 0));
            }
            if (one.point != Figures.OPEN) {
                plus(cell, 2, one.point);
                plus(cell, 4, 1);
            }
            flags[cell] |= (byte) flag;
        }
    }

    /** {@return the sums of one cell, to which others can be added} */
    Harm of(int cell) {
        Harm harm = new Harm();
        Arrays.setAll(harm.sum, field -> sums[cell * FIELDS + field]);
        harm.flag = flags[cell];
        return harm;
    }

    private void plus(int cell, int field, int number) {
        sums[cell * FIELDS + field] = Math.addExact(sums[cell * FIELDS + field], number);
    }

    /** What some cells come to together. */
    static final class Harm {

        private final long[] sum = new long[FIELDS];
        private int flag;

        void add(Harm other) {
            Arrays.setAll(sum, field -> sum[field] + other.sum[field]);
            flag |= other.flag;
        }

        /** {@return none where nothing was stated} */
        MapView.@Nullable Harm among(long incidents) {
            return (flag & STATED) == 0
                    ? null
                    : new MapView.Harm(
                            sum[1],
                            sum[4] == 0 ? null : (Long) sum[2],
                            sum[0] == 0 || (flag & OPEN) != 0 ? null : (Long) sum[3],
                            incidents - sum[4]);
        }
    }
}
