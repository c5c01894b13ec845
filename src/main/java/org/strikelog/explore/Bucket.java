package org.strikelog.explore;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How wide the bars of a histogram are. Weeks begin on Monday (ISO 8601). */
public enum Bucket {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    private static final long MOST_DAYS = 100;
    private static final long MOST_WEEKS = 120;
    private static final long MOST_MONTHS = 240;

    /** {@return the narrowest bars that still leave room for each other between two days} */
    public static Bucket fitting(LocalDate first, LocalDate last) {
        if (ChronoUnit.DAYS.between(first, last) <= MOST_DAYS) {
            return DAY;
        } else if (ChronoUnit.WEEKS.between(first, last) <= MOST_WEEKS) {
            return WEEK;
        } else {
            return ChronoUnit.MONTHS.between(first, last) <= MOST_MONTHS ? MONTH : YEAR;
        }
    }

    /** {@return the first day of the bucket in which a day lies} */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** {@return the first day of the next bucket after one that starts on a day} */
    public LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case YEAR -> start.plusYears(1);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
