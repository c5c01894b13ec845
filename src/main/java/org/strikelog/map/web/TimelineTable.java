package org.strikelog.map.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.Bucket;
import org.strikelog.explore.Histogram;
import org.strikelog.explore.Stack;

/**
 * A histogram as a table, from which the chart is drawn: a column a series, a row for every bar that is not empty. What
 * is too rare for a colour of its own is one series.
 */
record TimelineTable(Bucket bucket, Stack stack, List<Series> series, List<Row> rows) {

    private static final int COLOURS = 6;
    private static final String NONE = "none";
    private static final String SEVERAL = "several";
    private static final String OTHERS = "others";

    /** What is no value of the vocabulary; it stands after those that are. */
    private static final List<String> UNTOLD = List.of(SEVERAL, NONE);

    private static final List<String> OUTCOMES =
            List.of("hit", "partly_intercepted", "intercepted", "missed", "unknown");
    private static final Map<Stack, String> PREFIXES = Map.of(
            Stack.OUTCOME, "outcome",
            Stack.TYPE, "eventType",
            Stack.STATUS, "verdict",
            Stack.WEAPON, "weapon",
            Stack.PARTY, "party",
            Stack.NONE, "timeline");

    /**
     * A column.
     *
     * @param colour as {@code data-series} names it
     * @param key of the message that names it; none where it has a label
     */
    record Series(String value, String colour, @Nullable String key, String label, long count) {}

    /** A bar. */
    record Row(LocalDate from, LocalDate to, long count, List<Part> parts) {}

    /** The incidents of a bar in one series; {@code reaching} of them may lie after its last day. */
    record Part(long count, long reaching) {

        Part plus(Part other) {
            return new Part(count + other.count, reaching + other.reaching);
        }
    }

    static TimelineTable of(Histogram histogram) {
        return of(histogram, series(histogram));
    }

    /** {@return the table with the columns that occur, each in the colour that it has among all} */
    static TimelineTable of(Histogram histogram, List<Series> all) {
        Set<String> named = all.stream().map(Series::value).collect(Collectors.toSet());
        Map<String, Long> counts = new HashMap<>();
        histogram
                .values()
                .forEach(v -> counts.merge(named.contains(v.value()) ? v.value() : OTHERS, v.count(), Long::sum));
        List<Series> series = Stream.concat(
                        all.stream(), named.contains(OTHERS) ? Stream.empty() : Stream.of(others(0)))
                .filter(s -> counts.containsKey(s.value()))
                .map(s -> new Series(s.value(), s.colour(), s.key(), s.label(), counts.getOrDefault(s.value(), 0L)))
                .toList();
        return new TimelineTable(
                histogram.bucket(),
                histogram.stack(),
                series,
                histogram.bars().stream()
                        .filter(bar -> bar.count() > 0)
                        .map(bar -> row(bar, series))
                        .toList());
    }

    /** {@return the first day of the first bar; none where nothing matches} */
    public @Nullable LocalDate first() {
        return rows.isEmpty() ? null : rows.getFirst().from();
    }

    /** {@return the last day of the last bar} */
    public @Nullable LocalDate last() {
        return rows.isEmpty() ? null : rows.getLast().to();
    }

    private static Series others(long count) {
        return new Series(OTHERS, "7", "timeline.others", OTHERS, count);
    }

    /** {@return the columns of a histogram, each with its colour} */
    static List<Series> series(Histogram histogram) {
        boolean outcomes = histogram.stack() == Stack.OUTCOME;
        Comparator<Histogram.Value> order = outcomes
                ? Comparator.comparing(v -> OUTCOMES.indexOf(v.value()))
                : Comparator.comparing(v -> UNTOLD.indexOf(v.value()));
        List<Series> series = new ArrayList<>();
        long others = 0;
        for (Histogram.Value value : histogram.values().stream().sorted(order).toList()) {
            if (outcomes || UNTOLD.contains(value.value()) || series.size() < COLOURS) {
                String colour = outcomes ? value.value() : colour(value.value(), series.size());
                series.add(new Series(
                        value.value(), colour, key(histogram.stack(), value), label(histogram, value), value.count()));
            } else {
                others += value.count();
            }
        }
        if (others > 0) {
            series.add(others(others));
        }
        return List.copyOf(series);
    }

    private static String colour(String value, int place) {
        return switch (value) {
            case NONE -> "other";
            case SEVERAL -> "8";
            default -> Integer.toString(place + 1);
        };
    }

    private static @Nullable String key(Stack stack, Histogram.Value value) {
        if (UNTOLD.contains(value.value()) && stack != Stack.STATUS) {
            return "timeline." + value.value() + "." + stack;
        }
        String prefix = PREFIXES.get(stack);
        return prefix == null ? null : prefix + "." + value.value();
    }

    private static String label(Histogram histogram, Histogram.Value value) {
        return histogram.stack() == Stack.COUNTRY ? Countries.name(value.value()) : value.label();
    }

    private static Row row(Histogram.Bar bar, List<Series> series) {
        Map<String, Part> parts = new HashMap<>();
        for (Histogram.Part part : bar.parts()) {
            String value = series.stream().anyMatch(s -> s.value().equals(part.value())) ? part.value() : OTHERS;
            parts.merge(value, new Part(part.count(), part.reaching()), Part::plus);
        }
        return new Row(
                bar.from(),
                bar.to(),
                bar.count(),
                series.stream()
                        .map(s -> parts.getOrDefault(s.value(), new Part(0, 0)))
                        .toList());
    }
}
