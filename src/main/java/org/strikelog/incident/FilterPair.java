package org.strikelog.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strikelog.incident.InvalidParameters.Problem;

/**
 * Two filters side by side. In the query string every parameter of the one begins with {@code a.}, of the other with
 * {@code b.}: {@code a.to=2024-02-01&b.from=2024-02-02}.
 */
public record FilterPair(IncidentFilter a, IncidentFilter b) {

    private static final String A = "a.";
    private static final String B = "b.";

    /** Names of all its parameters. */
    public static final List<String> NAMES = Stream.of(A, B)
            .flatMap(side -> IncidentFilter.NAMES.stream().map(name -> side + name))
            .toList();

    /**
     * Reads a query string; names that are not among {@link #NAMES} are left to others.
     *
     * @throws InvalidParameters if values cannot be meant, with those of both sides
     */
    public static FilterPair of(Map<String, ? extends Collection<String>> query) {
        List<Problem> problems = new ArrayList<>();
        FilterPair pair = new FilterPair(side(query, A, problems), side(query, B, problems));
        if (!problems.isEmpty()) {
            throw new InvalidParameters(problems);
        }
        return pair;
    }

    /** {@return its query string, encoded, without a question mark; empty when everything matches on both sides} */
    public String query() {
        return Stream.of(prefixed(a, A), prefixed(b, B))
                .filter(q -> !q.isEmpty())
                .collect(Collectors.joining("&"));
    }

    /** {@return the same with the sides changed over} */
    public FilterPair swapped() {
        return new FilterPair(b, a);
    }

    private static IncidentFilter side(
            Map<String, ? extends Collection<String>> query, String prefix, List<Problem> problems) {
        Map<String, Collection<String>> own = new HashMap<>();
        IncidentFilter.NAMES.forEach(name -> {
            Collection<String> values = query.get(prefix + name);
            if (values != null) {
                own.put(name, values);
            }
        });
        try {
            return IncidentFilter.of(own);
        } catch (InvalidParameters refused) {
            refused.problems().forEach(p -> problems.add(new Problem(prefix + p.parameter(), p.value(), p.expected())));
            return IncidentFilter.ALL;
        }
    }

    private static String prefixed(IncidentFilter filter, String prefix) {
        return filter.isEmpty()
                ? ""
                : Arrays.stream(filter.query().split("&"))
                        .map(parameter -> prefix + parameter)
                        .collect(Collectors.joining("&"));
    }
}
