package org.strikelog.ogc;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.Explorer;
import org.strikelog.location.BoundingBox;

/**
 * Where and when the features of a collection are.
 *
 * @param spatial none where no feature has a point
 * @param temporal none where no feature has a time
 */
public record Extent(@Nullable Spatial spatial, @Nullable Temporal temporal) {

    /** @param bbox one box: west, south, east and north in degrees */
    public record Spatial(List<List<Double>> bbox, String crs) {}

    /** @param interval one interval: its first and its last instant */
    public record Temporal(List<List<String>> interval, String trs) {}

    static Extent of(@Nullable BoundingBox box, Explorer.@Nullable Days days) {
        return new Extent(
                box == null
                        ? null
                        : new Spatial(
                                List.of(Arrays.asList(box.west(), box.south(), box.east(), box.north())),
                                Crs.CRS84.uri()),
                days == null
                        ? null
                        : new Temporal(
                                List.of(List.of(days.first() + "T00:00:00Z", days.last() + "T23:59:59Z")),
                                "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"));
    }
}
