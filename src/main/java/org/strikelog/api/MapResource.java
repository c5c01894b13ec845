package org.strikelog.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.MapView;
import org.strikelog.location.Tile;

/**
 * The incidents of a filter as a map draws them, its box left aside. Each is counted once: in a cell, in an area, or
 * among the unplaced.
 *
 * @param total all incidents that match, wherever they are
 * @param cells those known to a site or a settlement; what would overlap on screen is one cell
 * @param areas those known only roughly, by centre and radius
 * @param unplaced those without coordinates
 */
@Complete
public record MapResource(long total, List<Cell> cells, List<Area> areas, long unplaced) {

    /**
     * Incidents at one place, or at places too close together to be told apart.
     *
     * @param lon longitude in degrees
     * @param lat latitude in degrees
     * @param bounds west, south, east and north of its incidents, in degrees
     * @param tiles as values of the filter's cell, these find exactly the incidents counted
     * @param location the place; null where they are at several, or the gazetteer does not know it
     * @param incident its id, where there is only one; else null
     * @param killed over all parties; null where nothing was stated
     * @param injured likewise
     */
    @Complete
    public record Cell(
            double lon,
            double lat,
            long count,
            List<Double> bounds,
            List<String> tiles,
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
     * @param location the place that the circle stands for; null where the gazetteer does not know it
     */
    @Complete
    public record Area(
            double lon,
            double lat,
            double radiusKm,
            long count,
            @Nullable Spot location) {}

    /**
     * People harmed, over all parties.
     *
     * @param low the sum of the least numbers; null when nobody gave one
     * @param point the sum of the points by the rule asked for; null when no incident has one
     * @param high the sum of the greatest numbers; null when one of them is open
     * @param unknown how many incidents have no number
     */
    @Complete
    public record Harm(
            @Nullable Long low,
            @Nullable Long point,
            @Nullable Long high,
            long unknown) {}

    /** A place, by its key under /api/v1/locations. */
    @Complete
    public record Spot(String key, String name) {}

    public static MapResource of(MapView view) {
        return new MapResource(
                view.total(),
                view.cells().stream().map(MapResource::cell).toList(),
                view.areas().stream()
                        .map(a -> new Area(a.lon(), a.lat(), a.radiusKm(), a.count(), spot(a.location())))
                        .toList(),
                view.unplaced());
    }

    private static Cell cell(MapView.Cell c) {
        return new Cell(
                c.lon(),
                c.lat(),
                c.count(),
                c.bounds(),
                c.tiles().stream().map(Tile::toString).toList(),
                spot(c.location()),
                c.incident(),
                harm(c.killed()),
                harm(c.injured()));
    }

    static @Nullable Harm harm(MapView.@Nullable Harm harm) {
        return harm == null ? null : new Harm(harm.low(), harm.point(), harm.high(), harm.unknown());
    }

    private static @Nullable Spot spot(MapView.@Nullable Spot spot) {
        return spot == null ? null : new Spot(spot.key(), spot.name());
    }
}
