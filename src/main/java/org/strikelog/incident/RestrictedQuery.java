package org.strikelog.incident;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Which restricted incidents are asked for.
 *
 * @param datasets keys of the data sets they may come from; none is any
 * @param words as in {@code q} of {@link IncidentFilter}; none is any
 * @param after number of the incident after which the list goes on; 0 begins it
 * @param limit how many
 */
public record RestrictedQuery(
        Set<String> datasets, @Nullable String words, long after, int limit) {

    /** Names of its parameters. */
    public static final List<String> NAMES = List.of("dataset", "q", "after", "limit");

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_WORDS = 200;

    /**
     * Reads a query string; other names are left to others.
     *
     * @throws InvalidParameters if values cannot be meant
     */
    public static RestrictedQuery of(Map<String, ? extends Collection<String>> query) {
        Parameters parameters = new Parameters(query);
        RestrictedQuery restricted = new RestrictedQuery(
                parameters.all("dataset", KEY, "the key of a data set"),
                parameters.words("q", LONGEST_WORDS).orElse(null),
                parameters.number("after", 0, Integer.MAX_VALUE).orElse(0),
                parameters.number("limit", 1, Paging.MOST_ROWS).orElse(Paging.FIRST.limit()));
        parameters.check();
        return restricted;
    }

    /** {@return the query string of the same list, from after an incident on} */
    public String from(long incident) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        datasets.forEach(dataset -> query.queryParam("dataset", dataset));
        if (words != null) {
            query.queryParam("q", UriUtils.encode(words, StandardCharsets.UTF_8));
        }
        if (incident > 0) {
            query.queryParam("after", incident);
        }
        if (limit != Paging.FIRST.limit()) {
            query.queryParam("limit", limit);
        }
        return query.build(true).toUriString();
    }
}
