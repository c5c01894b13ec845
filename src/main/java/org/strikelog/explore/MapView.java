package org.strikelog.explore;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.location.BoundingBox;
import org.strikelog.location.Coordinates;
import org.strikelog.location.MapDrawing;
import org.strikelog.location.Tile;

/**
 * The incidents of a filter as a map draws them. The box of the filter is left aside: it says what is looked at, not
 * what there is. Every incident is counted once, in a cell, in an area, or among the unplaced.
 *
 * @param total all incidents that match, wherever they are
 * @param cells those known to a site or a settlement; what would overlap on screen is one cell
 * @param areas those known only roughly, by centre and radius
 * @param unplaced those without coordinates
 */
public record MapView(long total, List<Cell> cells, List<Area> areas, long unplaced) {

    /**
     * Incidents at one place, or at places that lie too close together to be told apart.
     *
     * @param lon longitude in degrees: of the place, or of the middle of its incidents
     * @param lat latitude in degrees, likewise
     * @param bounds west, south, east and north of its incidents, in degrees
     * @param tiles the squares in which they lie: the filter's {@code cell} finds exactly them
     * @param location the place, where all are at one that the gazetteer knows
     * @param incident the incident, where there is only one
     * @param killed over all of its incidents; none where nothing was stated
     * @param injured likewise
     */
    public record Cell(
            double lon,
            double lat,
            long count,
            List<Double> bounds,
            List<Tile> tiles,
            @Nullable Spot location,
            @Nullable Long incident,
            @Nullable Harm killed,
            @Nullable Harm injured) {}

    /**
     * Incidents somewhere in a circle.
     *
     * @param lon longitude of its centre in degrees
     * @param lat latitude of its centre in degrees
     * @param radiusKm in kilometres
     * @param location the place that the circle stands for, where the gazetteer knows it
     */
    public record Area(
            double lon,
            double lat,
            double radiusKm,
            long count,
            @Nullable Spot location) {}

    /**
     * People harmed, over all parties.
     *
     * @param low the sum of the least numbers; empty when none was given
     * @param point the sum of the points by the reader's rule; empty when no incident has one
     * @param high the sum of the greatest numbers; empty when one of them is open, or none was given
     * @param unknown how many incidents have no point by the rule
     */
    public record Harm(
            @Nullable Long low,
            @Nullable Long point,
            @Nullable Long high,
            long unknown) {}

    /** {@return the same as a still map marks it: areas, then cells} */
    public List<MapDrawing.Spot> spots() {
        return Stream.concat(
                        areas.stream().map(a -> spot(a.lon, a.lat, a.radiusKm, a.count, a.location, List.of())),
                        cells.stream().map(c -> spot(c.lon, c.lat, null, c.count, c.location, c.tiles)))
                .toList();
    }

    private static MapDrawing.Spot spot(
            double lon, double lat, @Nullable Double radiusKm, long count, @Nullable Spot place, List<Tile> tiles) {
        return new MapDrawing.Spot(
                new Coordinates(lat, lon),
                radiusKm,
                count,
                place == null ? null : place.key(),
                place == null ? null : place.name(),
                tiles);
    }

    /** A place of the gazetteer. */
    public record Spot(String key, String name) {}

    /** {@return the same with the cells and areas of a part of the map alone; those beyond it stay in the total} */
    public MapView within(BoundingBox frame) {
        return new MapView(
                total,
                cells.stream().filter(c -> near(frame, c.lon(), c.lat(), 0)).toList(),
                areas.stream()
                        .filter(a -> near(frame, a.lon(), a.lat(), a.radiusKm()))
                        .toList(),
                unplaced);
    }

    private static boolean near(BoundingBox frame, double lon, double lat, double km) {
        double up = km / Coordinates.KM_PER_DEGREE;
        double aside = up / Math.max(0.1, Math.cos(Math.toRadians(lat)));
        double width = frame.east() - frame.west() + (frame.crossesAntimeridian() ? 360 : 0);
        double east = ((lon - frame.west() + aside) % 360 + 360) % 360;
        return lat + up >= frame.south() && lat - up <= frame.north() && east <= width + 2 * aside;
    }
}
