package org.strikelog.explore.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.MapView;
import org.strikelog.location.BoundingBox;
import org.strikelog.location.Tile;

/**
 * Makes marks of counted spots. A few places are drawn each by itself. Of many, those in one square of 64 pixels are
 * one cell, and cells whose circles would overlap are one; what lies beyond the view is drawn together in squares that
 * grow with the distance, so that the numbers still add up.
 */
final class Cells {

    private static final double TILE = 256;
    /** By how many steps of zoom a square of 64 pixels is finer than a tile. */
    private static final int FINER = 2;

    private static final int FEW = 200;
    private static final int COARSEST = 3;

    /** A circle narrower than this on screen may be drawn with its neighbours of like size. */
    private static final double NARROW = 32;

    private final SpotCounter counted;
    private final Spots spots;
    private final Directory directory;
    private final int zoom;
    private final int level;
    private final @Nullable View view;

    /** @param box what is looked at; none is the whole world */
    Cells(SpotCounter counted, Directory directory, int zoom, @Nullable BoundingBox box) {
        this.counted = counted;
        spots = counted.spots;
        this.directory = directory;
        this.zoom = zoom;
        level = Math.min(Tile.DEEPEST, zoom + FINER);
        view = box == null ? null : View.of(box, level);
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
        long placed = cells.stream().mapToLong(MapView.Cell::count).sum()
                + areas.stream().mapToLong(MapView.Area::count).sum();
        return new MapView(counted.total(), cells, areas, counted.total() - placed);
    }

    private List<Mark> cells() {
        List<Mark> places = squares(Tile.DEEPEST, FEW + 1);
        if (places.size() <= FEW) {
            return places;
        }
        List<Mark> squares = squares(level, Integer.MAX_VALUE);
        Map<Tile, Mark> beyond = new LinkedHashMap<>();
        List<Mark> inView = new ArrayList<>();
        for (Mark square : squares) {
            if (view == null || view.holds(spots.column(square.spot()), spots.row(square.spot()))) {
                inView.add(square);
            } else {
                Tile tile = view.outside(spots, square.spot(), Math.min(level, COARSEST), level);
                Mark far = beyond.computeIfAbsent(tile, t -> new Mark(counted));
                far.add(square);
            }
        }
        List<Mark> marks = merged(inView);
        beyond.forEach((tile, far) -> marks.add(far.as(tile)));
        return marks;
    }

    /** {@return the exact spots by squares of one zoom; no more than so many, where more would not be looked at} */
    private List<Mark> squares(int zoom, int most) {
        Grid grid = spots.grid(zoom);
        Mark[] marks = new Mark[grid.size];
        List<Mark> all = new ArrayList<>();
        for (int spot = 0; spot < spots.size && all.size() < most; spot++) {
            int cell = grid.cells[spot];
            if (cell >= 0 && counted.counts[spot] > 0) {
                Mark mark = marks[cell];
                if (mark == null) {
                    mark = new Mark(counted);
                    mark.in(spots.tile(spot, zoom));
                    marks[cell] = mark;
                    all.add(mark);
                }
                mark.add(spot);
            }
        }
        return all;
    }

    /** Greater marks take in smaller ones that their circles would overlap. */
    private List<Mark> merged(List<Mark> squares) {
        List<Mark> marks = new ArrayList<>();
        Map<Tile, Mark> bySquare = new HashMap<>();
        squares.sort(Comparator.comparingLong((Mark m) -> m.count).reversed());
        long most = squares.isEmpty() ? 1 : squares.getFirst().count;
        for (Mark square : squares) {
            Tile tile = spots.tile(square.spot(), level);
            Mark near = null;
            for (int x = tile.x() - 1; near == null && x <= tile.x() + 1; x++) {
                for (int y = tile.y() - 1; near == null && y <= tile.y() + 1; y++) {
                    Mark other = x < 0 || y < 0 || x >= 1 << level || y >= 1 << level
                            ? null
                            : bySquare.get(new Tile(level, x, y));
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
        double dy = (mercator(a.latitude()) - mercator(b.latitude())) * scale;
        return Math.hypot(dx, dy) < radius(a.count, most) + radius(b.count, most);
    }

    /** Areas of doubt that are narrow on screen are drawn with neighbours of like size, never with places. */
    private List<Mark> areas() {
        Map<Object, Mark> areas = new LinkedHashMap<>();
        boolean few = vague(FEW + 1) <= FEW;
        Grid grid = spots.areas(level);
        Mark[] narrow = new Mark[grid.size];
        for (int spot = 0; spot < spots.size; spot++) {
            if (counted.counts[spot] == 0 || grid.cells[spot] < 0) {
                continue;
            }
            boolean seen = view == null || view.holds(spots.column(spot), spots.row(spot));
            if (few || seen && spots.pixels(spot, zoom) >= NARROW) {
                areas.computeIfAbsent(circle(spot), c -> new Mark(counted)).add(spot);
            } else {
                Mark mark = narrow[grid.cells[spot]];
                if (mark == null) {
                    mark = new Mark(counted);
                    narrow[grid.cells[spot]] = mark;
                }
                mark.add(spot);
            }
        }
        for (Mark mark : narrow) {
            if (mark != null) {
                areas.computeIfAbsent(neighbourhood(mark), n -> new Mark(counted))
                        .add(mark);
            }
        }
        return List.copyOf(areas.values());
    }

    /** {@return how many areas there are to draw, counted no further than needed} */
    private int vague(int most) {
        Grid grid = spots.areas(level);
        int vague = 0;
        for (int spot = 0; spot < spots.size && vague < most; spot++) {
            vague += counted.counts[spot] > 0 && grid.cells[spot] >= 0 ? 1 : 0;
        }
        return vague;
    }

    private Object circle(int spot) {
        return List.of(
                spots.latitudes[spot], spots.longitudes[spot], spots.radii[spot], spots.locations[spot]);
    }

    /** What is beyond the view is drawn with more of its neighbours. */
    private Object neighbourhood(Mark mark) {
        int spot = mark.spot();
        boolean seen = view == null || view.holds(spots.column(spot), spots.row(spot));
        Tile tile = seen || view == null
                ? spots.tile(spot, level)
                : view.outside(spots, spot, Math.min(level, COARSEST), level);
        return List.of(tile, spots.size(spot));
    }

    /** The radius in pixels by which the explorer draws a circle, in a view whose greatest mark has so many. */
    private static double radius(long count, long most) {
        return Math.max(4.5, Math.min(3.4, 26 / Math.sqrt(most)) * Math.sqrt(count));
    }

    private static double mercator(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
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
