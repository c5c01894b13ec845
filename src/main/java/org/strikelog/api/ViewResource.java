package org.strikelog.api;

import java.util.List;
import org.strikelog.explore.Facet;
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
        List<Choice> facets) {

    /**
     * What one parameter could be set to.
     *
     * @param parameter its name in the query string
     * @param values the most frequent first; those chosen are in the list even when nothing matches them
     * @param more how many others there are, where fewer were asked for
     */
    @Complete
    public record Choice(String parameter, List<Value> values, long more) {

        private static Choice of(Facet facet) {
            return new Choice(
                    facet.parameter(), facet.values().stream().map(Value::of).toList(), facet.more());
        }
    }

    /**
     * One value. What its incidents come to is among the facets by themselves, since a view follows the hand.
     *
     * @param label its name, where it is not a term of a vocabulary
     * @param count incidents that match with this value and none beside it
     */
    @Complete
    public record Value(String value, String label, long count, boolean chosen) {

        private static Value of(Facet.Value value) {
            return new Value(value.value(), value.label(), value.count(), value.chosen());
        }
    }

    /** @param most values of each facet, beside those chosen */
    public static ViewResource of(View view, int most) {
        return new ViewResource(
                view.recordVersion(),
                TotalResource.of(view.total()),
                view.tolls().stream().map(TollResource::of).toList(),
                MapResource.of(view.map()),
                TimelineResource.of(view.timeline()),
                view.facets().stream()
                        .map(facet -> Choice.of(facet.first(most)))
                        .toList());
    }
}
