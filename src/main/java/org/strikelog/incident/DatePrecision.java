package org.strikelog.incident;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** How well the day is known. All but {@link #SPAN} say that the true day lies somewhere in the interval. */
public enum DatePrecision {
    /** The day and the hour are known. */
    MINUTE,
    /** The day is known. */
    DAY,
    /** One of two to six days. */
    FEW_DAYS,
    /** One of about a week. */
    WEEK,
    /** One of about a month. */
    MONTH,
    /** One of about a year. */
    YEAR,
    /** It lasted from the first day to the last. */
    SPAN;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** {@return whether the true day is known no better than as one of several} */
    public boolean vague() {
        return this != MINUTE && this != DAY && this != SPAN;
    }

    @Override
    public String toString() {
        return code;
    }
}
