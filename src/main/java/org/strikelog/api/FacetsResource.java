package org.strikelog.api;

import java.util.List;
import java.util.stream.Stream;
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
    public record Choice(String parameter, List<Value> values, long more) {}

    /**
     * One value.
     *
     * @param label its name, where it is not a term of a vocabulary
     * @param count incidents that match with this value and none beside it
     */
    @Complete
    public record Value(String value, String label, long count, boolean chosen) {}

    /** @param most values of each facet, beside those chosen */
    public static FacetsResource of(IncidentPage.Total total, List<Facet> facets, int most) {
        return new FacetsResource(
                TotalResource.of(total),
                facets.stream().map(f -> choice(f, most)).toList());
    }

    private static Choice choice(Facet facet, int most) {
        List<Value> values = Stream.concat(
                        facet.values().stream().limit(most),
                        facet.values().stream().skip(most).filter(Facet.Value::chosen))
                .map(v -> new Value(v.value(), v.label(), v.count(), v.chosen()))
                .toList();
        return new Choice(
                facet.parameter(), values, facet.more() + facet.values().size() - values.size());
    }
}
