package org.strikelog.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.StatedCount;

/**
 * Reads typed text field by field. What cannot be read is noted with what was expected, and reading goes on, so that
 * one submit tells everything that stands in its way. A blank value reads as none.
 */
final class Reading {

    /** Single digits of hours are often left without their zero. */
    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT)?([+-]?)(\\d{1,2})(?::?(\\d{2}))?");

    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void reject(String field, String message) {
        problems.add(new Problem(field, message));
    }

    static @Nullable String text(String typed) {
        String text = typed.strip().replace("\r\n", "\n");
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String text(String field, String typed, int longest) {
        String text = text(typed);
        if (text != null && text.length() > longest) {
            reject(field, "At most %d characters; these are %d.".formatted(longest, text.length()));
        }
        return text;
    }

    /** {@return the text, and a message for the field when there is none} */
    @Nullable
    String required(String field, String typed, String message) {
        String text = text(typed);
        if (text == null) {
            reject(field, message);
        }
        return text;
    }

    /** {@return the one day that the words name} */
    @Nullable
    LocalDate day(String field, String typed) {
        StatedDays days = days(field, typed);
        if (days != null && days.days() > 1) {
            reject(field, "One day, such as 26 Jul 2024; “%s” are %d.".formatted(typed.strip(), days.days()));
            return null;
        }
        return days == null ? null : days.first();
    }

    @Nullable
    StatedDays days(String field, String typed) {
        String text = text(typed);
        try {
            return text == null ? null : StatedDays.parse(text);
        } catch (DateTimeException notDays) {
            reject(field, String.valueOf(notDays.getMessage()));
            return null;
        }
    }

    @Nullable
    LocalTime time(String field, String typed) {
        String text = text(typed);
        try {
            return text == null ? null : LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException notATime) {
            reject(field, "Hour and minute from 00:00 to 23:59, such as 22:40; “%s” is not.".formatted(text));
            return null;
        }
    }

    /** {@return an offset from UTC as {@code +03:00}, for {@code +3}, {@code +0300}, {@code UTC+3} and the like} */
    @Nullable
    String offset(String field, String typed) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        var match =
                OFFSET.matcher(text.toUpperCase(Locale.ROOT).replace("−", "-").replace(" ", ""));
        try {
            if (text.equalsIgnoreCase("Z") || text.equalsIgnoreCase("UTC") || text.equalsIgnoreCase("GMT")) {
                return "+00:00";
            } else if (match.matches()) {
                String offset = "%s%02d:%s"
                        .formatted(
                                match.group(1).isEmpty() ? "+" : match.group(1),
                                Integer.parseInt(match.group(2)),
                                match.group(3) == null ? "00" : match.group(3));
                ZoneOffset.of(offset);
                return offset;
            }
        } catch (DateTimeException outOfRange) {
            // told below, as for any other text
        }
        reject(field, "Hours from UTC, such as +03:00 for Baghdad; “%s” is not.".formatted(text));
        return null;
    }

    @Nullable
    Double number(String field, String typed, double least, double most, String expected) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        try {
            double number =
                    Double.parseDouble(text.replace("−", "-").replace("°", "").replace(',', '.'));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as for a number out of range
        }
        reject(field, "%s; “%s” is not.".formatted(expected, text));
        return null;
    }

    @Nullable
    StatedCount count(String field, String typed) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        StatedCount count = StatedCount.parse(text).orElse(null);
        if (count == null) {
            reject(field, StatedCount.echo(text));
        }
        return count;
    }

    /** {@return the term of a vocabulary that has this code} */
    <E extends Enum<E>> @Nullable E term(String field, String typed, Class<E> vocabulary) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        for (E term : vocabulary.getEnumConstants()) {
            if (term.toString().equals(text)) {
                return term;
            }
        }
        reject(field, "One of the list; “%s” is not on it.".formatted(text));
        return null;
    }
}
