package org.strikelog.explore.index;

import java.util.Map;
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
 * @param replaced which statement of the row it expressly replaces, counted from 1; 0 is none
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

    /** {@return what walks over the roll-ups of rows as known on a day, by a rule} */
    RollUps rollUps(int asOf, FigureRule rule, Map<Integer, Directory.Speaker> speakers) {
        return new RollUps(this, asOf, rule, speakers);
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
