package org.strikelog.timeline.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.Histogram;
import org.strikelog.explore.HistogramDrawing;
import org.strikelog.explore.HistogramDrawing.Column;
import org.strikelog.incident.FilterChip;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.timeline.Chronicle.Day;

/**
 * What one month of the chronicle shows.
 *
 * @param months all of the filter, a bar a month
 */
record TimelinePage(
        IncidentFilter filter, YearMonth month, List<Day> days, HistogramDrawing months, List<FilterChip> chips) {

    private static final YearMonth NOTHING_YET = YearMonth.of(2023, 10);

    /** {@return the month of the first incident} */
    static YearMonth first(Histogram months) {
        return months.bars().isEmpty()
                ? NOTHING_YET
                : YearMonth.from(months.bars().getFirst().from());
    }

    /** {@return how many incidents of the filter begin in the month} */
    public long inMonth() {
        return months.columns().stream()
                .filter(c -> YearMonth.from(c.from()).equals(month))
                .mapToLong(Column::count)
                .sum();
    }

    /** {@return how many of them are told here} */
    public long told() {
        return days.stream()
                .mapToLong(d -> d.attacks().size() + d.counterStrikes().size())
                .sum();
    }

    /** {@return how many incidents the filter holds in all} */
    public long total() {
        return months.total();
    }

    /** {@return the nearest month before this one in which something began} */
    public @Nullable YearMonth earlier() {
        return busy().filter(m -> m.isBefore(month))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** {@return the nearest month after this one in which something began} */
    public @Nullable YearMonth later() {
        return busy().filter(m -> m.isAfter(month))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** {@return the address of another month under the same filter} */
    public String at(YearMonth other) {
        return at(filter, other);
    }

    private static String at(IncidentFilter filter, YearMonth month) {
        return "/timeline?" + (filter.isEmpty() ? "" : filter.query() + "&") + "month=" + month;
    }

    /** {@return the address of the same month as known today} */
    public String today() {
        return at(filter.without("asOf"), month);
    }

    /** {@return the address of the month in which a day lies, under the same filter} */
    public String at(LocalDate day) {
        return at(YearMonth.from(day));
    }

    /** {@return the month as a filter for other views} */
    public String monthQuery() {
        IncidentFilter days = filter.without("from").without("to");
        return "?"
                + days.with("from", month.atDay(1).toString())
                        .with("to", month.atEndOfMonth().toString())
                        .query();
    }

    /** {@return how many days without anything lie between a day of the list and the one before it} */
    public long gapBefore(int index) {
        return index == 0
                ? 0
                : ChronoUnit.DAYS.between(
                                days.get(index - 1).day(), days.get(index).day())
                        - 1;
    }

    public boolean shows(Column column) {
        return YearMonth.from(column.from()).equals(month);
    }

    /** {@return whether the month holds more than is told here} */
    public boolean bounded() {
        return told() < inMonth();
    }

    private Stream<YearMonth> busy() {
        return months.columns().stream().filter(c -> c.count() > 0).map(c -> YearMonth.from(c.from()));
    }
}
