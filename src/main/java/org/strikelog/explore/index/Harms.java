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
                int killed = pack(rollUps, row, Effect.KILLED);
                int injured = pack(rollUps, row, Effect.INJURED);
                harms[row] =
                        killed == LARGE || injured == LARGE ? LARGE : killed << KILLED_SHIFT | injured << INJURED_SHIFT;
            }
        }
        return harms;
    }

    static boolean killed(int harm) {
        return (harm >>> KILLED_SHIFT & STATED) != 0;
    }

    static boolean injured(int harm) {
        return (harm >>> INJURED_SHIFT & STATED) != 0;
    }

    /** Sets the fields of a roll-up to those killed. */
    static void killed(int harm, RollUps into) {
        unpack(harm >>> KILLED_SHIFT, into);
    }

    static void injured(int harm, RollUps into) {
        unpack(harm >>> INJURED_SHIFT, into);
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

    private static void unpack(int packed, RollUps into) {
        int low = packed & MASK;
        int high = packed >>> NUMBERS & MASK;
        into.stated = (packed & STATED) != 0;
        into.point = point(low, high);
        into.low = low == OPEN ? Figures.OPEN : low;
        into.high = high == OPEN ? Figures.OPEN : high;
    }

    /** What the point is where it follows from the range. */
    private static int point(int low, int high) {
        return low == OPEN ? Figures.OPEN : high == OPEN ? low : low + (high - low) / 2;
    }
}
