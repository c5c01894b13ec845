package org.strikelog.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.Facet;
import org.strikelog.incident.IncidentPage;

/**
 * What else one could filter by.
 *
 * @param total how many incidents match the filter
 */
@Complete
public record FacetsResource(TotalResource total, List<Choice> facets) {

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
     * One value.
     *
     * @param label its name, where it is not a term of a vocabulary
     * @param count incidents that match with this value and none beside it
     * @param killed people killed in these, over all parties; null where nothing was stated
     * @param injured likewise
     */
    @Complete
    public record Value(
            String value,
            String label,
            long count,
            boolean chosen,
            MapResource.@Nullable Harm killed,
            MapResource.@Nullable Harm injured) {

        private static Value of(Facet.Value value) {
            return new Value(
                    value.value(),
                    value.label(),
                    value.count(),
                    value.chosen(),
                    MapResource.harm(value.extent().killed()),
                    MapResource.harm(value.extent().injured()));
        }
    }

    /** @param most values of each facet, beside those chosen */
    public static FacetsResource of(IncidentPage.Total total, List<Facet> facets, int most) {
        return new FacetsResource(
                TotalResource.of(total),
                facets.stream().map(facet -> Choice.of(facet.first(most))).toList());
    }
}
