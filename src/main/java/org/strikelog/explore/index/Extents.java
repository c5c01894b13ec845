package org.strikelog.explore.index;

import org.strikelog.casualty.Effect;
import org.strikelog.explore.Extent;

/** People killed and injured by some number that rows have, such as that of their spot. */
final class Extents {

    private final int[] starts;
    private final RollUps rollUps;
    private final HarmSums killed;
    private final HarmSums injured;

    Extents(Selection selection, int size) {
        Figures figures = selection.record.figures;
        starts = figures.starts();
        rollUps = figures.rollUps(selection.asOf, selection.filter.figures(), selection.record.directory.speakers());
        killed = new HarmSums(size);
        injured = new HarmSums(size);
    }

    void add(int number, int row) {
        if (starts[row + 1] > starts[row]) {
            rollUps.harm(row, Effect.KILLED);
            killed.add(number, rollUps);
            rollUps.harm(row, Effect.INJURED);
            injured.add(number, rollUps);
        }
    }

    /** {@return the sums of one number, to which others can be added} */
    Part of(int number, long count) {
        return new Part(count, killed.of(number), injured.of(number));
    }

    /** What some numbers come to together. */
    static final class Part {

        private final HarmSums.Harm killed;
        private final HarmSums.Harm injured;
        private long count;

        private Part(long count, HarmSums.Harm killed, HarmSums.Harm injured) {
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
