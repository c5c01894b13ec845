package org.strikelog.explore.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.MapView;

/** People harmed in one way, by some number such as that of a spot, in few plain arrays since there may be many. */
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
    void add(int number, RollUps one) {
        if (one.stated) {
            int flag = STATED;
            if (one.low != Figures.OPEN) {
                plus(number, 0, 1);
                plus(number, 1, one.low);
                flag |= one.high == Figures.OPEN ? OPEN : 0;
                plus(number, 3, Math.max(one.high, 0));
            }
            if (one.point != Figures.OPEN) {
                plus(number, 2, one.point);
                plus(number, 4, 1);
            }
            flags[number] |= (byte) flag;
        }
    }

    /** {@return the sums of one number, to which others can be added} */
    Harm of(int number) {
        Harm harm = new Harm();
        Arrays.setAll(harm.sum, field -> sums[number * FIELDS + field]);
        harm.flag = flags[number];
        return harm;
    }

    private void plus(int number, int field, int people) {
        sums[number * FIELDS + field] = Math.addExact(sums[number * FIELDS + field], people);
    }

    /** What some numbers come to together. */
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
