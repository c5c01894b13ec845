package org.strikelog.api;

import java.util.List;
import org.strikelog.explore.View;

/**
 * All that the explorer shows of a filter but the rows of its list.
 *
 * @param recordVersion changes whenever the published record does
 * @param total how many incidents match
 * @param tolls people harmed, by party and effect, for those of whom anything was stated
 * @param map where they are, the box of the filter left aside
 * @param timeline when they were, the days of the filter left aside
 * @param facets what else one could filter by
 */
@Complete
public record ViewResource(
        String recordVersion,
        TotalResource total,
        List<TollResource> tolls,
        MapResource map,
        TimelineResource timeline,
        List<FacetsResource.Choice> facets) {

    /** @param most values of each facet, beside those chosen */
    public static ViewResource of(View view, int most) {
        return new ViewResource(
                view.recordVersion(),
                TotalResource.of(view.total()),
                view.tolls().stream().map(TollResource::of).toList(),
                MapResource.of(view.map()),
                TimelineResource.of(view.timeline()),
                FacetsResource.of(view.total(), view.facets(), most).facets());
    }
}
