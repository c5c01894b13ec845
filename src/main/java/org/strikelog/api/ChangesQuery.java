package org.strikelog.api;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.incident.Paging;
import org.strikelog.incident.Parameters;
import org.strikelog.stream.Position;

/**
 * Which part of the stream of changes is asked for.
 *
 * @param limit changes in one answer
 * @param patience how long to wait, where there is none yet
 */
public record ChangesQuery(Following following, int limit, Duration patience) {

    /** Names of its parameters. */
    public static final List<String> NAMES =
            Stream.concat(Following.NAMES.stream(), Stream.of("limit", "wait")).toList();

    private static final int LONGEST_WAIT = 30;

    /**
     * Reads a query string; other names are left to others.
     *
     * @throws InvalidParameters if values cannot be meant
     */
    public static ChangesQuery of(Map<String, ? extends Collection<String>> query) {
        Parameters parameters = new Parameters(query);
        ChangesQuery changes = new ChangesQuery(
                Following.of(parameters),
                parameters.number("limit", 1, Paging.MOST_ROWS).orElse(Paging.FIRST.limit()),
                Duration.ofSeconds(parameters.number("wait", 0, LONGEST_WAIT).orElse(0)));
        parameters.check();
        return changes;
    }

    /** {@return where to ask for the same from a position} */
    String address(@Nullable Position from, Addresses addresses) {
        String query = following.query(from)
                + (limit == Paging.FIRST.limit() ? "" : "&limit=" + limit)
                + (patience.isZero() ? "" : "&wait=" + patience.toSeconds());
        return addresses.api("changes") + (query.isEmpty() ? "" : "?" + query.substring(1));
    }
}
