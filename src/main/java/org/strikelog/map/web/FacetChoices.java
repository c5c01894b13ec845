package org.strikelog.map.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.Facet;

/**
 * A facet as a reader chooses from it: what is chosen and what is frequent first, the rest behind.
 *
 * @param more how many values are rarer than those of the rest
 * @param prefix of the message keys of its values; none where they have labels
 */
record FacetChoices(
        String parameter,
        @Nullable String prefix,
        List<Facet.Value> first,
        List<Facet.Value> rest,
        long more,
        long greatest) {

    /** So many values are listed beside those that are chosen. */
    static final int MOST = 30;

    private static final int AT_FIRST = 8;
    private static final Map<String, String> PREFIXES = Map.of(
            "role", "role",
            "type", "eventType",
            "weapon", "weapon",
            "outcome", "outcome",
            "status", "verdict",
            "conflict", "conflict");

    private static final List<String> ORDER =
            List.of("country", "outcome", "status", "group", "type", "location", "weapon", "role", "conflict");

    /** {@return the facets in the order in which they help most} */
    static List<FacetChoices> of(List<Facet> facets) {
        return facets.stream()
                .sorted(Comparator.comparing(facet -> ORDER.indexOf(facet.parameter())))
                .map(FacetChoices::of)
                .toList();
    }

    private static FacetChoices of(Facet facet) {
        List<Facet.Value> values = facet.values().stream()
                .map(v -> facet.parameter().equals("country")
                        ? new Facet.Value(v.value(), Countries.name(v.value()), v.chosen(), v.extent())
                        : v)
                .sorted(Comparator.comparing(Facet.Value::chosen).reversed())
                .toList();
        long chosen = values.stream().filter(Facet.Value::chosen).count();
        int split = (int) Math.min(values.size(), Math.max(AT_FIRST, chosen));
        int listed = Math.min(values.size(), Math.max(MOST, split));
        return new FacetChoices(
                facet.parameter(),
                PREFIXES.get(facet.parameter()),
                values.subList(0, split),
                values.subList(split, listed),
                values.size() - listed + facet.more(),
                values.stream().mapToLong(Facet.Value::count).max().orElse(0));
    }

    /** {@return how long the bar of a value is beside the most frequent one, in per cent} */
    public long share(Facet.Value value) {
        return greatest == 0 ? 0 : Math.max(1, Math.round(100.0 * value.count() / greatest));
    }

    /** {@return those in whose incidents anybody was said to be killed or injured, or nobody to be} */
    public List<Facet.Value> harmed() {
        return Stream.concat(first.stream(), rest.stream())
                .filter(value ->
                        value.extent().killed() != null || value.extent().injured() != null)
                .toList();
    }

    /** {@return whether one of its values is asked for} */
    public boolean isChosen() {
        return first.stream().anyMatch(Facet.Value::chosen);
    }

    /** {@return whether there is nothing to choose between} */
    public boolean isEmpty() {
        return first.isEmpty();
    }
}
