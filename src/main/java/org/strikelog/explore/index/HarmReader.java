package org.strikelog.explore.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;

/**
 * People killed and injured in rows, read as a selection asks. Several counters look at the same rows of a block: where
 * the block itself does not have at hand what they come to, each is rolled up once for all of them.
 */
final class HarmReader {

    /** Stands for a row that has not been looked at; no row is packed into that. */
    private static final int UNREAD = Integer.MIN_VALUE;

    private final RollUps rollUps;
    /** Whether figures are read as blocks have them. */
    private final boolean plain;

    private @Nullable Block block;
    private Figures figures = Figures.NONE;
    private int[] harms = new int[0];

    HarmReader(RollUps rollUps, boolean plain) {
        this.rollUps = rollUps;
        this.plain = plain;
    }

    /** {@return this, for rows of a block} */
    HarmReader in(Block next) {
        if (next != block) {
            block = next;
            figures = next.figures;
            rollUps.in(figures);
            if (plain) {
                harms = next.harms;
            } else {
                harms = harms.length < next.size() ? new int[next.size()] : harms;
                Arrays.fill(harms, UNREAD);
            }
        }
        return this;
    }

    /** {@return what a row comes to, as {@link Harms} packs it} */
    int of(int row) {
        int harm = harms[row];
        if (harm == UNREAD) {
            harm = figures.any(row) ? Harms.of(rollUps, row) : Harms.NOTHING;
            harms[row] = harm;
        }
        return harm;
    }

    /**
     * Adds a row to sums as {@link HarmSum} has them.
     *
     * @param killed where the sums of those killed begin
     * @param injured where the sums of those injured begin
     * @param harm what the row comes to
     */
    void addTo(int[] sums, int killed, int injured, int row, int harm) {
        if (harm == Harms.LARGE) {
            rollUps.harm(row, Effect.KILLED);
            HarmSum.add(sums, killed, rollUps);
            rollUps.harm(row, Effect.INJURED);
            HarmSum.add(sums, injured, rollUps);
        } else {
            Harms.addKilled(harm, sums, killed);
            Harms.addInjured(harm, sums, injured);
        }
    }
}
