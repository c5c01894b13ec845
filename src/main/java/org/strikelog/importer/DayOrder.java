package org.strikelog.importer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which order a table writes day, month and year, where it writes them as numbers. */
public enum DayOrder {
    /** As in 2024-01-28 or 2024/1/28. */
    YEAR_FIRST,
    /** As in 28.1.2024 or 28/01/24. */
    DAY_FIRST,
    /** As in 1/28/2024. */
    MONTH_FIRST;

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})[-./ ](\\d{1,2})[-./ ](\\d{1,4})");
    private static final int THIS_CENTURY = 2000;
    private static final DateTimeFormatter IN_WORDS = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[d MMMM uuuu][d MMM uuuu][MMMM d, uuuu][MMM d, uuuu][MMMM d uuuu][MMM d uuuu]")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    /** {@return the day as ISO 8601 has it; the text as it is where it is none} */
    String read(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        try {
            if (!numbers.matches()) {
                return LocalDate.parse(text, IN_WORDS).toString();
            }
            String first = numbers.group(1);
            String last = numbers.group(3);
            int second = Integer.parseInt(numbers.group(2));
            if (first.length() == 4) {
                return LocalDate.of(Integer.parseInt(first), second, Integer.parseInt(last))
                        .toString();
            }
            int year = last.length() <= 2 ? THIS_CENTURY + Integer.parseInt(last) : Integer.parseInt(last);
            return switch (this) {
                case YEAR_FIRST -> text;
                case DAY_FIRST ->
                    LocalDate.of(year, second, Integer.parseInt(first)).toString();
                case MONTH_FIRST ->
                    LocalDate.of(year, Integer.parseInt(first), second).toString();
            };
        } catch (DateTimeException noDay) {
            return text;
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
