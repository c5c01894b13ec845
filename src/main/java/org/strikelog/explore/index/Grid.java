package org.strikelog.explore.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.strikelog.explore.Screen;
import org.strikelog.location.BoundingBox;
import org.strikelog.location.Coordinates;
import org.strikelog.location.Tile;

/**
 * The spots of a record by what is drawn as one on a map of some zoom. It depends on the places of the record alone,
 * so that marks keep their place while a filter changes what they count.
 *
 * <p>A few places are cells each by itself; of many, those in one square of 64 pixels are one. Areas of doubt are drawn
 * one by one where there are few, or where they are wide on screen; else with neighbours of like size.
 */
final class Grid {

    /** As many places, or areas, as may be drawn one by one. */
    private static final int FEW = 200;
    /** By how many steps of zoom a square of 64 pixels is finer than a tile. */
    private static final int FINER = 2;
    /** Half the width in pixels from which on a circle is drawn by itself. */
    private static final double WIDE = 32;

    /** Two squares of 64 pixels at zoom 0, in degrees. */
    private static final double MARGIN = 180;

    /** For each spot the number of its cell; -1 where it has no point. */
    final int[] cells;
    /** How many cells there are; those of places come first. */
    final int size;

    final int places;
    /** The zoom of the tiles that are the cells of places. */
    final int level;

    /** A spot of each cell. */
    final int[] samples;
    /** The middle of each cell's spots. */
    final double[] latitudes;

    final double[] longitudes;
    /** West, south, east and north of its spots. */
    final double[][] bounds;
    /** For an area, how far from the middle its circles reach, in kilometres. */
    final double[] radii;

    final int zoom;

    private final Spots spots;
    /** Kept as long as the block is in use. */
    private final Cache<Block, CellCounter.Sums> sums =
            Caffeine.newBuilder().weakKeys().build();

    private final Ints first = new Ints();

    Grid(Spots spots, int zoom) {
        this.spots = spots;
        this.zoom = zoom;
        cells = new int[spots.size];
        Arrays.fill(cells, -1);
        level = few(Tile.DEEPEST) ? Tile.DEEPEST : Math.min(Tile.DEEPEST, zoom + FINER);
        Map<Object, Integer> numbers = new HashMap<>();
        for (int spot = 0; spot < spots.size; spot++) {
            if (spots.exact(spot)) {
                put(spot, spots.tileKey(spot, level), numbers);
            }
        }
        places = first.size();
        boolean few = vague() <= FEW;
        for (int spot = 0; spot < spots.size; spot++) {
            if (spots.placed(spot) && !spots.exact(spot)) {
                put(spot, few || spots.pixels(spot, zoom) >= WIDE ? circle(spot) : neighbourhood(spot), numbers);
            }
        }
        samples = first.toArray();
        size = samples.length;
        latitudes = new double[size];
        longitudes = new double[size];
        bounds = new double[size][];
        radii = new double[size];
        measure();
    }

    /** {@return whether a cell is an area of doubt} */
    boolean area(int cell) {
        return cell >= places;
    }

    /** {@return what a block comes to by the cells of this grid} */
    CellCounter.Sums sums(Block block, Function<Block, CellCounter.Sums> sum) {
        return sums.get(block, sum);
    }

    /** {@return the cells on screen, and those so near that they join with what shows there} */
    int[] shown(Screen screen) {
        BoundingBox frame = screen.frame();
        IntStream all = IntStream.range(0, size);
        return frame == null
                ? all.toArray()
                : all.filter(cell -> near(cell, frame, MARGIN / (1 << screen.zoom())))
                        .toArray();
    }

    private boolean near(int cell, BoundingBox frame, double margin) {
        double[] box = bounds[cell];
        double reach = radii[cell] / Coordinates.KM_PER_DEGREE;
        double up = margin + reach;
        if (box[3] + up < frame.south() || box[1] - up > frame.north()) {
            return false;
        }
        double aside = margin + reach / Math.max(0.1, Math.cos(Math.toRadians(latitudes[cell])));
        double width = frame.east() - frame.west() + (frame.crossesAntimeridian() ? 360 : 0);
        double east = box[0] - aside - frame.west();
        east -= 360 * Math.floor(east / 360);
        return east <= width || east + box[2] - box[0] + 2 * aside >= 360;
    }

    private void put(int spot, Object key, Map<Object, Integer> numbers) {
        Integer number = numbers.putIfAbsent(key, first.size());
        if (number == null) {
            number = first.size();
            first.add(spot);
        }
        cells[spot] = number;
    }

    private Object circle(int spot) {
        return List.of(spots.latitudes[spot], spots.longitudes[spot], spots.radii[spot], spots.locations[spot]);
    }

    private Object neighbourhood(int spot) {
        return List.of(spots.tileKey(spot, level), spots.magnitude(spot));
    }

    private boolean few(int zoom) {
        return IntStream.range(0, spots.size)
                        .filter(spots::exact)
                        .mapToLong(spot -> spots.tileKey(spot, zoom))
                        .distinct()
                        .limit(FEW + 1)
                        .count()
                <= FEW;
    }

    private long vague() {
        return IntStream.range(0, spots.size)
                .filter(spot -> spots.placed(spot) && !spots.exact(spot))
                .limit(FEW + 1)
                .count();
    }

    private void measure() {
        int[] counts = new int[size];
        for (int spot = 0; spot < cells.length; spot++) {
            int cell = cells[spot];
            if (cell >= 0) {
                counts[cell]++;
                latitudes[cell] += spots.latitudes[spot];
                longitudes[cell] += spots.longitudes[spot];
                double[] box = bounds[cell];
                if (box == null) {
                    box = new double[] {
                        spots.longitudes[spot], spots.latitudes[spot], spots.longitudes[spot], spots.latitudes[spot]
                    };
                    bounds[cell] = box;
                }
                box[0] = Math.min(box[0], spots.longitudes[spot]);
                box[1] = Math.min(box[1], spots.latitudes[spot]);
                box[2] = Math.max(box[2], spots.longitudes[spot]);
                box[3] = Math.max(box[3], spots.latitudes[spot]);
            }
        }
        for (int cell = 0; cell < size; cell++) {
            boolean one = bounds[cell][0] == bounds[cell][2] && bounds[cell][1] == bounds[cell][3];
            latitudes[cell] = one ? bounds[cell][1] : latitudes[cell] / counts[cell];
            longitudes[cell] = one ? bounds[cell][0] : longitudes[cell] / counts[cell];
        }
        for (int spot = 0; spot < cells.length; spot++) {
            int cell = cells[spot];
            if (cell >= 0 && area(cell)) {
                double away = new Coordinates(latitudes[cell], longitudes[cell])
                        .kmTo(new Coordinates(spots.latitudes[spot], spots.longitudes[spot]));
                radii[cell] = Math.max(radii[cell], away + spots.radii[spot]);
            }
        }
    }
}
