package org.strikelog.map.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import org.strikelog.explore.Bucket;
import org.strikelog.explore.Stack;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Paging;
import org.strikelog.incident.Parameters;
import org.strikelog.location.Tile;

/**
 * How the explorer shows what its filter leaves: the part of its address that is not the filter.
 *
 * @param stack what the bars of the timeline are divided by
 * @param bucket how wide they are; none is what fits
 * @param paging order of the list, and where it goes on
 * @param zoom of the reader's map; it says how large a window is, so it is in no link
 */
record Presentation(
        Stack stack,
        @Nullable Bucket bucket,
        Paging paging,
        @Nullable Integer zoom) {

    private static final String ROWS = "40";

    /** Reads the values of the parameters of these names, each of which may be absent. */
    static Presentation of(
            @Nullable String stack,
            @Nullable String bucket,
            @Nullable String sort,
            @Nullable String cursor,
            @Nullable String zoom) {
        Map<String, List<String>> query = new HashMap<>();
        put(query, "stack", stack);
        put(query, "bucket", bucket);
        put(query, "sort", sort);
        put(query, "cursor", cursor);
        put(query, "zoom", zoom);
        put(query, "limit", ROWS);
        Parameters parameters = new Parameters(query);
        Presentation presentation = new Presentation(
                parameters.terms("stack", Stack.class).stream().findFirst().orElse(Stack.OUTCOME),
                parameters.terms("bucket", Bucket.class).stream().findFirst().orElse(null),
                Paging.of(query),
                parameters.number("zoom", 0, Tile.DEEPEST).orElse(null));
        parameters.check();
        return presentation;
    }

    /** {@return the address of a filter shown this way from its first row, relative to the explorer} */
    String address(String filter) {
        return address(filter, null);
    }

    /** {@return the address of the part of the list that a cursor points to} */
    String address(String filter, @Nullable String cursor) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("./");
        if (!filter.isEmpty()) {
            query.add(filter);
        }
        parameters().forEach((name, value) -> query.add(name + "=" + value));
        if (cursor != null) {
            query.add("cursor=" + UriUtils.encodeQueryParam(cursor, StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    /** {@return its parameters that are not as they would be anyway} */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (stack != Stack.OUTCOME) {
            parameters.put("stack", stack.toString());
        }
        if (bucket != null) {
            parameters.put("bucket", bucket.toString());
        }
        if (!paging.order().equals(Paging.FIRST.order())) {
            parameters.put("sort", paging.order());
        }
        return parameters;
    }

    /** {@return the names of the filter's parameters with their values, as hidden fields of a form keep them} */
    static List<Kept> kept(IncidentFilter filter, List<String> except) {
        return filter.toParameters().entrySet().stream()
                .filter(entry -> !except.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(value -> new Kept(entry.getKey(), value)))
                .toList();
    }

    /** A hidden field. */
    record Kept(String name, String value) {}

    private static void put(Map<String, List<String>> query, String name, @Nullable String value) {
        if (value != null) {
            query.put(name, List.of(value));
        }
    }
}
