package org.strikelog.explore;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.strikelog.explore.Histogram.Bar;
import org.strikelog.explore.Histogram.Part;

/**
 * A histogram as shapes: every length is a percentage of the picture, so that it fits any screen and its letters keep
 * their size. Bars stand on a line below which the days are written.
 *
 * @param base where the bars stand, from the top
 * @param columns one for each bar, empty ones too
 * @param levels lines to read heights by
 * @param marks where months or years begin; days, where fewer than two of these do
 */
public record HistogramDrawing(
        Histogram histogram, String base, List<Column> columns, List<Level> levels, List<Mark> marks) {

    private static final double TOP = 8;
    private static final double BASE = 82;
    /** So that a single bar does not fill the picture. */
    private static final int LEAST_COLUMNS = 12;

    private static final double GAP = 0.12;
    private static final int MOST_MARKS = 5;
    /** How much of a narrow picture the words of a mark take, in percent. */
    private static final double WORDS = 15;

    private static final List<Integer> ROUND = List.of(1, 2, 5);
    private static final List<String> OUTCOMES =
            List.of("hit", "partly_intercepted", "intercepted", "missed", "unknown");

    public static HistogramDrawing of(Histogram histogram) {
        return of(histogram, histogram.tallest());
    }

    /**
     * Draws several on one scale.
     *
     * @param tallest how many incidents fill the height; not fewer than the tallest bar holds
     */
    public static HistogramDrawing of(Histogram histogram, long tallest) {
        List<Column> columns = new ArrayList<>();
        double slot = 100.0 / Math.max(histogram.bars().size(), LEAST_COLUMNS);
        for (Bar bar : histogram.bars()) {
            double x = columns.size() * slot;
            columns.add(new Column(
                    bar.from(),
                    bar.to(),
                    bar.count(),
                    percent(x),
                    percent(slot),
                    pieces(histogram, tallest, bar, percent(x + slot * GAP / 2), percent(slot * (1 - GAP)))));
        }
        return new HistogramDrawing(histogram, percent(BASE), columns, levels(tallest), marks(histogram, slot));
    }

    /** {@return the parts that occur, in the order in which they are piled up} */
    public List<Histogram.Value> parts() {
        return histogram.values().stream()
                .sorted(Comparator.comparingInt(v -> rank(histogram, v.value())))
                .toList();
    }

    /** {@return by which of the house's series a part is coloured} */
    public String series(String value) {
        return series(histogram, value);
    }

    /** {@return whether a bar holds incidents that may have happened after it} */
    public boolean vague() {
        return histogram.bars().stream().flatMap(b -> b.parts().stream()).anyMatch(p -> p.reaching() > 0);
    }

    public long total() {
        return histogram.bars().stream().mapToLong(Bar::count).sum();
    }

    /**
     * The place of one bar.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     * @param x its left edge, the gap to its neighbour included
     */
    public record Column(LocalDate from, LocalDate to, long count, String x, String width, List<Piece> pieces) {}

    /**
     * A rectangle.
     *
     * @param reaching whether it stands for incidents that may have happened after the bar's last day
     */
    public record Piece(
            String value,
            String series,
            boolean reaching,
            long count,
            String x,
            String y,
            String width,
            String height) {}

    /** A height to read by. */
    public record Level(long count, String y) {}

    /**
     * A day to read by.
     *
     * @param form the message that has its pattern
     * @param late whether its words stand before it, since there is no room behind; one is left out that has none there
     */
    public record Mark(LocalDate day, String x, String form, boolean late) {}

    private static List<Piece> pieces(Histogram histogram, long tallest, Bar bar, String x, String width) {
        List<Piece> pieces = new ArrayList<>();
        double y = BASE;
        List<Part> parts = bar.parts().stream()
                .sorted(Comparator.comparingInt(p -> rank(histogram, p.value())))
                .toList();
        for (Part part : parts) {
            for (boolean reaching : new boolean[] {false, true}) {
                long count = reaching ? part.reaching() : part.count() - part.reaching();
                if (count > 0) {
                    double height = height(tallest, count);
                    y -= height;
                    pieces.add(new Piece(
                            part.value(),
                            series(histogram, part.value()),
                            reaching,
                            count,
                            x,
                            percent(y),
                            width,
                            percent(height)));
                }
            }
        }
        return pieces;
    }

    private static List<Level> levels(long tallest) {
        long step = LongStream.iterate(1, power -> power * 10)
                .flatMap(power -> ROUND.stream().mapToLong(r -> r * power))
                .filter(s -> tallest / s <= 3)
                .findFirst()
                .orElseThrow();
        return LongStream.iterate(step, level -> level <= tallest, level -> level + step)
                .mapToObj(level -> new Level(level, percent(BASE - height(tallest, level))))
                .toList();
    }

    private static List<Mark> marks(Histogram histogram, double slot) {
        if (histogram.bars().isEmpty()) {
            return List.of();
        }
        LocalDate last = histogram.bars().getLast().to();
        LocalDate first = histogram.bars().getFirst().from();
        List<LocalDate> starts =
                starts(ChronoUnit.MONTHS.between(first, last) > 36 ? Bucket.YEAR : Bucket.MONTH, first, last);
        boolean days = starts.size() < 2;
        if (days) {
            starts = starts(Bucket.DAY, first, last);
        }
        long most = Math.max(1, Math.round(MOST_MARKS * slot * histogram.bars().size() / 100));
        int every = (int) Math.max(1, (starts.size() + most - 1) / most);
        List<Mark> marks = new ArrayList<>();
        double free = 0;
        for (int i = 0; i < starts.size(); i += every) {
            double x = at(histogram, starts.get(i)) * slot;
            boolean late = x > 100 - WORDS;
            if (!late || x - WORDS >= free) {
                String form = !days ? "date.month" : i == 0 ? "date.day" : "date.dayOfYear";
                marks.add(new Mark(starts.get(i), percent(x), form, late));
                free = x + WORDS;
            }
        }
        return marks;
    }

    private static List<LocalDate> starts(Bucket unit, LocalDate first, LocalDate last) {
        List<LocalDate> starts = new ArrayList<>();
        LocalDate start = unit.start(first).equals(first) ? first : unit.next(unit.start(first));
        while (!start.isAfter(last)) {
            starts.add(start);
            start = unit.next(start);
        }
        return starts;
    }

    private static double at(Histogram histogram, LocalDate day) {
        List<Bar> bars = histogram.bars();
        int index = 0;
        while (bars.get(index).to().isBefore(day)) {
            index++;
        }
        Bar bar = bars.get(index);
        return index
                + (double) ChronoUnit.DAYS.between(bar.from(), day)
                        / (ChronoUnit.DAYS.between(bar.from(), bar.to()) + 1);
    }

    private static double height(long tallest, long count) {
        return (BASE - TOP) * count / tallest;
    }

    private static int rank(Histogram histogram, String value) {
        if (histogram.stack() == Stack.OUTCOME) {
            return OUTCOMES.indexOf(value);
        }
        return histogram.values().stream().map(Histogram.Value::value).toList().indexOf(value);
    }

    private static String series(Histogram histogram, String value) {
        if (histogram.stack() == Stack.OUTCOME) {
            return value;
        }
        int rank = rank(histogram, value);
        return rank < 8 ? Integer.toString(rank + 1) : "other";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", share);
    }
}
