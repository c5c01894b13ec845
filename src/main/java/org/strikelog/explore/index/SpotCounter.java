package org.strikelog.explore.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.explore.MapView;
import org.strikelog.explore.index.Selection.Counter;

/** Counts rows and people harmed spot by spot, the box of the filter left aside. */
final class SpotCounter implements Counter {

    private static final int KILLED = Effect.KILLED.ordinal();
    private static final int INJURED = Effect.INJURED.ordinal();

    final Spots spots;
    final int[] counts;
    /** The last incident of each spot. */
    final int[] incidents;

    final Sums killed;
    final Sums injured;

    private final Snapshot record;
    private final RollUps rollUps;
    private long total;

    SpotCounter(Selection selection) {
        record = selection.record;
        spots = record.spots;
        counts = new int[spots.size];
        incidents = new int[spots.size];
        killed = new Sums(spots.size);
        injured = new Sums(spots.size);
        rollUps = record.figures.rollUps(selection.asOf, selection.filter.figures(), record.directory.speakers());
    }

    @Override
    public int leavesAside() {
        return Selection.BOX;
    }

    @Override
    public void take(int[] rows, int[] marks, int count) {
        total += count;
        int[] ofRow = record.facts.spots();
        int[] ids = record.facts.ids();
        int[] figures = record.figures.starts();
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            int spot = ofRow[row];
            counts[spot]++;
            incidents[spot] = ids[row];
            int stated = figures[row + 1] - figures[row];
            if (stated == 1) {
                rollUps.at(row);
                if (rollUps.next()) {
                    add(spot, rollUps.key % Figures.EFFECTS);
                }
            } else if (stated > 1) {
                rollUps.harm(row, Effect.KILLED);
                killed.add(spot, rollUps);
                rollUps.harm(row, Effect.INJURED);
                injured.add(spot, rollUps);
            }
        }
    }

    /** The one roll-up of a row is what it comes to over all parties. */
    private void add(int spot, int effect) {
        rollUps.stated = true;
        if (effect == KILLED) {
            killed.add(spot, rollUps);
        } else if (effect == INJURED) {
            injured.add(spot, rollUps);
        }
    }

    long total() {
        return total;
    }

    /** People harmed in one way, by spot, in few plain arrays since there may be as many spots as incidents. */
    static final class Sums {

        private static final int FIELDS = 5;
        private static final int STATED = 1;
        private static final int POINTED = 2;
        private static final int OPEN = 4;

        /** Incidents with a number, sum of the lows, of the points, of the highs, and incidents with a point. */
        private final int[] sums;

        private final byte[] flags;

        Sums(int size) {
            sums = new int[size * FIELDS];
            flags = new byte[size];
        }

        void add(int spot, RollUps one) {
            if (one.stated) {
                int flag = STATED;
                if (one.low != Figures.OPEN) {
                    sums[spot * FIELDS]++;
                    plus(spot, 1, one.low);
                    flag |= one.high == Figures.OPEN ? OPEN : 0;
                    plus(spot, 3, Math.max(one.high, 0));
                }
                if (one.point != Figures.OPEN) {
                    flag |= POINTED;
                    plus(spot, 2, one.point);
                    sums[spot * FIELDS + 4]++;
                }
                flags[spot] |= (byte) flag;
            }
        }

        /** {@return a sum over no spot yet} */
        Harm harm() {
            return new Harm();
        }

        private void plus(int spot, int field, int number) {
            sums[spot * FIELDS + field] = Math.addExact(sums[spot * FIELDS + field], number);
        }

        /** What some spots come to together. */
        final class Harm {

            private final long[] sum = new long[FIELDS];
            private int flag;

            void add(int spot) {
                for (int field = 0; field < FIELDS; field++) {
                    sum[field] += sums[spot * FIELDS + field];
                }
                flag |= flags[spot];
            }

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
                                (flag & POINTED) == 0 ? null : (Long) sum[2],
                                sum[0] == 0 || (flag & OPEN) != 0 ? null : (Long) sum[3],
                                incidents - sum[4]);
            }
        }
    }
}
