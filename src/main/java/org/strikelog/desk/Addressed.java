package org.strikelog.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikelog.source.Library.House;

/**
 * What can be told of a report by its address, before anybody has typed more.
 *
 * @param known the report that the record has there
 * @param publisher of most reports from that site, as their language (BCP 47)
 * @param publishedOn the day that stands in the address, as editors write it
 */
public record Addressed(
        @Nullable Choice known,
        @Nullable String publisher,
        @Nullable String language,
        @Nullable String publishedOn) {

    private static final Pattern DAY = Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?=[/-])");

    static Addressed of(String url, @Nullable Choice known, @Nullable House house) {
        return new Addressed(
                known, house == null ? null : house.publisher(), house == null ? null : house.language(), day(url));
    }

    private static @Nullable String day(String url) {
        Matcher day = DAY.matcher(url);
        try {
            return day.find()
                    ? Rows.day(LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3))))
                    : null;
        } catch (DateTimeException onlyNumbers) {
            return null;
        }
    }
}
