package org.strikelog.explore.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.strikelog.explore.Bucket;
import org.strikelog.explore.Histogram;
import org.strikelog.explore.Stack;
import org.strikelog.explore.index.Selection.Counter;

/**
 * Rows over time. They come in the order of days, so that one bar after the other is filled and closed, and only one
 * has to be at hand.
 */
final class BarCounter implements Counter {

    private final Bucket bucket;
    private final Stack stack;
    private final Parts parts;
    private final List<Histogram.Bar> bars = new ArrayList<>();
    private final long[] totals;
    private final int[] counts;
    private final int[] reaching;

    private LocalDate start = LocalDate.MIN;
    private int next = Integer.MIN_VALUE;

    BarCounter(Selection selection, Bucket bucket, Stack stack) {
        this.bucket = bucket;
        this.stack = stack;
        parts = Parts.of(selection, stack);
        totals = new long[parts.size()];
        counts = new int[parts.size()];
        reaching = new int[parts.size()];
    }

    @Override
    public void take(Block block, int[] rows, int[] marks, int count) {
        int[] starts = block.facts.starts();
        int[] ends = block.facts.ends();
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            if (starts[row] >= next) {
                open(starts[row]);
            }
            int part = parts.of(block, row);
            counts[part]++;
            reaching[part] += ends[row] >= next ? 1 : 0;
        }
    }

    Histogram histogram() {
        close();
        Map<String, Long> byValue = new HashMap<>();
        for (int part = 0; part < totals.length; part++) {
            if (totals[part] > 0) {
                byValue.put(parts.value(part), totals[part]);
            }
        }
        List<Histogram.Value> values = IntStream.range(0, totals.length)
                .filter(part -> totals[part] > 0)
                .mapToObj(part -> new Histogram.Value(parts.value(part), parts.label(part), totals[part]))
                .sorted(Comparator.comparing(Histogram.Value::count).reversed().thenComparing(Histogram.Value::value))
                .toList();
        Comparator<Histogram.Part> order = Comparator.comparing(
                        (Histogram.Part p) -> byValue.getOrDefault(p.value(), 0L))
                .reversed()
                .thenComparing(Histogram.Part::value);
        return new Histogram(
                bucket,
                stack,
                values,
                bars.stream()
                        .map(b -> new Histogram.Bar(
                                b.from(),
                                b.to(),
                                b.count(),
                                b.parts().stream().sorted(order).toList()))
                        .toList());
    }

    private void open(int day) {
        close();
        LocalDate first = bucket.start(LocalDate.ofEpochDay(day));
        // Bars without an incident keep their place between the others.
        for (LocalDate empty = bars.isEmpty() ? first : bucket.next(start);
                empty.isBefore(first);
                empty = bucket.next(empty)) {
            bars.add(new Histogram.Bar(empty, bucket.next(empty).minusDays(1), 0, List.of()));
        }
        start = first;
        next = Math.toIntExact(bucket.next(first).toEpochDay());
    }

    private void close() {
        List<Histogram.Part> filled = new ArrayList<>();
        long sum = 0;
        for (int part = 0; part < counts.length; part++) {
            if (counts[part] > 0) {
                filled.add(new Histogram.Part(parts.value(part), counts[part], reaching[part]));
                sum += counts[part];
                totals[part] += counts[part];
                counts[part] = 0;
                reaching[part] = 0;
            }
        }
        if (sum > 0) {
            bars.add(new Histogram.Bar(start, bucket.next(start).minusDays(1), sum, filled));
        }
    }
}
