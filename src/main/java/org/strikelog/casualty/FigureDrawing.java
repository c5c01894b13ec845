package org.strikelog.casualty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one number grew, as shapes: day by day the range of the statements that stood, the one number by a rule, and a dot
 * for every statement. Every length is a percentage of the picture, so that it fits any screen.
 *
 * @param base the height of nobody, from the top
 * @param bands the ranges that stood, each from a day to the next change
 * @param lines the one number by the rule, and its jumps
 * @param dots the statements, in the order of their days
 * @param levels lines to read numbers by
 * @param marks days written below, as many as there is room for
 */
public record FigureDrawing(
        String base, List<Band> bands, List<Line> lines, List<Dot> dots, List<Level> levels, List<Mark> marks) {

    private static final double TOP = 12;
    private static final double BASE = 80;
    /** Room between days that are written out, so that they do not run into each other on a phone. */
    private static final double MARK = 24;

    private static final int MOST_LEVELS = 3;
    private static final Comparator<Statement> IN_ORDER =
            Comparator.comparing(Statement::statedOn).thenComparing(Statement::id);

    /**
     * Draws statements on one kind of harm to one party.
     *
     * @param rule by which the one number is chosen
     * @param from where the days begin, unless a statement was made before
     */
    public static FigureDrawing of(List<Statement> statements, FigureRule rule, LocalDate from) {
        List<Statement> said = statements.stream().sorted(IN_ORDER).toList();
        Scale scale = Scale.of(said, from);
        List<LocalDate> changes =
                said.stream().map(Statement::statedOn).distinct().toList();
        List<Band> bands = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        OptionalInt before = OptionalInt.empty();
        for (int i = 0; i < changes.size(); i++) {
            double x = scale.x(changes.get(i));
            double end = i + 1 < changes.size() ? scale.x(changes.get(i + 1)) : 100;
            RollUp rollUp = RollUp.asOf(changes.get(i), said);
            band(rollUp.range(), x, end, scale).ifPresent(bands::add);
            OptionalInt point = rollUp.point(rule);
            if (point.isPresent()) {
                double y = scale.y(point.getAsInt());
                if (before.isPresent() && before.getAsInt() != point.getAsInt()) {
                    lines.add(Line.of(x, scale.y(before.getAsInt()), x, y));
                }
                lines.add(Line.of(x, y, end, y));
            }
            before = point;
        }
        List<Statement> standing = RollUp.of(said).standing();
        return new FigureDrawing(
                percent(BASE),
                bands,
                lines,
                said.stream().map(s -> dot(s, standing.contains(s), scale)).toList(),
                scale.levels(),
                marks(
                        Stream.concat(Stream.of(scale.from), changes.stream())
                                .distinct()
                                .toList(),
                        scale));
    }

    /**
     * What stood for some days.
     *
     * @param open whether nobody gave a greatest number, so that it has no upper edge
     */
    public record Band(String x, String y, String width, String height, boolean open) {}

    /** A straight piece of the one number's way. */
    public record Line(String x1, String y1, String x2, String y2) {

        private static Line of(double x1, double y1, double x2, double y2) {
            return new Line(percent(x1), percent(y1), percent(x2), percent(y2));
        }
    }

    /**
     * A statement, at its day and number.
     *
     * @param top its greatest number; none where it has one number only
     * @param bottom its least number, likewise
     * @param standing whether nobody has replaced it
     * @param numbered whether it gives a number; if not, it lies on the base
     */
    public record Dot(
            Statement statement,
            String x,
            String y,
            @Nullable String top,
            @Nullable String bottom,
            boolean standing,
            boolean numbered) {}

    /** A number to read by. */
    public record Level(long count, String y) {}

    /**
     * A day.
     *
     * @param last whether it stands at the right end, so that its words end there
     */
    public record Mark(LocalDate day, String x, boolean last) {}

    private static Optional<Band> band(CountRange range, double x, double end, Scale scale) {
        if (range.low() == null || range.low().equals(range.high())) {
            return Optional.empty();
        }
        double top = range.high() == null ? 0 : scale.y(range.high());
        return Optional.of(new Band(
                percent(x), percent(top), percent(end - x), percent(scale.y(range.low()) - top), range.high() == null));
    }

    private static Dot dot(Statement statement, boolean standing, Scale scale) {
        OptionalInt point = statement.range().point();
        Integer low = statement.range().low();
        Integer high = statement.range().high();
        boolean wide = low != null && high != null && !low.equals(high);
        return new Dot(
                statement,
                percent(scale.x(statement.statedOn())),
                percent(point.isPresent() ? scale.y(point.getAsInt()) : BASE),
                high != null && wide ? percent(scale.y(high)) : null,
                low != null && wide ? percent(scale.y(low)) : null,
                standing,
                point.isPresent());
    }

    private static List<Mark> marks(List<LocalDate> days, Scale scale) {
        List<Mark> marks = new ArrayList<>();
        double free = 0;
        for (LocalDate day : days) {
            double x = scale.x(day);
            if (x >= free) {
                boolean last = x > 100 - MARK;
                marks.add(new Mark(day, percent(x), last));
                free = x + MARK * (last ? 2 : 1);
            }
        }
        return marks;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", share);
    }

    /** Where days and numbers lie. */
    private record Scale(LocalDate from, long days, int most) {

        private static Scale of(List<Statement> said, LocalDate from) {
            LocalDate first =
                    said.getFirst().statedOn().isBefore(from) ? said.getFirst().statedOn() : from;
            long days = ChronoUnit.DAYS.between(first, said.getLast().statedOn());
            int most = said.stream()
                    .flatMapToInt(s -> IntStream.of(
                            orZero(s.range().low()), orZero(s.range().high())))
                    .max()
                    .orElse(0);
            // Room for what stands now, which has no end.
            return new Scale(first, days + Math.max(1, days / 8), Math.max(1, most));
        }

        private double x(LocalDate day) {
            return 100.0 * ChronoUnit.DAYS.between(from, day) / days;
        }

        private double y(int people) {
            return BASE - (BASE - TOP) * people / most;
        }

        private List<Level> levels() {
            long step = LongStream.iterate(1, power -> power * 10)
                    .flatMap(power -> LongStream.of(power, 2 * power, 5 * power))
                    .filter(s -> most / s <= MOST_LEVELS)
                    .findFirst()
                    .orElseThrow();
            return LongStream.iterate(step, level -> level <= most, level -> level + step)
                    .mapToObj(level -> new Level(level, percent(y(Math.toIntExact(level)))))
                    .toList();
        }

        private static int orZero(@Nullable Integer count) {
            return count == null ? 0 : count;
        }
    }
}
