package org.strikelog.ogc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something may have happened, as the parameter {@code datetime} has it: an instant or an interval of RFC 3339, open at
 * an end that is {@code ..} or empty. A day stands for the whole of it.
 *
 * <p>The record knows days and no zones, so that an instant stands for its day in UTC.
 *
 * @param from first day, inclusive; none is open
 * @param to last day, inclusive; none is open
 */
record Datetime(@Nullable LocalDate from, @Nullable LocalDate to) {

    static final Datetime EVER = new Datetime(null, null);

    private static final Pattern YEAR = Pattern.compile("\\d{4}-");

    // Between these the filter knows days; nothing lies beyond.
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException if it is open at both ends, or ends before it begins
     * @throws java.time.format.DateTimeParseException if an end is neither a date-time nor a day
     */
    static Datetime parse(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length > 2 || ends.length == 2 && open(ends[0]) && open(ends[1])) {
            throw new IllegalArgumentException(text);
        }
        if (ends.length == 2 && !open(ends[0]) && !open(ends[1]) && isAfter(ends[0], ends[1])) {
            throw new IllegalArgumentException(text);
        }
        String last = ends[ends.length - 1];
        return new Datetime(
                ends.length == 2 && open(ends[0]) ? null : day(ends[0]),
                ends.length == 2 && open(last) ? null : day(last));
    }

    private static boolean open(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static boolean isAfter(String from, String to) {
        return hasTime(from) && hasTime(to)
                ? OffsetDateTime.parse(from).isAfter(OffsetDateTime.parse(to))
                : day(from).isAfter(day(to));
    }

    private static LocalDate day(String end) {
        if (!YEAR.matcher(end).lookingAt()) {
            throw new IllegalArgumentException(end);
        }
        LocalDate day = hasTime(end)
                ? OffsetDateTime.parse(end)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDate()
                : LocalDate.parse(end);
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }

    private static boolean hasTime(String end) {
        return end.length() > "2023-10-18".length();
    }
}
