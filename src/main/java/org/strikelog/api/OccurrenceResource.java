package org.strikelog.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.Occurrence;

/**
 * When it happened, as well as is known.
 *
 * @param startsOn first day on which it can have happened, or the day a span began
 * @param endsOn last day, inclusive
 * @param localTime hour and minute at the place, such as 05:30
 * @param utcOffset offset of the local time from UTC, such as +03:00
 * @param datePrecision {@code span}: it lasted from start to end; any other: the true day lies somewhere in the interval
 */
@Complete
public record OccurrenceResource(
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String localTime,
        @Nullable String utcOffset,
        DatePrecision datePrecision) {

    static OccurrenceResource of(Occurrence occurrence) {
        return new OccurrenceResource(
                occurrence.startsOn(),
                occurrence.endsOn(),
                occurrence.localTime() == null ? null : occurrence.localTime().toString(),
                occurrence.utcOffset(),
                occurrence.datePrecision());
    }
}
