package org.strikelog.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.strikelog.incident.DatePrecision;

/**
 * Days as people write them: {@code 18 Oct 2023}, {@code 2023-10-18}, {@code Oct 2023}, {@code early November 2023},
 * {@code 17-27 Oct 2023}, {@code night of 17 to 18 October 2023}, {@code 2023}; see {@link DayParser} for the rules.
 *
 * @param first the first day on which it can have happened, or the day it began
 * @param last inclusive
 * @param precision that follows from the words; never {@link DatePrecision#MINUTE}
 */
public record StatedDays(LocalDate first, LocalDate last, DatePrecision precision) {

    /** What can be written, for those who wrote something else. */
    public static final String EXPECTED =
            "18 Oct 2023, 2023-10-18, 17-27 Oct 2023, early November 2023, Oct 2023 or 2023";

    private static final DateTimeFormatter DAY = formatter("d MMM uuuu");
    private static final DateTimeFormatter IN_FULL = formatter("d MMMM uuuu");

    /**
     * {@return what the words say}
     *
     * @throws DateTimeException with a sentence for whoever wrote them, if they say no days in a way that is known here
     */
    public static StatedDays parse(String words) {
        return DayParser.parse(words);
    }

    /**
     * {@return the days, of which it was on one}
     *
     * @throws DateTimeException if they are too many, or out of order
     */
    static StatedDays oneOf(LocalDate first, LocalDate last) {
        return new StatedDays(
                first,
                last,
                Spread.precisionOf(days(first, last))
                        .orElseThrow(
                                () -> new DateTimeException(
                                        "More than a year of days it can have been on. If it lasted that long, write “from … to …”.")));
    }

    /** {@return the days that are written down so, in which it happened or all through which it lasted} */
    static StatedDays of(LocalDate first, LocalDate last, boolean lasting) {
        return lasting || Spread.precisionOf(days(first, last)).isEmpty()
                ? new StatedDays(first, last, DatePrecision.SPAN)
                : oneOf(first, last);
    }

    /** {@return what the words mean, told in full, or what is wrong with them; nothing for nothing} */
    public static String echo(String words) {
        try {
            return words.isBlank() ? "" : parse(words).readBack();
        } catch (DateTimeException notDays) {
            return String.valueOf(notDays.getMessage());
        }
    }

    /** {@return whether the words say days in a way that is known here} */
    public static boolean readable(String words) {
        try {
            return parse(words).days() > 0;
        } catch (DateTimeException notDays) {
            return false;
        }
    }

    /** {@return the words as {@link #toString} has them, so that the same days read the same; or as they are} */
    static String plain(String words) {
        try {
            return words.isBlank() ? "" : parse(words).toString();
        } catch (DateTimeException notDays) {
            return words;
        }
    }

    /** {@return how many days, at least one} */
    public long days() {
        return days(first, last);
    }

    private static long days(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** {@return the days told in full, as in "one of 11 days, from 17 to 27 October 2023: known to about a week"} */
    public String readBack() {
        return switch (precision) {
            case DAY, MINUTE -> formatter("EEEE, d MMMM uuuu").format(first);
            case SPAN -> "lasted %s, %s".formatted(counted(), between(IN_FULL, "from ", " to "));
            default -> "one of %s, %s: known to %s".formatted(counted(), between(IN_FULL, "from ", " to "), known());
        };
    }

    private String known() {
        return precision == DatePrecision.FEW_DAYS ? "a few days" : "about a " + precision;
    }

    private String counted() {
        return days() == 1 ? "one day" : days() + " days";
    }

    /** {@return the days as {@link #parse} reads them} */
    @Override
    public String toString() {
        YearMonth month = YearMonth.from(first);
        if (precision == DatePrecision.SPAN) {
            return between(DAY, "from ", " to ");
        } else if (first.equals(last)) {
            return DAY.format(first);
        } else if (first.getDayOfYear() == 1 && last.equals(first.plusYears(1).minusDays(1))) {
            return Integer.toString(first.getYear());
        } else if (month.equals(YearMonth.from(last))) {
            for (Third third : Third.values()) {
                if (first.equals(third.first(month)) && last.equals(third.last(month))) {
                    return third.words() + formatter("MMM uuuu").format(month);
                }
            }
        }
        return between(DAY, "", " – ");
    }

    private String between(DateTimeFormatter day, String before, String to) {
        String start = day.format(first);
        String end = day.format(last);
        if (first.getYear() == last.getYear()) {
            start = start.replaceFirst(" \\d{4}$", "");
        }
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            start = start.replaceFirst(" .*", "");
        }
        return before + start + (start.matches("\\d+") ? to.replace(" – ", "–") : to) + end;
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** A part of a month, or all of it. Thirds are the dekads of WMO and FAO: days 1-10, 11-20, and 21 to the end. */
    enum Third {
        EARLY(1, 10),
        MID(11, 20),
        LATE(21, 31),
        ALL(1, 31);

        private final int from;
        private final int to;

        Third(int from, int to) {
            this.from = from;
            this.to = to;
        }

        LocalDate first(YearMonth month) {
            return month.atDay(from);
        }

        LocalDate last(YearMonth month) {
            return month.atDay(Math.min(to, month.lengthOfMonth()));
        }

        private String words() {
            return this == ALL ? "" : name().toLowerCase(Locale.ROOT) + " ";
        }
    }
}
