package org.strikelog.explore.index;

import org.strikelog.casualty.Effect;
import org.strikelog.casualty.FigureRule;
import org.strikelog.casualty.Party;

/**
 * Statements on casualties; those of a row by party and effect, then by day, then as they were entered.
 *
 * @param starts where those of a row begin; those of the next row follow
 * @param keys party and effect
 * @param lows people, at least; {@link #OPEN} where not said
 * @param highs people, at most; {@link #OPEN} where not said
 * @param stated epoch day
 * @param speakers who said it
 * @param replaced which statement of the row it expressly replaces, counted from 1; 0 is none. The complement of that
 *     says that it is itself replaced, by all that was ever said
 */
record Figures(int[] starts, byte[] keys, int[] lows, int[] highs, int[] stated, int[] speakers, short[] replaced) {

    static final int OPEN = -1;
    static final int EFFECTS = Effect.values().length;
    static final int KEYS = Party.values().length * EFFECTS;

    static final Figures NONE =
            new Figures(new int[1], new byte[0], new int[0], new int[0], new int[0], new int[0], new short[0]);

    static int key(int party, int effect) {
        return party * EFFECTS + effect;
    }

    /** {@return whether there is a statement on a row} */
    boolean any(int row) {
        return starts[row] < starts[row + 1];
    }

    /** {@return the same, with a note on each statement whether it has been replaced since} */
    Figures settled(Directory.Speakers houses) {
        Figures open = new Figures(starts, keys, lows, highs, stated, speakers, new short[replaced.length]);
        for (int i = 0; i < replaced.length; i++) {
            open.replaced[i] = (short) replaces(i);
        }
        RollUps rollUps = new RollUps(Selection.EVER, FigureRule.LATEST, houses).in(open);
        short[] settled = open.replaced.clone();
        for (int row = 0; row < starts.length - 1; row++) {
            if (starts[row + 1] - starts[row] > 1) {
                rollUps.at(row);
                for (int i = starts[row]; i < starts[row + 1]; i++) {
                    settled[i] = (short) (rollUps.standing(i) ? settled[i] : ~settled[i]);
                }
            }
        }
        return new Figures(starts, keys, lows, highs, stated, speakers, settled);
    }

    /** {@return which statement of its row one expressly replaces, counted from 1; 0 is none} */
    int replaces(int i) {
        return replaced[i] < 0 ? ~replaced[i] : replaced[i];
    }

    Figures splice(Splice splice, Figures fresh) {
        int[] joined = splice.starts(starts, fresh.starts);
        int length = joined[splice.size()];
        return new Figures(
                joined,
                splice.values(keys, starts, fresh.keys, fresh.starts, length),
                splice.values(lows, starts, fresh.lows, fresh.starts, length),
                splice.values(highs, starts, fresh.highs, fresh.starts, length),
                splice.values(stated, starts, fresh.stated, fresh.starts, length),
                splice.values(this.speakers, starts, fresh.speakers, fresh.starts, length),
                splice.values(replaced, starts, fresh.replaced, fresh.starts, length));
    }
}
