package org.strikelog.explore.index;

import org.strikelog.casualty.Effect;
import org.strikelog.explore.index.Selection.Counter;

/** Counts rows and people harmed by the cells of a grid, the box of the filter left aside. */
final class CellCounter implements Counter {

    private static final int KILLED = Effect.KILLED.ordinal();
    private static final int INJURED = Effect.INJURED.ordinal();

    final Grid grid;
    final int[] counts;
    /** The last incident of each cell. */
    final int[] incidents;
    /** The first spot of each cell where something matches, counted from 1; the negative of it where it does elsewhere too. */
    final int[] spots;

    final HarmSums killed;
    final HarmSums injured;

    private final Snapshot record;
    private final RollUps rollUps;
    private long total;

    CellCounter(Selection selection, int zoom) {
        record = selection.record;
        grid = record.spots.grid(zoom);
        counts = new int[grid.size];
        incidents = new int[grid.size];
        spots = new int[grid.size];
        killed = new HarmSums(grid.size);
        injured = new HarmSums(grid.size);
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
        int[] cells = grid.cells;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            int spot = ofRow[row];
            int cell = cells[spot];
            if (cell < 0) {
                continue;
            }
            counts[cell]++;
            incidents[cell] = ids[row];
            if (spots[cell] == 0) {
                spots[cell] = spot + 1;
            } else if (spots[cell] > 0 && spots[cell] != spot + 1 && !record.spots.alike(spots[cell] - 1, spot)) {
                spots[cell] = -spots[cell];
            }
            int stated = figures[row + 1] - figures[row];
            if (stated == 1) {
                rollUps.at(row);
                if (rollUps.next()) {
                    alone(cell, rollUps.key % Figures.EFFECTS);
                }
            } else if (stated > 1) {
                rollUps.harm(row, Effect.KILLED);
                killed.add(cell, rollUps);
                rollUps.harm(row, Effect.INJURED);
                injured.add(cell, rollUps);
            }
        }
    }

    Snapshot record() {
        return record;
    }

    /** {@return how many rows match, with or without a point} */
    long total() {
        return total;
    }

    /** The one roll-up of a row is what it comes to over all parties. */
    private void alone(int cell, int effect) {
        rollUps.stated = true;
        if (effect == KILLED) {
            killed.add(cell, rollUps);
        } else if (effect == INJURED) {
            injured.add(cell, rollUps);
        }
    }
}
