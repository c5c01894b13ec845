package org.strikelog.incident;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list, in which order: {@code sort=-date&limit=100&cursor=...}.
 *
 * @param descending greatest first, written as a minus before the name
 * @param limit rows on a page
 * @param cursor where to go on, as an earlier page gave it; none is the start
 */
public record Paging(
        Sort sort, boolean descending, int limit, @Nullable String cursor) {

    /** Names of all its parameters. */
    public static final List<String> NAMES = List.of("sort", "limit", "cursor");

    /** The newest first. */
    public static final Paging FIRST = new Paging(Sort.DATE, true, 100, null);

    /** Rows on a page, at most. */
    public static final int MOST_ROWS = 1000;

    private static final int LONGEST_CURSOR = 2000;

    /**
     * Reads a query string; other names are left to others.
     *
     * @throws InvalidParameters if values cannot be meant
     */
    public static Paging of(Map<String, ? extends Collection<String>> query) {
        Parameters parameters = new Parameters(query);
        String sorts = Arrays.stream(Sort.values())
                .flatMap(s -> Stream.of(s.toString(), "-" + s))
                .collect(Collectors.joining(", "));
        String sort = parameters
                .one("sort", "one of " + sorts, text -> {
                    Sort.valueOf(text.replaceFirst("^-", "").toUpperCase(Locale.ROOT));
                    if (!text.equals(text.toLowerCase(Locale.ROOT))) {
                        throw new IllegalArgumentException(text);
                    }
                    return text;
                })
                .orElse("-date");
        int limit = parameters.number("limit", 1, MOST_ROWS).orElse(FIRST.limit);
        String cursor = parameters.words("cursor", LONGEST_CURSOR).orElse(null);
        parameters.check();
        return new Paging(
                Sort.valueOf(sort.replaceFirst("^-", "").toUpperCase(Locale.ROOT)),
                sort.startsWith("-"),
                limit,
                cursor);
    }

    /** {@return the same from another place in the list} */
    public Paging at(@Nullable String cursor) {
        return new Paging(sort, descending, limit, cursor);
    }

    /** {@return the order as a parameter} */
    public String order() {
        return (descending ? "-" : "") + sort;
    }
}
