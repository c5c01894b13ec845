package org.strikelog.incident;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When it happened, as well as is known.
 *
 * @param startsOn first day on which it can have happened, or the day a {@linkplain DatePrecision#SPAN span} began
 * @param endsOn last day, inclusive; precise to the minute it is the same or, past midnight, the next
 * @param localTime local hour and minute, exactly when the precision is {@link DatePrecision#MINUTE}
 * @param utcOffset offset of the local time from UTC, such as {@code +03:00}
 * @param datePrecision what the interval means
 */
@Embeddable
public record Occurrence(
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalTime localTime,
        @Nullable String utcOffset,
        @Enumerated(EnumType.STRING) DatePrecision datePrecision) {

    public Occurrence {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("Ends on %s, before it starts on %s".formatted(endsOn, startsOn));
        }
        if (datePrecision == DatePrecision.DAY && !endsOn.equals(startsOn)
                || datePrecision == DatePrecision.MINUTE && endsOn.isAfter(startsOn.plusDays(1))) {
            throw new IllegalArgumentException(
                    "Precise to the %s, yet %s to %s".formatted(datePrecision, startsOn, endsOn));
        }
        if ((localTime != null) != (datePrecision == DatePrecision.MINUTE)) {
            throw new IllegalArgumentException("A time of day goes with the precision minute, and with no other");
        }
        if (utcOffset != null) {
            ZoneOffset.of(utcOffset);
        }
    }

    /** It happened on that day. */
    public static Occurrence on(LocalDate day) {
        return new Occurrence(day, day, null, null, DatePrecision.DAY);
    }

    /** It happened on one of these days, or, for a span, on all of them. */
    public static Occurrence between(LocalDate first, LocalDate last, DatePrecision precision) {
        return new Occurrence(first, last, null, null, precision);
    }

    /** {@return how many days the interval holds, at least one} */
    public long days() {
        return ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
    }
}
