package org.strikelog.api;

import java.util.List;
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
     */
    @Complete
    public record Choice(String parameter, List<Value> values) {}

    /**
     * One value.
     *
     * @param label its name, where it is not a term of a vocabulary
     * @param count incidents that match with this value and none beside it
     */
    @Complete
    public record Value(String value, String label, long count, boolean chosen) {}

    public static FacetsResource of(IncidentPage.Total total, List<Facet> facets) {
        return new FacetsResource(
                TotalResource.of(total),
                facets.stream()
                        .map(f -> new Choice(
                                f.parameter(),
                                f.values().stream()
                                        .map(v -> new Value(v.value(), v.label(), v.count(), v.chosen()))
                                        .toList()))
                        .toList());
    }
}
