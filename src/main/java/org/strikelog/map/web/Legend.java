package org.strikelog.map.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.Facet;
import org.strikelog.explore.Stack;
import org.strikelog.incident.IncidentFilter;

/** The colours of the chart with what they stand for, each of which can be asked for or no longer. */
record Legend(List<Entry> entries) {

    /**
     * One colour.
     *
     * @param parameter of the filter that asks for it; none where nothing can, as for all others together
     * @param count incidents that would match with it; none where that is not counted, and none of groups, since a
     *     group finds whatever it has any part in, as a target too, and its colour stands only for what it is said to
     *     have done
     */
    record Entry(
            TimelineTable.Series series,
            @Nullable String parameter,
            @Nullable Long count,
            boolean chosen) {}

    private static final List<String> NOT_ASKED_FOR = List.of("none", "several", "others", "all");

    static Legend of(Stack stack, List<TimelineTable.Series> series, List<Facet> facets, IncidentFilter filter) {
        String parameter = stack.toString();
        List<String> chosen = filter.toParameters().getOrDefault(parameter, List.of());
        return new Legend(series.stream()
                .map(s -> NOT_ASKED_FOR.contains(s.value())
                        ? new Entry(s, null, null, false)
                        : new Entry(
                                s,
                                parameter,
                                stack == Stack.GROUP ? null : count(facets, parameter, s.value()),
                                chosen.contains(s.value())))
                .toList());
    }

    private static @Nullable Long count(List<Facet> facets, String parameter, String value) {
        return facets.stream()
                .filter(f -> f.parameter().equals(parameter))
                .findFirst()
                .map(f -> f.values().stream()
                        .filter(v -> v.value().equals(value))
                        .mapToLong(Facet.Value::count)
                        .sum())
                .orElse(null);
    }
}
