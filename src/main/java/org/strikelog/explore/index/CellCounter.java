package org.strikelog.explore.index;

import org.strikelog.casualty.Effect;
import org.strikelog.casualty.FigureRule;
import org.strikelog.explore.Screen;
import org.strikelog.explore.index.Selection.Counter;

/**
 * Counts rows and people harmed by the cells of a grid that are on screen, the box of the filter left aside. All that is known of a cell
 * lies side by side, so that a row touches one stretch of memory.
 */
final class CellCounter implements Counter {

    /** Numbers of each cell: rows, an incident, a spot, then those killed and those injured as {@link HarmSum} has them. */
    private static final int FIELDS = 16;

    private static final int INCIDENT = 1;
    private static final int SPOT = 2;
    private static final int KILLED = 4;
    private static final int INJURED = KILLED + HarmSum.FIELDS;

    final Grid grid;

    private final int[] cells;
    private final Snapshot record;
    private final RollUps rollUps;
    /** Whether the record is read as {@link Harms} has it. */
    private final boolean plain;

    private final boolean[] beyond;
    private long total;
    private long unplaced;

    CellCounter(Selection selection, Screen screen) {
        record = selection.record;
        grid = record.spots.grid(screen.zoom());
        beyond = grid.beyond(screen);
        cells = new int[grid.size * FIELDS];
        plain = selection.asOf == Selection.EVER && selection.filter.figures() == FigureRule.LATEST;
        rollUps = record.figures.rollUps(selection.asOf, selection.filter.figures(), record.directory.speakers());
    }

    @Override
    public int leavesAside() {
        return Selection.BOX;
    }

    @Override
    public void take(int[] rows, int[] marks, int count) {
        total += count;
        int[] spots = record.facts.spots();
        int[] ids = record.facts.ids();
        int[] figures = record.figures.starts();
        int[] cellOf = grid.cells;
        int[] harms = record.harms;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            int spot = spots[row];
            int cell = cellOf[spot];
            if (cell < 0) {
                unplaced++;
                continue;
            }
            if (beyond[cell]) {
                continue;
            }
            int at = cell * FIELDS;
            cells[at]++;
            cells[at + INCIDENT] = ids[row];
            if (cells[at + SPOT] != spot + 1 && cells[at + SPOT] >= 0) {
                meet(at, spot);
            }
            int harm = plain ? harms[row] : figures[row] < figures[row + 1] ? Harms.LARGE : Harms.NOTHING;
            if (harm != Harms.NOTHING) {
                add(at, row, harm);
            }
        }
    }

    private void meet(int at, int spot) {
        int first = cells[at + SPOT];
        if (first == 0) {
            cells[at + SPOT] = spot + 1;
        } else if (!record.spots.alike(first - 1, spot)) {
            cells[at + SPOT] = -first;
        }
    }

    private void add(int at, int row, int harm) {
        if (harm == Harms.LARGE) {
            rollUps.harm(row, Effect.KILLED);
            HarmSum.add(cells, at + KILLED, rollUps);
            rollUps.harm(row, Effect.INJURED);
            HarmSum.add(cells, at + INJURED, rollUps);
        } else {
            if (Harms.killed(harm)) {
                Harms.killed(harm, rollUps);
                HarmSum.add(cells, at + KILLED, rollUps);
            }
            if (Harms.injured(harm)) {
                Harms.injured(harm, rollUps);
                HarmSum.add(cells, at + INJURED, rollUps);
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

    long unplaced() {
        return unplaced;
    }

    int count(int cell) {
        return cells[cell * FIELDS];
    }

    /** {@return the last incident of a cell} */
    int incident(int cell) {
        return cells[cell * FIELDS + INCIDENT];
    }

    /** {@return the one spot of a cell where anything matches; -1 where that is so at several} */
    int spot(int cell) {
        return Math.max(cells[cell * FIELDS + SPOT], 0) - 1;
    }

    HarmSum killed(int cell) {
        return new HarmSum(cells, cell * FIELDS + KILLED);
    }

    HarmSum injured(int cell) {
        return new HarmSum(cells, cell * FIELDS + INJURED);
    }
}
