package org.strikelog.casualty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the statements on one kind of harm to one party in one incident come to, as known on a day.
 *
 * <p>Statements made later do not count, and neither do those that the same house had replaced by then. What stands is
 * one range, from the least low to the greatest high; the high stays open where somebody says "at least" more than any
 * high that was given. "Several", without a number, stands but adds none.
 *
 * @param standing the statements that count, the newest first
 */
public record RollUp(List<Statement> standing) {

    private static final Comparator<Statement> NEWEST_FIRST = Comparator.comparing(Statement::statedOn)
            .thenComparing(Statement::id)
            .reversed();

    private static final Comparator<Statement> BY_POINT =
            Comparator.comparingInt(s -> s.range().point().orElseThrow());

    /** {@return the roll-up as known at the end of a day} */
    public static RollUp asOf(LocalDate day, List<Statement> statements) {
        List<Statement> made =
                statements.stream().filter(s -> !s.statedOn().isAfter(day)).toList();
        return new RollUp(made.stream()
                .filter(s -> made.stream().noneMatch(later -> later.replaces(s)))
                .sorted(NEWEST_FIRST)
                .toList());
    }

    /** {@return the roll-up of all that was ever said} */
    public static RollUp of(List<Statement> statements) {
        return asOf(LocalDate.MAX, statements);
    }

    public CountRange range() {
        Integer low = numbers()
                .map(s -> orZero(s.range().low()))
                .min(Comparator.naturalOrder())
                .orElse(null);
        int mostAtLeast = numbers().mapToInt(s -> orZero(s.range().low())).max().orElse(0);
        Integer high = numbers()
                .flatMap(s -> Stream.ofNullable(s.range().high()))
                .max(Comparator.naturalOrder())
                .filter(most -> most >= mostAtLeast)
                .orElse(null);
        return new CountRange(low, high);
    }

    /** {@return the one number by a rule; none where nobody whose statement counts gave a number} */
    public OptionalInt point(FigureRule rule) {
        return chosen(rule).map(s -> s.range().point()).orElse(OptionalInt.empty());
    }

    /** {@return the statement that gives the one number by a rule; of several that give the same, the newest} */
    public Optional<Statement> chosen(FigureRule rule) {
        return switch (rule) {
            case LATEST -> numbers().findFirst();
            case OFFICIAL -> numbers().filter(Statement::official).findFirst();
            case LOWEST -> numbers().min(BY_POINT);
            case HIGHEST -> numbers().sorted(BY_POINT.reversed()).findFirst();
        };
    }

    private Stream<Statement> numbers() {
        return standing.stream().filter(s -> !s.range().unknown());
    }

    private static int orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
