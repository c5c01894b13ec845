package org.strikelog.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The incidents of a filter as a map draws them. The box of the filter is left aside: it says what is looked at, not
 * what there is. Every incident is counted once, in a cell, in an area, or among the unplaced.
 *
 * @param total all incidents that match, wherever they are
 * @param cells those known to a site or a settlement, one cell a place
 * @param areas those known only roughly, by centre and radius
 * @param unplaced those without coordinates
 */
public record MapView(long total, List<Cell> cells, List<Area> areas, long unplaced) {

    /**
     * Incidents at one place.
     *
     * @param lon longitude in degrees
     * @param lat latitude in degrees
     * @param bounds west, south, east and north of its incidents, in degrees
     * @param location the place, where the gazetteer knows it
     */
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
     * @param location the place that the circle stands for, where the gazetteer knows it
     */
    public record Area(
            double lon,
            double lat,
            double radiusKm,
            long count,
            @Nullable Spot location) {}

    /** A place of the gazetteer. */
    public record Spot(String key, String name) {}
}
