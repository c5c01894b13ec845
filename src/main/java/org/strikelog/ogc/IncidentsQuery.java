package org.strikelog.ogc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.incident.Match;
import org.strikelog.incident.Paging;
import org.strikelog.incident.Parameters;
import org.strikelog.incident.Sort;

/**
 * Which features of the incidents are asked for: the one filter, whose days and box are asked in the words of OGC API,
 * and whose lists may be written with commas.
 */
public record IncidentsQuery(IncidentFilter filter, Window window) {

    /** Names of all its parameters but the format. */
    public static final List<String> NAMES = IncidentCollection.PARAMETERS.stream()
            .map(Parameter::name)
            .filter(name -> !name.equals("f"))
            .toList();

    private static final Set<String> WORDS = Set.of("q");

    /**
     * Reads a query string.
     *
     * @throws InvalidParameters if values cannot be meant
     */
    public static IncidentsQuery of(Map<String, ? extends Collection<String>> query) {
        Parameters parameters = new Parameters(query);
        Window window = Window.read(parameters, query);
        List<InvalidParameters.Problem> problems = new ArrayList<>();
        IncidentFilter filter = IncidentFilter.ALL;
        try {
            filter = IncidentFilter.of(filter(query, window));
        } catch (InvalidParameters invalid) {
            problems.addAll(invalid.problems());
        }
        try {
            parameters.check();
        } catch (InvalidParameters invalid) {
            problems.addAll(0, invalid.problems());
        }
        if (!problems.isEmpty()) {
            throw new InvalidParameters(problems);
        }
        return new IncidentsQuery(filter, window);
    }

    /** {@return the system in which positions are asked for} */
    public Crs crs() {
        return window.crs();
    }

    Paging paging() {
        return new Paging(Sort.DATE, true, window.limit(), window.cursor());
    }

    private static Map<String, List<String>> filter(Map<String, ? extends Collection<String>> query, Window window) {
        Map<String, List<String>> own = new LinkedHashMap<>();
        // By its geometry, as OGC API has it, unless they say otherwise.
        own.put("match", List.of(Match.GEOMETRY.toString()));
        query.forEach((name, values) -> {
            List<String> some = values.stream()
                    .flatMap(value -> WORDS.contains(name) ? Stream.of(value) : Arrays.stream(value.split(",", -1)))
                    .toList();
            if (some.stream().anyMatch(value -> !value.isBlank())) {
                own.put(name, some);
            }
        });
        own.remove("bbox");
        if (window.bbox() != null) {
            own.put("bbox", List.of(window.bbox().toString()));
        }
        if (window.datetime().from() != null) {
            own.put("from", List.of(window.datetime().from().toString()));
        }
        if (window.datetime().to() != null) {
            own.put("to", List.of(window.datetime().to().toString()));
        }
        return own;
    }
}
