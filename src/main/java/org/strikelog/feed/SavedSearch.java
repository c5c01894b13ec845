package org.strikelog.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.InvalidParameters;

/**
 * A filter that somebody keeps under a name.
 *
 * @param query of the filter, encoded, without a question mark; empty is everything
 * @param toldUntil what was changed before has been told, or need not be
 * @param stopToken what the address ends with that stops its letters
 */
public record SavedSearch(long id, String name, String query, Letters letters, Instant toldUntil, String stopToken) {

    /** How often a letter tells what is new. */
    public enum Letters {
        NEVER,
        DAILY,
        WEEKLY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * {@return what it asks for}
     *
     * @throws InvalidParameters if the filter has changed since so that it means nothing
     */
    public IncidentFilter filter() {
        return filter(query);
    }

    /**
     * {@return the filter of a query, encoded, without a question mark}
     *
     * @throws InvalidParameters if it has parameters that are none of a filter, or values that cannot be meant
     */
    public static IncidentFilter filter(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.forEach(value -> parameters
                        .computeIfAbsent(name, n -> new ArrayList<>())
                        .add(value == null ? "" : UriUtils.decode(value.replace('+', ' '), "UTF-8"))));
        parameters.forEach((name, values) -> {
            if (!IncidentFilter.NAMES.contains(name)) {
                throw new InvalidParameters(
                        name,
                        String.join(" & ", values),
                        "one of these names: " + String.join(", ", IncidentFilter.NAMES));
            }
        });
        return IncidentFilter.of(parameters);
    }
}
