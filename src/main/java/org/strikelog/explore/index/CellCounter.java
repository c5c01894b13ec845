package org.strikelog.explore.index;

import java.util.Arrays;
import org.strikelog.explore.Screen;
import org.strikelog.explore.index.Selection.Counter;

/**
 * Counts rows and people harmed by the cells of a grid that are on screen, the box of the filter left aside. All that is known of a cell
 * lies side by side, so that a row touches one stretch of memory.
 */
final class CellCounter implements Counter {

    /** Numbers of each cell: rows, an incident, a spot, then those killed and those injured as {@link HarmSum} has them. */
    private static final int FIELDS = 3 + 2 * HarmSum.FIELDS;

    private static final int INCIDENT = 1;
    /** Counted from 1; below 0 where there are several. */
    private static final int SPOT = 2;

    private static final int KILLED = 3;
    private static final int INJURED = KILLED + HarmSum.FIELDS;

    /** As many cells as a grid may have for the sums of every block to be kept, some 60 bytes each. */
    private static final int FEW = 2_048;

    final Grid grid;

    private final Spots spots;
    private final HarmReader people;
    /** Whether the record is read as {@link Harms} has it. */
    private final boolean plain;

    /** The cells on screen. */
    private final int[] shown;
    /** For each cell of the grid its place among those on screen; -1 for those beyond. */
    private final int[] places;

    private final int[] sums;
    private long total;
    private long unplaced;

    CellCounter(Selection selection, Screen screen) {
        this(selection.record.spots, screen, selection.harms(), selection.plain());
    }

    private CellCounter(Spots spots, Screen screen, HarmReader people, boolean plain) {
        this.spots = spots;
        this.people = people;
        this.plain = plain;
        grid = spots.grid(screen.zoom());
        shown = grid.shown(screen);
        places = new int[grid.size];
        Arrays.fill(places, -1);
        for (int i = 0; i < shown.length; i++) {
            places[shown[i]] = i;
        }
        sums = new int[shown.length * FIELDS];
    }

    @Override
    public int leavesAside() {
        return Selection.BOX;
    }

    @Override
    public void take(Block block, int[] rows, int[] marks, int count) {
        total += count;
        people.in(block);
        int[] spotOf = block.facts.spots();
        int[] ids = block.facts.ids();
        int[] cellOf = grid.cells;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            int spot = spotOf[row];
            int cell = cellOf[spot];
            if (cell < 0) {
                unplaced++;
                continue;
            }
            int at = places[cell] * FIELDS;
            if (at < 0) {
                continue;
            }
            sums[at]++;
            sums[at + INCIDENT] = ids[row];
            if (sums[at + SPOT] != spot + 1 && sums[at + SPOT] >= 0) {
                meet(at, spot);
            }
            int harm = people.of(row);
            if (harm != Harms.NOTHING) {
                people.addTo(sums, at + KILLED, at + INJURED, harm);
            }
        }
    }

    @Override
    public boolean takesBlocks() {
        return plain && grid.size <= FEW;
    }

    @Override
    public void take(Block block) {
        Sums all = grid.sums(block, this::sum);
        total += block.size();
        unplaced += all.unplaced;
        for (int i = 0; i < all.cells.length; i++) {
            int at = places[all.cells[i]] * FIELDS;
            if (at >= 0) {
                int from = i * FIELDS;
                sums[at] += all.sums[from];
                sums[at + INCIDENT] = all.sums[from + INCIDENT];
                if (all.sums[from + SPOT] < 0) {
                    sums[at + SPOT] = all.sums[from + SPOT];
                } else if (sums[at + SPOT] >= 0) {
                    meet(at, all.sums[from + SPOT] - 1);
                }
                HarmSum.add(sums, at + KILLED, all.sums, from + KILLED);
                HarmSum.add(sums, at + INJURED, all.sums, from + INJURED);
            }
        }
    }

    /** What the rows of a block come to in those cells of the whole world where there are any. */
    record Sums(int[] cells, int[] sums, long unplaced) {}

    private Sums sum(Block block) {
        CellCounter world = new CellCounter(spots, new Screen(grid.zoom, null), people, true);
        world.take(block, Block.EVERY_ROW, new int[block.size()], block.size());
        int[] cells = world.cells();
        int[] sums = new int[cells.length * FIELDS];
        for (int i = 0; i < cells.length; i++) {
            System.arraycopy(world.sums, cells[i] * FIELDS, sums, i * FIELDS, FIELDS);
        }
        return new Sums(cells, sums, world.unplaced);
    }

    private void meet(int at, int spot) {
        int first = sums[at + SPOT];
        if (first == 0) {
            sums[at + SPOT] = spot + 1;
        } else if (!spots.alike(first - 1, spot)) {
            sums[at + SPOT] = -first;
        }
    }

    /** {@return the cells on screen where anything matches, those of places before areas} */
    int[] cells() {
        return Arrays.stream(shown).filter(cell -> count(cell) > 0).toArray();
    }

    /** {@return how many rows match, with or without a point} */
    long total() {
        return total;
    }

    long unplaced() {
        return unplaced;
    }

    int count(int cell) {
        return sums[at(cell)];
    }

    /** {@return the last incident of a cell} */
    int incident(int cell) {
        return sums[at(cell) + INCIDENT];
    }

    /** {@return the one spot of a cell where anything matches; -1 where that is so at several} */
    int spot(int cell) {
        return Math.max(sums[at(cell) + SPOT], 0) - 1;
    }

    HarmSum killed(int cell) {
        return new HarmSum(sums, at(cell) + KILLED);
    }

    HarmSum injured(int cell) {
        return new HarmSum(sums, at(cell) + INJURED);
    }

    private int at(int cell) {
        return places[cell] * FIELDS;
    }
}
