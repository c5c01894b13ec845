package org.strikelog.tally.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.tally.Reconciliation.Growth;
import org.strikelog.tally.Series;
import org.strikelog.tally.TallySummary;

/**
 * Official counts as steps, one line a house, and our own as a line with its doubt. Points are percentages of the picture,
 * lines are drawn in a square of a thousand that is stretched over it, so that the picture fits any screen.
 *
 * @param band our count from its low to its high end; where that is open, up to the top
 * @param line our count: attacks that match possibly, or people by the rule that was asked for; none where it has no number
 */
record TallyChart(
        Series series,
        List<Growth> growth,
        List<Steps> houses,
        @Nullable String band,
        @Nullable String line,
        List<Level> levels,
        List<Mark> marks) {

    /** The colour that the rarest houses share. */
    static final String OTHER = "other";

    private static final double TOP = 4;
    private static final double BASE = 90;
    private static final double MOST_OF_IT = 85;
    private static final int MOST_LEVELS = 5;
    private static final int MOST_MARKS = 6;
    private static final List<Integer> ROUND = List.of(1, 2, 5);

    /**
     * The counts of one house.
     *
     * @param colour of the series, as {@code data-series} names it
     */
    record Steps(String name, String colour, String path, List<Point> points) {}

    /**
     * One count.
     *
     * @param open whether the statement leaves an end open, as in "at least 60"
     */
    record Point(TallySummary tally, String x, String y, boolean open) {}

    /** A height to read by. */
    record Level(long count, String y) {}

    /**
     * The first day of a month.
     *
     * @param year whether it is the first to stand in its year, and names it
     * @param late whether it stands so far on that its name has room only before it
     */
    record Mark(LocalDate day, String x, boolean year, boolean late) {}

    /** @param colour of a house, by its key */
    static TallyChart of(Series series, List<Growth> growth, Function<String, String> colour) {
        Plane plane = new Plane(series.first(), series.last(), greatest(series, growth));
        List<Growth> told = growth.stream().filter(g -> !g.count().unknown()).toList();
        return new TallyChart(
                series,
                growth,
                series.tallies().stream()
                        .map(TallySummary::house)
                        .distinct()
                        .map(h -> steps(series, h, colour, plane))
                        .toList(),
                told.isEmpty() ? null : band(told, plane),
                told.isEmpty()
                        ? null
                        : "M"
                                + told.stream()
                                        .map(g -> plane.at(g.day(), middle(g)))
                                        .collect(Collectors.joining("L")),
                levels(plane),
                marks(plane));
    }

    /** {@return the houses that have a colour of their own} */
    public List<Steps> named() {
        return houses.stream().filter(h -> !h.colour().equals(OTHER)).toList();
    }

    /** {@return how many houses share a colour} */
    public int others() {
        return houses.size() - named().size();
    }

    /** {@return the days of the picture on which somebody counted, with our own count, as rows of a table} */
    public List<Growth> rows() {
        return growth.stream()
                .filter(g -> series.tallies().stream().anyMatch(t -> t.day().equals(g.day())))
                .toList();
    }

    /** {@return what was said of the days up to one} */
    public List<TallySummary> on(Growth row) {
        return series.tallies().stream().filter(t -> t.day().equals(row.day())).toList();
    }

    private static Steps steps(Series series, String house, Function<String, String> colour, Plane plane) {
        List<TallySummary> own =
                series.tallies().stream().filter(t -> t.house().equals(house)).toList();
        StringBuilder path = new StringBuilder();
        for (TallySummary tally : own) {
            double x = plane.x(tally.day()) * 10;
            double y = plane.y(value(tally)) * 10;
            path.append(number(path.isEmpty() ? "M%.1f %.1f" : "H%.1fV%.1f", x, y));
        }
        return new Steps(
                own.getFirst().houseName(),
                colour.apply(house),
                path.toString(),
                own.stream()
                        .map(t -> new Point(
                                t,
                                number("%.2f%%", plane.x(t.day())),
                                number("%.2f%%", plane.y(value(t))),
                                t.range().low() == null || t.range().high() == null))
                        .toList());
    }

    private static String band(List<Growth> told, Plane plane) {
        Stream<String> lows = told.stream().map(g -> plane.at(g.day(), low(g)));
        Stream<String> highs = told.reversed().stream()
                .map(g -> plane.at(
                        g.day(),
                        g.count().high() == null ? plane.greatest : g.count().high()));
        return "M" + Stream.concat(lows, highs).collect(Collectors.joining("L")) + "Z";
    }

    private static long greatest(Series series, List<Growth> growth) {
        LongStream official = series.tallies().stream().mapToLong(TallyChart::value);
        LongStream own = growth.stream()
                .filter(g -> !g.count().unknown())
                .mapToLong(g -> g.count().high() == null ? middle(g) : g.count().high());
        return Math.max(1, LongStream.concat(official, own).max().orElse(1));
    }

    private static long value(TallySummary tally) {
        return tally.range().point().orElseThrow();
    }

    private static long low(Growth growth) {
        Long low = growth.count().low();
        return low == null ? 0 : low;
    }

    private static long middle(Growth growth) {
        Long point = growth.count().point();
        Long high = growth.count().high();
        return point != null ? point : high != null ? high : low(growth);
    }

    private static List<Level> levels(Plane plane) {
        long step = LongStream.iterate(1, power -> power * 10)
                .flatMap(power -> ROUND.stream().mapToLong(r -> r * power))
                .filter(s -> plane.greatest / s <= MOST_LEVELS)
                .findFirst()
                .orElseThrow();
        return LongStream.iterate(step, level -> level <= plane.greatest, level -> level + step)
                .mapToObj(level -> new Level(level, number("%.2f%%", plane.y(level))))
                .toList();
    }

    private static List<Mark> marks(Plane plane) {
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate day = plane.first.withDayOfMonth(1).plusMonths(1);
                !day.isAfter(plane.last);
                day = day.plusMonths(1)) {
            starts.add(day);
        }
        int every = Math.max(1, (starts.size() + MOST_MARKS - 1) / MOST_MARKS);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < starts.size(); i += every) {
            LocalDate day = starts.get(i);
            boolean year = marks.isEmpty() || marks.getLast().day().getYear() != day.getYear();
            marks.add(new Mark(day, number("%.2f%%", plane.x(day)), year, plane.x(day) > MOST_OF_IT));
        }
        return marks;
    }

    private static String number(String form, Object... numbers) {
        return String.format(Locale.ROOT, form, numbers);
    }

    /** Days and counts as percentages of the picture, from its upper left corner. */
    private record Plane(LocalDate first, LocalDate last, long greatest) {

        double x(LocalDate day) {
            long days = Math.max(1, ChronoUnit.DAYS.between(first, last));
            return 1 + 96.0 * ChronoUnit.DAYS.between(first, day) / days;
        }

        double y(long count) {
            return BASE - (BASE - TOP) * count / greatest;
        }

        String at(LocalDate day, long count) {
            return number("%.1f %.1f", x(day) * 10, y(count) * 10);
        }
    }
}
