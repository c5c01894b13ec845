package org.strikelog.api;

import java.time.LocalDate;
import java.util.List;
import org.strikelog.explore.Bucket;
import org.strikelog.explore.Histogram;
import org.strikelog.explore.Stack;

/**
 * The incidents of a filter over time. Each is counted once, in the bar of its first day.
 *
 * @param bucket how wide the bars are
 * @param stack what they are divided by
 * @param total incidents in all bars together
 * @param values the parts that occur, the most frequent first
 * @param bars from the first that holds an incident to the last, without gaps
 */
@Complete
public record TimelineResource(Bucket bucket, Stack stack, long total, List<Value> values, List<Bar> bars) {

    /**
     * A part that occurs.
     *
     * @param value its code; {@code none} where it is not known
     * @param label its name, where it is not a term of a vocabulary
     */
    @Complete
    public record Value(String value, String label, long count) {}

    /**
     * The incidents that began between two days.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     */
    @Complete
    public record Bar(LocalDate from, LocalDate to, long count, List<Part> parts) {}

    /**
     * The incidents of a bar with one value.
     *
     * @param reaching how many of them may have happened, or gone on, after the last day of the bar
     */
    @Complete
    public record Part(String value, long count, long reaching) {}

    public static TimelineResource of(Histogram histogram) {
        return new TimelineResource(
                histogram.bucket(),
                histogram.stack(),
                histogram.bars().stream().mapToLong(Histogram.Bar::count).sum(),
                histogram.values().stream()
                        .map(v -> new Value(v.value(), v.label(), v.count()))
                        .toList(),
                histogram.bars().stream()
                        .map(b -> new Bar(b.from(), b.to(), b.count(), parts(b)))
                        .toList());
    }

    private static List<Part> parts(Histogram.Bar bar) {
        return bar.parts().stream()
                .map(p -> new Part(p.value(), p.count(), p.reaching()))
                .toList();
    }
}
