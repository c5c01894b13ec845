package org.strikelog.explore.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.MapView;
import org.strikelog.location.BoundingBox;
import org.strikelog.location.Mercator;
import org.strikelog.location.Tile;

/**
 * Makes marks of counted cells. Those whose circles would overlap are one; what lies beyond the view is drawn together
 * in squares that grow with the distance, so that the numbers still add up.
 */
final class Cells {

    private static final double TILE = 256;
    private static final int COARSEST = 3;

    private final CellCounter counted;
    private final Grid grid;
    private final Spots spots;
    private final Directory directory;
    private final int zoom;
    private final @Nullable View view;

    /** @param box what is looked at; none is the whole world */
    Cells(Snapshot record, CellCounter counted, int zoom, @Nullable BoundingBox box) {
        this.counted = counted;
        grid = counted.grid;
        spots = record.spots;
        directory = record.directory;
        this.zoom = zoom;
        view = box == null ? null : View.of(box, grid.level);
    }

    MapView map() {
        List<MapView.Cell> cells = cells().stream()
                .map(mark -> mark.cell(directory))
                .sorted(Comparator.comparing(MapView.Cell::count)
                        .reversed()
                        .thenComparing(cell -> cell.tiles().getFirst().toString()))
                .toList();
        List<MapView.Area> areas = areas().stream()
                .map(mark -> mark.area(directory))
                .sorted(Comparator.comparing(MapView.Area::count)
                        .reversed()
                        .thenComparing(MapView.Area::lon)
                        .thenComparing(MapView.Area::lat))
                .toList();
        return new MapView(counted.total(), cells, areas, counted.unplaced());
    }

    private List<Mark> cells() {
        List<Mark> inView = new ArrayList<>();
        Map<Tile, Mark> beyond = new LinkedHashMap<>();
        for (int cell : counted.cells()) {
            if (!grid.area(cell)) {
                Mark mark = new Mark(spots, counted, cell);
                if (grid.level == Tile.DEEPEST || seen(cell)) {
                    inView.add(mark);
                } else {
                    join(beyond, outside(cell), mark);
                }
            }
        }
        List<Mark> marks = grid.level == Tile.DEEPEST ? inView : merged(inView);
        beyond.forEach((tile, mark) -> marks.add(mark.as(tile)));
        return marks;
    }

    /** Areas beyond the view are drawn with those of like size around them. */
    private List<Mark> areas() {
        List<Mark> marks = new ArrayList<>();
        Map<Object, Mark> beyond = new LinkedHashMap<>();
        for (int cell : counted.cells()) {
            if (grid.area(cell)) {
                Mark mark = new Mark(spots, counted, cell);
                if (grid.level == Tile.DEEPEST || seen(cell)) {
                    marks.add(mark);
                } else {
                    join(beyond, List.of(outside(cell), spots.magnitude(grid.samples[cell])), mark);
                }
            }
        }
        marks.addAll(beyond.values());
        return marks;
    }

    private static <K> void join(Map<K, Mark> marks, K key, Mark mark) {
        Mark other = marks.putIfAbsent(key, mark);
        if (other != null) {
            other.add(mark);
        }
    }

    private boolean seen(int cell) {
        int spot = grid.samples[cell];
        return view == null || view.holds(spots.column(spot), spots.row(spot));
    }

    private Tile outside(int cell) {
        return Objects.requireNonNull(view)
                .outside(spots, grid.samples[cell], Math.min(grid.level, COARSEST), grid.level);
    }

    /** Greater marks take in smaller ones that their circles would overlap. */
    private List<Mark> merged(List<Mark> squares) {
        List<Mark> marks = new ArrayList<>();
        Map<Tile, Mark> bySquare = new HashMap<>();
        squares.sort(Comparator.comparingLong((Mark m) -> m.count).reversed());
        long most = squares.isEmpty() ? 1 : squares.getFirst().count;
        for (Mark square : squares) {
            Tile tile = spots.tile(grid.samples[square.cell], grid.level);
            Mark near = null;
            for (int x = tile.x() - 1; near == null && x <= tile.x() + 1; x++) {
                for (int y = tile.y() - 1; near == null && y <= tile.y() + 1; y++) {
                    Mark other = x < 0 || y < 0 || x >= 1 << grid.level || y >= 1 << grid.level
                            ? null
                            : bySquare.get(new Tile(grid.level, x, y));
                    near = other != null && overlap(other, square, most) ? other : null;
                }
            }
            if (near == null) {
                marks.add(square);
                near = square;
            } else {
                near.add(square);
            }
            bySquare.put(tile, near);
        }
        return marks;
    }

    private boolean overlap(Mark a, Mark b, long most) {
        double scale = TILE * (1 << zoom);
        double dx = (a.longitude() - b.longitude()) / 360 * scale;
        double dy = (Mercator.down(a.latitude()) - Mercator.down(b.latitude())) * scale;
        return Math.hypot(dx, dy) < radius(a.count, most) + radius(b.count, most);
    }

    /** The radius in pixels by which the explorer draws a circle, in a view whose greatest mark has so many. */
    private static double radius(long count, long most) {
        return Math.max(4.5, Math.min(3.4, 26 / Math.sqrt(most)) * Math.sqrt(count));
    }

    /** What is looked at, in whole squares: columns and rows of the deepest tiles, all inclusive. */
    private record View(int west, int north, int east, int south) {

        static View of(BoundingBox box, int level) {
            int shift = Tile.DEEPEST - level;
            Tile northWest = Tile.at(box.north(), box.west(), level);
            Tile southEast = Tile.at(box.south(), box.east(), level);
            // Nearly around the world, both ends may lie in one column, or have passed each other.
            boolean around = box.crossesAntimeridian() && northWest.x() <= southEast.x();
            return new View(
                    around ? 0 : northWest.x() << shift,
                    northWest.y() << shift,
                    around ? (1 << Tile.DEEPEST) - 1 : (southEast.x() + 1 << shift) - 1,
                    (southEast.y() + 1 << shift) - 1);
        }

        boolean holds(int column, int row) {
            return meets(column, column, row, row);
        }

        /** {@return the widest tile around a spot that is all beyond the view} */
        Tile outside(Spots spots, int spot, int coarsest, int finest) {
            int zoom = coarsest;
            while (zoom < finest) {
                int shift = Tile.DEEPEST - zoom;
                int left = spots.column(spot) >> shift << shift;
                int top = spots.row(spot) >> shift << shift;
                if (!meets(left, left + (1 << shift) - 1, top, top + (1 << shift) - 1)) {
                    break;
                }
                zoom++;
            }
            return spots.tile(spot, zoom);
        }

        private boolean meets(int left, int right, int top, int bottom) {
            boolean across = west <= east ? left <= east && right >= west : left <= east || right >= west;
            return across && top <= south && bottom >= north;
        }
    }
}
