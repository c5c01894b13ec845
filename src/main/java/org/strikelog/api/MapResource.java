package org.strikelog.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.MapView;

/**
 * The incidents of a filter as a map draws them, its box left aside. Each is counted once: in a cell, in an area, or
 * among the unplaced.
 *
 * @param total all incidents that match, wherever they are
 * @param cells those known to a site or a settlement, one cell a place
 * @param areas those known only roughly, by centre and radius
 * @param unplaced those without coordinates
 */
@Complete
public record MapResource(long total, List<Cell> cells, List<Area> areas, long unplaced) {

    /**
     * Incidents at one place.
     *
     * @param lon longitude in degrees
     * @param lat latitude in degrees
     * @param bounds west, south, east and north of its incidents, in degrees
     * @param location the place; null where the gazetteer does not know it
     */
    @Complete
    public record Cell(
            double lon,
            double lat,
            long count,
            List<Double> bounds,
            @Nullable Spot location) {}

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

    /** A place, by its key under /api/v1/locations. */
    @Complete
    public record Spot(String key, String name) {}

    public static MapResource of(MapView view) {
        return new MapResource(
                view.total(),
                view.cells().stream()
                        .map(c -> new Cell(c.lon(), c.lat(), c.count(), c.bounds(), spot(c.location())))
                        .toList(),
                view.areas().stream()
                        .map(a -> new Area(a.lon(), a.lat(), a.radiusKm(), a.count(), spot(a.location())))
                        .toList(),
                view.unplaced());
    }

    private static @Nullable Spot spot(MapView.@Nullable Spot spot) {
        return spot == null ? null : new Spot(spot.key(), spot.name());
    }
}
