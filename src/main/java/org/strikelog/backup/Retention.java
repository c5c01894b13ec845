package org.strikelog.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups are kept: the last of each of so many days, weeks (ISO 8601) and months in which there are any, in UTC, and
 * the newest in any case. A server that stood still for a year keeps what it had.
 */
record Retention(int daily, int weekly, int monthly) {

    /** {@return those that are kept of backups that were made at these times} */
    Set<Instant> kept(Collection<Instant> made) {
        List<Instant> newestFirst =
                made.stream().sorted(Comparator.reverseOrder()).toList();
        Set<Instant> kept = new HashSet<>(newestFirst.subList(0, Math.min(1, newestFirst.size())));
        keep(kept, newestFirst, daily, Function.identity());
        keep(
                kept,
                newestFirst,
                weekly,
                day -> day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        keep(kept, newestFirst, monthly, YearMonth::from);
        return kept;
    }

    private static void keep(Set<Instant> kept, List<Instant> newestFirst, int most, Function<LocalDate, ?> period) {
        Set<Object> seen = new HashSet<>();
        for (Instant made : newestFirst) {
            if (seen.size() < most && seen.add(period.apply(LocalDate.ofInstant(made, ZoneOffset.UTC)))) {
                kept.add(made);
            }
        }
    }
}
