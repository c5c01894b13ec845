package org.strikelog.explore.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

    private static final int[] NO_PARTS = {};

    private final Bucket bucket;
    private final Stack stack;
    private final Parts parts;
    private final List<Filled> bars = new ArrayList<>();
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
        int[] order = IntStream.range(0, totals.length)
                .filter(part -> totals[part] > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer part) -> totals[part])
                        .reversed()
                        .thenComparing(parts::value))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rank = new int[totals.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        return new Histogram(
                bucket,
                stack,
                Arrays.stream(order)
                        .mapToObj(part -> new Histogram.Value(parts.value(part), parts.label(part), totals[part]))
                        .toList(),
                bars.stream().map(bar -> bar(bar, rank)).toList());
    }

    private Histogram.Bar bar(Filled bar, int[] rank) {
        long[] ranked = new long[bar.parts.length];
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = (long) rank[bar.parts[i]] << Integer.SIZE | i;
        }
        Arrays.sort(ranked);
        List<Histogram.Part> filled = new ArrayList<>(ranked.length);
        for (long at : ranked) {
            int i = (int) at;
            filled.add(new Histogram.Part(parts.value(bar.parts[i]), bar.counts[i], bar.reaching[i]));
        }
        return new Histogram.Bar(
                bar.from,
                bucket.next(bar.from).minusDays(1),
                Arrays.stream(bar.counts).sum(),
                filled);
    }

    private void open(int day) {
        close();
        LocalDate first = bucket.start(LocalDate.ofEpochDay(day));
        // Bars without an incident keep their place between the others.
        for (LocalDate empty = bars.isEmpty() ? first : bucket.next(start);
                empty.isBefore(first);
                empty = bucket.next(empty)) {
            bars.add(new Filled(empty, NO_PARTS, NO_PARTS, NO_PARTS));
        }
        start = first;
        next = Math.toIntExact(bucket.next(first).toEpochDay());
    }

    private void close() {
        int[] present = IntStream.range(0, counts.length)
                .filter(part -> counts[part] > 0)
                .toArray();
        if (present.length > 0) {
            Filled bar = new Filled(start, present, new int[present.length], new int[present.length]);
            for (int i = 0; i < present.length; i++) {
                int part = present[i];
                bar.counts[i] = counts[part];
                bar.reaching[i] = reaching[part];
                totals[part] += counts[part];
                counts[part] = 0;
                reaching[part] = 0;
            }
            bars.add(bar);
        }
    }

    /** A bar, with the parts that occur in it, how many of each began in it, and how many of those reach beyond it. */
    private record Filled(LocalDate from, int[] parts, int[] counts, int[] reaching) {}
}
