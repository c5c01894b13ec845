package org.strikelog.tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Party;

/**
 * Official counts of the same from the same first day on, whoever made them: only such may be set in one line.
 *
 * @param party whose casualties; none for attacks
 * @param scope what they count, without a last day
 * @param tallies in the order of the days up to which they count
 */
public record Series(Measure measure, @Nullable Party party, Scope scope, List<TallySummary> tallies) {

    private static final long MOST_STEPS = 60;

    /** {@return all counts in their series, those with the most counts first} */
    public static List<Series> of(List<TallySummary> tallies) {
        Map<Series, List<TallySummary>> series = new LinkedHashMap<>();
        tallies.stream()
                .sorted(Comparator.comparing(TallySummary::day).thenComparing(TallySummary::statedOn))
                .forEach(tally -> series.computeIfAbsent(key(tally), k -> new ArrayList<>())
                        .add(tally));
        return series.entrySet().stream()
                .map(e -> new Series(e.getKey().measure, e.getKey().party, e.getKey().scope, List.copyOf(e.getValue())))
                .sorted(Comparator.comparing((Series s) -> -s.tallies.size()).thenComparing(Series::last))
                .toList();
    }

    /** {@return whether a count is of the same from the same first day on} */
    public boolean suits(TallySummary tally) {
        Series key = key(tally);
        return measure == key.measure && party == key.party && scope.equals(key.scope);
    }

    /** {@return the first day that is counted, or else the first up to which there is a count} */
    public LocalDate first() {
        return scope.from() == null ? tallies.getFirst().day() : scope.from();
    }

    /** {@return the last day up to which there is a count} */
    public LocalDate last() {
        return tallies.getLast().day();
    }

    /** {@return names of those who counted, the most frequent first} */
    public List<String> houses() {
        Map<String, Integer> houses = new LinkedHashMap<>();
        tallies.forEach(t -> houses.merge(t.houseName(), 1, Integer::sum));
        return houses.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** {@return the days up to which there is a count, and between them one a week, or fewer where it lasted for years} */
    List<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>();
        long step = Math.max(7, ChronoUnit.DAYS.between(first(), last()) / MOST_STEPS);
        for (LocalDate day = first(); day.isBefore(last()); day = day.plusDays(step)) {
            days.add(day);
        }
        tallies.forEach(t -> days.add(t.day()));
        return List.copyOf(days);
    }

    private static Series key(TallySummary tally) {
        return new Series(tally.measure(), tally.party(), tally.bounds().running(), List.of());
    }
}
