package org.strikelog.explore.index;

import org.strikelog.casualty.Effect;
import org.strikelog.casualty.FigureRule;

/**
 * People killed and injured in each row, over all parties, as everybody reads it who asks for nothing else: by all that
 * was ever said, and by its newest. What most rows come to fits into four bytes, so that a map need not roll up a
 * million statements; a row that does not fit says so, and is rolled up.
 */
final class Harms {

    /** Nothing was stated. */
    static final int NOTHING = 0;
    /** It has to be rolled up. */
    static final int LARGE = -1;

    private static final int NUMBERS = 7;
    private static final int MASK = (1 << NUMBERS) - 1;
    /** Stands for an open end, or for no number at all where it stands at both. */
    private static final int OPEN = MASK;

    private static final int KILLED_SHIFT = 0;
    private static final int INJURED_SHIFT = 2 * NUMBERS + 1;
    private static final int STATED = 1 << 2 * NUMBERS;

    private Harms() {}

    /** {@return that of each row} */
    static int[] of(Figures figures, Directory.Speakers speakers) {
        RollUps rollUps = new RollUps(Selection.EVER, FigureRule.LATEST, speakers).in(figures);
        int[] harms = new int[figures.starts().length - 1];
        for (int row = 0; row < harms.length; row++) {
            if (figures.any(row)) {
                harms[row] = of(rollUps, row);
            }
        }
        return harms;
    }

    /** {@return that of one row, rolled up in whatever way} */
    static int of(RollUps rollUps, int row) {
        int killed = pack(rollUps, row, Effect.KILLED);
        int injured = pack(rollUps, row, Effect.INJURED);
        return killed == LARGE || injured == LARGE ? LARGE : killed << KILLED_SHIFT | injured << INJURED_SHIFT;
    }

    /** Adds those killed to sums as {@link HarmSum} has them. */
    static void addKilled(int harm, int[] sums, int at) {
        add(harm >>> KILLED_SHIFT, sums, at);
    }

    static void addInjured(int harm, int[] sums, int at) {
        add(harm >>> INJURED_SHIFT, sums, at);
    }

    private static int pack(RollUps rollUps, int row, Effect effect) {
        rollUps.harm(row, effect);
        if (!rollUps.stated) {
            return 0;
        }
        int low = rollUps.low == Figures.OPEN ? OPEN : rollUps.low;
        int high = rollUps.high == Figures.OPEN ? OPEN : rollUps.high;
        boolean fits = rollUps.low < OPEN && rollUps.high < OPEN && rollUps.point == point(low, high);
        return fits ? STATED | high << NUMBERS | low : LARGE;
    }

    private static void add(int packed, int[] sums, int at) {
        if ((packed & STATED) != 0) {
            int low = packed & MASK;
            int high = packed >>> NUMBERS & MASK;
            if (low == OPEN) {
                HarmSum.addUnknown(sums, at);
            } else {
                HarmSum.add(sums, at, low, point(low, high), high == OPEN ? Figures.OPEN : high);
            }
        }
    }

    /** What the point is where it follows from the range. */
    private static int point(int low, int high) {
        return low == OPEN ? Figures.OPEN : high == OPEN ? low : low + (high - low) / 2;
    }
}
