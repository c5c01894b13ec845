package org.strikelog.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Toll;

/**
 * One page of a list of incidents.
 *
 * @param next cursor of the page after it; none at the end
 * @param prev cursor of the page before it; none at the start
 */
public record IncidentPage(
        List<IncidentSummary> items,
        Total total,
        @Nullable String next,
        @Nullable String prev) {

    /**
     * How many incidents match a filter.
     *
     * @param possible all that match as the filter asks
     * @param certain those that match beyond doubt of day and place
     */
    public record Total(long possible, long certain) {}

    /**
     * What the incidents of a filter come to.
     *
     * @param tolls people harmed in them, by party and effect
     */
    public record Sums(Total total, List<Toll> tolls) {}
}
