package org.strikelog.handout;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import org.strikelog.explore.Bucket;
import org.strikelog.explore.Stack;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Parameters;

/**
 * Which part of the record is taken away, and how it is shown.
 *
 * @param title in the reader's words; none is left to us
 * @param stack what the bars of the timeline are divided by
 * @param bucket how wide they are; none is what fits
 */
public record Excerpt(
        IncidentFilter filter,
        @Nullable String title,
        Stack stack,
        @Nullable Bucket bucket) {

    private static final int LONGEST_TITLE = 120;

    /** Names of all its parameters. */
    public static final List<String> NAMES = Stream.concat(
                    IncidentFilter.NAMES.stream(), Stream.of("title", "stack", "bucket"))
            .toList();

    /**
     * Reads a query string; names that are not among {@link #NAMES} are left to others.
     *
     * @throws org.strikelog.incident.InvalidParameters if values cannot be meant
     */
    public static Excerpt of(Map<String, ? extends Collection<String>> query) {
        Parameters parameters = new Parameters(query);
        Excerpt excerpt = new Excerpt(
                IncidentFilter.of(query),
                parameters.words("title", LONGEST_TITLE).orElse(null),
                parameters.terms("stack", Stack.class).stream().findFirst().orElse(Stack.OUTCOME),
                parameters.terms("bucket", Bucket.class).stream().findFirst().orElse(null));
        parameters.check();
        return excerpt;
    }

    /** {@return the query of the explorer that shows the same, with its question mark; empty for the whole record} */
    public String view() {
        return query(false);
    }

    /** {@return the query of the same in another form, with its question mark; empty for the whole record} */
    public String query() {
        return query(true);
    }

    private String query(boolean titled) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        if (!filter.isEmpty()) {
            query.add(filter.query());
        }
        Map<String, String> own = new LinkedHashMap<>();
        if (titled && title != null) {
            own.put("title", UriUtils.encode(title, StandardCharsets.UTF_8));
        }
        if (stack != Stack.OUTCOME) {
            own.put("stack", stack.toString());
        }
        if (bucket != null) {
            own.put("bucket", bucket.toString());
        }
        own.forEach((name, value) -> query.add(name + "=" + value));
        return query.toString();
    }
}
