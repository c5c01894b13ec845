package org.strikelog.tally.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.Viewpoint;
import org.strikelog.tally.Contradiction;
import org.strikelog.tally.Measure;
import org.strikelog.tally.Reconciled;
import org.strikelog.tally.Series;

/**
 * All counts of one measure.
 *
 * @param from where the reader stands
 * @param totals how many counts there are of each measure
 * @param chart of the chosen series; none where nothing is counted
 * @param series all of the measure
 * @param names of groups and places, by {@code group.} or {@code location.} and their key
 * @param counts each beside ours, in the order in which they were stated
 */
record TalliesPage(
        Viewpoint from,
        Measure measure,
        Map<Measure, Long> totals,
        @Nullable TallyChart chart,
        List<Series> series,
        Map<String, String> names,
        List<Contradiction> contradictions,
        List<Reconciled> counts) {

    /** {@return whether a series is the one in the chart} */
    public boolean chosen(Series other) {
        return chart != null && chart.series().equals(other);
    }

    /** {@return where the days that a series covers begin, on a strip from the first day of all to the last} */
    public String start(Series other) {
        return percent(ChronoUnit.DAYS.between(first(), other.first()));
    }

    /** {@return how long they are on that strip, both ends included} */
    public String length(Series other) {
        return percent(ChronoUnit.DAYS.between(other.first(), other.last()) + 1);
    }

    /** {@return where a day stands on that strip} */
    public String at(LocalDate day) {
        return percent(ChronoUnit.DAYS.between(first(), day) + 0.5);
    }

    /** {@return the first day that anybody counts} */
    public LocalDate first() {
        return series.stream().map(Series::first).min(LocalDate::compareTo).orElseThrow();
    }

    /** {@return the last day up to which anybody counts} */
    public LocalDate last() {
        return series.stream().map(Series::last).max(LocalDate::compareTo).orElseThrow();
    }

    private String percent(double days) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * days / (ChronoUnit.DAYS.between(first(), last()) + 1));
    }
}
