package org.strikelog.map.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.MapView;
import org.strikelog.location.BoundingBox;
import org.strikelog.location.Coordinates;
import org.strikelog.location.Mercator;

/**
 * How much of the world the map shows.
 *
 * @param box as the map is asked to fit it
 */
record Frame(BoundingBox box) {

    private static final double MOST = 0.9;
    private static final double RIM = 0.25;
    private static final double CIRCUMFERENCE_KM = 40_075.017;

    // What a window of 1440 by 900 leaves to the map, less its margins.
    private static final double WIDTH = 670;
    private static final double HEIGHT = 570;
    private static final double TILE = 256;
    private static final int WIDEST = 2;
    private static final int CLOSEST = 14;
    private static final int CLOSEST_AT_FIRST = 9;

    private record Spot(double lat, double lon, long count, double south, double west, double north, double east) {}

    /**
     * {@return where most incidents are, so that a few far away do not shrink all others to a dot; none where nothing
     * has a place}
     */
    static @Nullable Frame of(MapView map) {
        List<Spot> spots = Stream.concat(
                        map.cells().stream().map(Frame::spot),
                        map.areas().stream().map(Frame::spot))
                .toList();
        if (spots.isEmpty()) {
            return null;
        }
        List<Spot> nearest = nearest(spots);
        return new Frame(new BoundingBox(
                Math.max(-180, least(nearest, Spot::west)),
                Math.max(-90, least(nearest, Spot::south)),
                Math.min(180, -least(nearest, s -> -s.east())),
                Math.min(90, -least(nearest, s -> -s.north()))));
    }

    /** {@return the whole zoom nearest to that at which a common window shows it, for marks to be made before it is known} */
    int zoom() {
        double wide = (width() / 360) * TILE;
        double high = (Mercator.downWithin(box.south()) - Mercator.downWithin(box.north())) * TILE;
        double fits = Math.min(WIDTH / Math.max(wide, 1e-9), HEIGHT / Math.max(high, 1e-9));
        return Math.clamp(Math.round(Math.floor(2 * Math.log(fits) / Math.log(2)) / 2), WIDEST, CLOSEST);
    }

    /** {@return the zoom of the first view, which goes no closer than to a town} */
    int firstZoom() {
        return Math.min(zoom(), CLOSEST_AT_FIRST);
    }

    /** {@return it with a rim on every side, so that a small move of the map uncovers nothing empty} */
    BoundingBox withRim() {
        double aside = RIM * width();
        double up = RIM * (box.north() - box.south());
        boolean round = width() + 2 * aside >= 360;
        return new BoundingBox(
                round ? -180 : wrapped(box.west() - aside),
                Math.max(-90, box.south() - up),
                round ? 180 : wrapped(box.east() + aside),
                Math.min(90, box.north() + up));
    }

    /** {@return whether an area lies around all of it, so that it says nothing about where in it an incident was} */
    boolean within(MapView.Area area) {
        Coordinates centre = new Coordinates(area.lat(), area.lon());
        return Stream.of(box.south(), box.north())
                .flatMap(lat -> Stream.of(new Coordinates(lat, box.west()), new Coordinates(lat, box.east())))
                .allMatch(corner -> centre.kmTo(corner) < area.radiusKm());
    }

    List<Double> edges() {
        return List.of(box.west(), box.south(), box.east(), box.north());
    }

    private double width() {
        return box.east() - box.west() + (box.crossesAntimeridian() ? 360 : 0);
    }

    private static List<Spot> nearest(List<Spot> spots) {
        long all = spots.stream().mapToLong(Spot::count).sum();
        double lat = median(spots, Spot::lat, all);
        double lon = median(spots, Spot::lon, all);
        List<Spot> nearest = new ArrayList<>();
        long held = 0;
        for (Spot spot : spots.stream()
                .sorted(Comparator.comparingDouble(s -> Math.hypot(s.lat() - lat, s.lon() - lon)))
                .toList()) {
            if (held < MOST * all) {
                nearest.add(spot);
            }
            held += spot.count();
        }
        return nearest;
    }

    private static double median(List<Spot> spots, ToDoubleFunction<Spot> axis, long all) {
        long passed = 0;
        for (Spot spot : spots.stream().sorted(Comparator.comparingDouble(axis)).toList()) {
            passed += spot.count();
            if (2 * passed >= all) {
                return axis.applyAsDouble(spot);
            }
        }
        throw new IllegalStateException("Half of all was never passed");
    }

    private static Spot spot(MapView.Cell cell) {
        List<Double> bounds = cell.bounds();
        return new Spot(
                cell.lat(), cell.lon(), cell.count(), bounds.get(1), bounds.get(0), bounds.get(3), bounds.get(2));
    }

    // Half its radius: an area as wide as a country would hide the towns in it.
    private static Spot spot(MapView.Area area) {
        double up = 180 * area.radiusKm() / CIRCUMFERENCE_KM;
        double aside = up / Math.max(0.1, Math.cos(Math.toRadians(area.lat())));
        return new Spot(
                area.lat(),
                area.lon(),
                area.count(),
                area.lat() - up,
                area.lon() - aside,
                area.lat() + up,
                area.lon() + aside);
    }

    private static double least(List<Spot> spots, ToDoubleFunction<Spot> edge) {
        return spots.stream().mapToDouble(edge).min().orElseThrow();
    }

    private static double wrapped(double degrees) {
        return ((degrees + 180) % 360 + 360) % 360 - 180;
    }
}
