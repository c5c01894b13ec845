package org.strikelog.explore.index;

/**
 * Spots by tiles of one zoom, made once for each zoom that is asked for: the exact ones, or the areas of doubt, those of
 * like size together.
 */
final class Grid {

    private static final int SIZES = 64;

    /** For each spot the number of its cell; -1 where it is of the other kind, or has no point. */
    final int[] cells;
    /** How many cells hold a spot. */
    final int size;

    Grid(Spots spots, int zoom, boolean exact) {
        cells = new int[spots.size];
        int room = Integer.highestOneBit(Math.max(spots.size, 8)) * 4;
        int[] table = new int[room];
        long[] keys = new long[room];
        int count = 0;
        for (int spot = 0; spot < spots.size; spot++) {
            if (!spots.placed(spot) || spots.exact(spot) != exact) {
                cells[spot] = -1;
                continue;
            }
            long key = exact ? spots.tileKey(spot, zoom) : spots.tileKey(spot, zoom) * SIZES + spots.size(spot);
            int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 33) & room - 1;
            while (table[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 & room - 1;
            }
            if (table[slot] == 0) {
                table[slot] = ++count;
                keys[slot] = key;
            }
            cells[spot] = table[slot] - 1;
        }
        size = count;
    }
}
