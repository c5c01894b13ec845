package org.strikelog.explore.index;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * People killed and injured in rows, read as a selection asks. Several counters look at the same rows of a block: where
 * the block itself does not have at hand what they come to, each is rolled up once for all of them.
 */
final class HarmReader {

    private final RollUps rollUps;
    /** Whether figures are read as blocks have them. */
    private final boolean plain;
    /** Where they are not. */
    private final Map<Block, Harms> read = new IdentityHashMap<>();

    private Block block = Block.empty();
    private Harms harms = block.harms;

    HarmReader(RollUps rollUps, boolean plain) {
        this.rollUps = rollUps;
        this.plain = plain;
    }

    /** {@return this, for rows of a block} */
    HarmReader in(Block next) {
        if (next != block) {
            block = next;
            rollUps.in(next.figures);
            harms = plain ? next.harms : read.computeIfAbsent(next, b -> Harms.unread(b.size()));
        }
        return this;
    }

    /** {@return what a row comes to, as {@link Harms} has it} */
    int of(int row) {
        return harms.of(row, block.figures, rollUps);
    }

    /** Adds what a row comes to, as {@link Harms#addTo} says. */
    void addTo(int[] sums, int killed, int injured, int harm) {
        harms.addTo(sums, killed, injured, harm);
    }
}
