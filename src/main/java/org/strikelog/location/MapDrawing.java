package org.strikelog.location;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A map that stands still, ready to be printed as SVG; all numbers are pixels of a picture of {@link #width} by {@link
 * #height}.
 *
 * @param frame what it shows
 * @param ground paths by layer: land, lakes, rivers, borders, disputed
 * @param labels names of countries, seas and towns
 * @param marks areas first, then the larger points before the smaller, as they are to be drawn
 */
public record MapDrawing(MapFrame frame, Map<String, String> ground, List<Label> labels, List<Mark> marks) {

    private static final double SMALLEST_AREA = 6;
    private static final double LARGEST_POINT = 16;
    private static final double ROOM_FOR_A_NUMBER = 8;

    /**
     * Something to be drawn.
     *
     * @param radiusKm how far from the point it reaches, in kilometres; none for a point that is known
     * @param count how many incidents it stands for
     * @param key of the place it leads to
     * @param tiles the squares of the map in which these lie; none where nobody needs to find them by their squares
     */
    public record Spot(
            Coordinates at,
            @Nullable Double radiusKm,
            long count,
            @Nullable String key,
            @Nullable String name,
            List<Tile> tiles) {

        public Spot(
                Coordinates at, @Nullable Double radiusKm, long count, @Nullable String key, @Nullable String name) {
            this(at, radiusKm, count, key, name, List.of());
        }
    }

    /**
     * A circle; an area is dashed, a point is filled and shows its number where there is room.
     *
     * @param tiles the squares in which its incidents lie, and no others that match
     */
    public record Mark(
            double x,
            double y,
            double r,
            boolean area,
            boolean numbered,
            long count,
            @Nullable String key,
            @Nullable String name,
            List<Tile> tiles) {

        private boolean overlaps(Mark other) {
            return Math.hypot(x - other.x, y - other.y) < r + other.r;
        }

        /** {@return both as one, in the middle of what they count} */
        private Mark with(Mark other) {
            long sum = count + other.count;
            double radius = MapDrawing.radius(sum);
            return new Mark(
                    rounded((x * count + other.x * other.count) / sum),
                    rounded((y * count + other.y * other.count) / sum),
                    rounded(radius),
                    false,
                    radius >= ROOM_FOR_A_NUMBER,
                    sum,
                    null,
                    null,
                    Stream.concat(tiles.stream(), other.tiles.stream())
                            .distinct()
                            .toList());
        }

        private boolean touches(MapFrame frame) {
            return x + r > 0 && x - r < frame.width() && y + r > 0 && y - r < frame.height();
        }
    }

    /**
     * A name on the ground: in the middle of its point, or, of a town, beside it.
     *
     * @param width about how wide it is set
     */
    public record Label(String text, String kind, boolean town, double x, double y, double width) {

        private static final double LETTER = 6.2;
        private static final double LINE = 13;
        private static final double GAP = 5;

        static Label of(String text, String kind, double x, double y) {
            boolean town = kind.equals("capital") || kind.equals("city") || kind.equals("town");
            return new Label(text, kind, town, rounded(x), rounded(y), text.length() * LETTER);
        }

        boolean fits(MapFrame frame) {
            return left() > 2 && left() + width < frame.width() - 2 && y > LINE && y < frame.height() - LINE;
        }

        boolean overlaps(Label other) {
            return left() < other.left() + other.width + GAP
                    && other.left() < left() + width + GAP
                    && Math.abs(y - other.y) < LINE;
        }

        private double left() {
            return town ? x - GAP : x - width / 2;
        }
    }

    /** Draws the closest small map that holds all spots with the country around them. */
    public static MapDrawing of(Atlas atlas, List<Spot> spots) {
        return of(atlas, MapFrame.holding(spots), spots);
    }

    /** Draws a view; spots that lie wholly outside it are left out. */
    public static MapDrawing of(Atlas atlas, MapFrame frame, List<Spot> spots) {
        List<Mark> marks = new ArrayList<>();
        for (Spot spot : spots) {
            for (int worlds : List.of(-1, 0, 1)) {
                Mark mark = mark(frame.shifted(worlds), spot);
                if (mark.touches(frame)) {
                    marks.add(mark);
                }
            }
        }
        marks.sort(Comparator.comparing((Mark mark) -> !mark.area)
                .thenComparing(Comparator.comparingDouble(Mark::r).reversed()));
        return new MapDrawing(frame, atlas.ground(frame), atlas.labels(frame), marks);
    }

    /** {@return the same with points that overlap as one, which counts them all and leads to none of them alone} */
    public MapDrawing merged() {
        List<Mark> apart = marks.stream().filter(mark -> !mark.area).toList();
        int before;
        do {
            before = apart.size();
            apart = merged(apart);
        } while (apart.size() < before);
        List<Mark> all = new ArrayList<>(marks.stream().filter(Mark::area).toList());
        all.addAll(apart);
        return new MapDrawing(frame, ground, labels, all);
    }

    /** Takes each into the first that it overlaps, the greatest first; what has grown by it may overlap others anew. */
    private static List<Mark> merged(List<Mark> points) {
        List<Mark> merged = new ArrayList<>();
        for (Mark point : points) {
            int near = 0;
            while (near < merged.size() && !merged.get(near).overlaps(point)) {
                near++;
            }
            if (near == merged.size()) {
                merged.add(point);
            } else {
                merged.set(near, merged.get(near).with(point));
            }
        }
        merged.sort(Comparator.comparingDouble(Mark::r).reversed());
        return merged;
    }

    public int width() {
        return frame.width();
    }

    public int height() {
        return frame.height();
    }

    private static Mark mark(MapFrame frame, Spot spot) {
        boolean area = spot.radiusKm != null;
        double r = spot.radiusKm != null
                ? Math.max(SMALLEST_AREA, frame.scale() * MapFrame.unit(spot.radiusKm, spot.at.latitude()))
                : radius(spot.count);
        return new Mark(
                rounded(frame.x(MapFrame.mercatorX(spot.at.longitude()))),
                rounded(frame.y(Mercator.downWithin(spot.at.latitude()))),
                rounded(r),
                area,
                !area && r >= ROOM_FOR_A_NUMBER,
                spot.count,
                spot.key,
                spot.name,
                spot.tiles);
    }

    private static double radius(long count) {
        return Math.min(LARGEST_POINT, 3 + 2 * Math.sqrt(count));
    }

    private static double rounded(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }
}
