package org.strikelog.explore.index;

import java.util.Arrays;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.FigureRule;

/**
 * People killed and injured in each row of a block, over all parties, rolled up once so that a map need not do so with a
 * million statements. What most rows come to fits into four bytes; what does not lies in a list beside them.
 */
final class Harms {

    /** Nothing was stated. */
    static final int NOTHING = 0;

    /** Stands for a row that has not been looked at; no row is packed into that. */
    private static final int UNREAD = Integer.MIN_VALUE;

    private static final int NUMBERS = 7;
    private static final int MASK = (1 << NUMBERS) - 1;
    /** Stands for an open end, or for no number at all where it stands at both. */
    private static final int OPEN = MASK;

    private static final int STATED = 1 << 2 * NUMBERS;
    private static final int BITS = 2 * NUMBERS + 1;
    private static final int TOO_WIDE = -1;

    /** Low, point and high of those killed and of those injured; below all numbers where nothing was stated. */
    private static final int WIDE_FIELDS = 6;

    private static final int UNSTATED = Integer.MIN_VALUE;

    /** Of each row; a negative number tells where it lies in the list, counted from -1 downwards. */
    private final int[] rows;

    private int[] wide = {};
    private int used;

    private Harms(int[] rows) {
        this.rows = rows;
    }

    /** {@return those of each row as everybody reads them who asks for nothing else: by all that was ever said, the newest} */
    static Harms of(Figures figures, Directory.Speakers speakers) {
        RollUps rollUps = new RollUps(Selection.EVER, FigureRule.LATEST, speakers).in(figures);
        Harms harms = new Harms(new int[figures.starts().length - 1]);
        for (int row = 0; row < harms.rows.length; row++) {
            if (figures.any(row)) {
                harms.rows[row] = harms.roll(rollUps, row);
            }
        }
        harms.wide = Arrays.copyOf(harms.wide, harms.used * WIDE_FIELDS);
        return harms;
    }

    /** {@return room for those of so many rows, each rolled up when it is asked for} */
    static Harms unread(int size) {
        Harms harms = new Harms(new int[size]);
        Arrays.fill(harms.rows, UNREAD);
        return harms;
    }

    /** {@return what a row comes to, to be handed to {@link #addTo}; {@link #NOTHING} where nothing was stated} */
    int of(int row, Figures figures, RollUps rollUps) {
        int harm = rows[row];
        if (harm == UNREAD) {
            harm = figures.any(row) ? roll(rollUps, row) : NOTHING;
            rows[row] = harm;
        }
        return harm;
    }

    /**
     * Adds a row to sums as {@link HarmSum} has them.
     *
     * @param killed where the sums of those killed begin
     * @param injured where the sums of those injured begin
     */
    void addTo(int[] sums, int killed, int injured, int harm) {
        if (harm < 0) {
            int at = (-1 - harm) * WIDE_FIELDS;
            addWide(sums, killed, at);
            addWide(sums, injured, at + WIDE_FIELDS / 2);
        } else {
            add(sums, killed, harm);
            add(sums, injured, harm >>> BITS);
        }
    }

    private void addWide(int[] sums, int to, int at) {
        int low = wide[at];
        if (low == Figures.OPEN) {
            HarmSum.addUnknown(sums, to);
        } else if (low != UNSTATED) {
            HarmSum.add(sums, to, low, wide[at + 1], wide[at + 2]);
        }
    }

    private static void add(int[] sums, int at, int packed) {
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

    private int roll(RollUps rollUps, int row) {
        if (wide.length < (used + 1) * WIDE_FIELDS) {
            wide = Arrays.copyOf(wide, Math.max(16 * WIDE_FIELDS, 2 * wide.length));
        }
        int at = used * WIDE_FIELDS;
        int killed = pack(rollUps, row, Effect.KILLED, at);
        int injured = pack(rollUps, row, Effect.INJURED, at + WIDE_FIELDS / 2);
        return killed == TOO_WIDE || injured == TOO_WIDE ? -1 - used++ : killed | injured << BITS;
    }

    /** {@return those of one effect if they fit}, and puts them into the list whether they do or not. */
    private int pack(RollUps rollUps, int row, Effect effect, int at) {
        rollUps.harm(row, effect);
        wide[at] = rollUps.stated ? rollUps.low : UNSTATED;
        wide[at + 1] = rollUps.point;
        wide[at + 2] = rollUps.high;
        if (!rollUps.stated) {
            return NOTHING;
        }
        int low = rollUps.low == Figures.OPEN ? OPEN : rollUps.low;
        int high = rollUps.high == Figures.OPEN ? OPEN : rollUps.high;
        boolean fits = rollUps.low < OPEN && rollUps.high < OPEN && rollUps.point == point(low, high);
        return fits ? STATED | high << NUMBERS | low : TOO_WIDE;
    }

    /** What the point is where it follows from the range. */
    private static int point(int low, int high) {
        return low == OPEN ? Figures.OPEN : high == OPEN ? low : low + (high - low) / 2;
    }
}
