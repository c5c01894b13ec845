package org.strikelog.explore.index;

import org.strikelog.casualty.Effect;
import org.strikelog.explore.Extent;

/** People killed and injured by some number that rows have, such as that of their spot. */
final class Extents {

    private final RollUps rollUps;
    private final int[] killed;
    private final int[] injured;

    Extents(Selection selection, int size) {
        rollUps = new RollUps(selection);
        killed = new int[size * HarmSum.FIELDS];
        injured = new int[size * HarmSum.FIELDS];
    }

    void add(int number, Block block, int row) {
        if (block.figures.any(row)) {
            rollUps.in(block.figures);
            rollUps.harm(row, Effect.KILLED);
            HarmSum.add(killed, number * HarmSum.FIELDS, rollUps);
            rollUps.harm(row, Effect.INJURED);
            HarmSum.add(injured, number * HarmSum.FIELDS, rollUps);
        }
    }

    /** {@return the sums of one number, to which others can be added} */
    Part of(int number, long count) {
        return new Part(
                count, new HarmSum(killed, number * HarmSum.FIELDS), new HarmSum(injured, number * HarmSum.FIELDS));
    }

    /** What some numbers come to together. */
    static final class Part {

        private final HarmSum killed;
        private final HarmSum injured;
        private long count;

        private Part(long count, HarmSum killed, HarmSum injured) {
            this.count = count;
            this.killed = killed;
            this.injured = injured;
        }

        Part add(Part other) {
            count += other.count;
            killed.add(other.killed);
            injured.add(other.injured);
            return this;
        }

        Extent extent() {
            return new Extent(count, killed.among(count), injured.among(count));
        }
    }
}
