package org.strikelog.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The incidents of a filter over time. Each is counted once, in the bar of its first day.
 *
 * @param values the parts that occur, the most frequent first
 * @param bars from the first that holds an incident to the last, without gaps
 */
public record Histogram(Bucket bucket, Stack stack, List<Value> values, List<Bar> bars) {

    /**
     * A part that occurs.
     *
     * @param value its code; {@code none} where it is not known
     * @param label its name, where it is not a term of a vocabulary
     */
    public record Value(String value, String label, long count) {}

    /**
     * The incidents that began between two days.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     */
    public record Bar(LocalDate from, LocalDate to, long count, List<Part> parts) {}

    /**
     * The incidents of a bar with one value.
     *
     * @param reaching how many of them may have happened, or gone on, after the last day of the bar
     */
    public record Part(String value, long count, long reaching) {}

    /** {@return the same with empty bars from that of one day to that of another, so that several can stand in line} */
    public Histogram spanning(LocalDate first, LocalDate last) {
        Map<LocalDate, Bar> known = bars.stream().collect(Collectors.toMap(Bar::from, bar -> bar));
        List<Bar> all = new ArrayList<>();
        for (LocalDate start = bucket.start(first); !start.isAfter(last); start = bucket.next(start)) {
            Bar empty = new Bar(start, bucket.next(start).minusDays(1), 0, List.of());
            all.add(known.getOrDefault(start, empty));
        }
        return new Histogram(bucket, stack, values, all);
    }

    /** {@return the height of the tallest bar; 0 when nothing matches} */
    public long tallest() {
        return bars.stream().mapToLong(Bar::count).max().orElse(0);
    }
}
