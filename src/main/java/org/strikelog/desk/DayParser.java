package org.strikelog.desk;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikelog.desk.StatedDays.Third;

/**
 * Reads days as people write them, in English.
 *
 * <ul>
 *   <li>A month is a word, or the year stands first: of {@code 3/4/2024}, nobody knows which of two days it is.
 *   <li>Of two ends, the first takes its month and year from the last where it has none of its own.
 *   <li>{@code A to B}, {@code A-B} and {@code between A and B} are days of which it was on one; {@code from A to B} and
 *       {@code A through B} say that it lasted.
 *   <li>{@code night of 17 October} is the 17th or, past midnight, the 18th.
 *   <li>{@code early}, {@code mid} and {@code late} are thirds of a month; see {@link Third}.
 *   <li>The day of the week may be given, and must then be right.
 * </ul>
 */
final class DayParser {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?";

    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})(?:-(\\d{2}))?\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b(" + MONTH + ") (\\d{1,2}(?: ?(?:-|/|to|and|or) ?\\d{1,2})?)\\b");
    private static final Pattern NUMBERS_ONLY = Pattern.compile("\\d{1,4}[./]\\d{1,2}[./]\\d{2,4}");
    private static final Pattern SEASON = Pattern.compile("\\b(?:spring|summer|autumn|fall|winter)\\b");
    private static final Pattern NIGHT =
            Pattern.compile("^(?:in the |during the |the )?(?:night of|overnight)(?: on)? ");
    private static final Pattern LASTING = Pattern.compile("^from (.+) (?:to|until|through) (.+)$|^(.+) through (.+)$");
    private static final Pattern ENDS =
            Pattern.compile("^(?:between )?(.+?) ?(?:-|/|\\bto\\b|\\band\\b|\\bor\\b|\\buntil\\b) ?(.+)$");
    private static final Pattern END = Pattern.compile("(?:(" + WEEKDAY + ") )?"
            + "(?:(early|beginning|start|mid|middle|late|end)(?: in| of)? ?)?"
            + "(?:(\\d{1,2}) ?)?(?:(" + MONTH + ") ?)?(\\d{4})?");

    private DayParser() {}

    static StatedDays parse(String words) {
        String plain = plain(words);
        if (NUMBERS_ONLY.matcher(plain).find()) {
            throw new DateTimeException(
                    "Numbers alone can be read as two days: write the month as a word, as in 18 Oct 2023, or 2023-10-18.");
        } else if (SEASON.matcher(plain).find()) {
            throw new DateTimeException(
                    "Nobody agrees on the days of a season: write its months, such as Jun to Aug 2024.");
        }
        Matcher night = NIGHT.matcher(plain);
        Matcher lasting = LASTING.matcher(plain);
        if (night.find()) {
            return night(plain.substring(night.end()), words);
        } else if (lasting.matches()) {
            boolean from = lasting.group(1) != null;
            return both(end(lasting.group(from ? 1 : 3), words), end(lasting.group(from ? 2 : 4), words), true);
        }
        Matcher ends = ENDS.matcher(plain);
        return ends.matches()
                ? both(end(ends.group(1), words), end(ends.group(2), words), false)
                : both(end(plain, words), end(plain, words), false);
    }

    private static String plain(String words) {
        String plain = words.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("\\bmid-", "mid ")
                .replaceAll("(?<=\\p{L})\\.|,", " ")
                .replaceAll("(?<=\\d)(?:st|nd|rd|th)\\b", "")
                .replaceAll("(?<=\\d) of (?=\\p{L})", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return MONTH_FIRST
                .matcher(ISO.matcher(plain).replaceAll(DayParser::withMonthAsWord))
                .replaceAll("$2 $1");
    }

    private static String withMonthAsWord(MatchResult iso) {
        int number = Integer.parseInt(iso.group(2));
        if (number < 1 || number > 12) {
            throw new DateTimeException("A month from 01 to 12; %s is not.".formatted(iso.group(2)));
        }
        String month =
                Month.of(number).getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT);
        String day = iso.group(3) == null ? "" : iso.group(3) + " ";
        return day + month + " " + iso.group(1);
    }

    private static StatedDays night(String plain, String words) {
        Matcher ends = ENDS.matcher(plain);
        if (!ends.matches()) {
            End evening = end(plain, words);
            LocalDate day = evening.first(evening);
            if (evening.day == null) {
                throw unread(words);
            }
            return StatedDays.oneOf(day, day.plusDays(1));
        }
        StatedDays days = both(end(ends.group(1), words), end(ends.group(2), words), false);
        if (days.days() != 2) {
            throw new DateTimeException("A night has two days, and these are %d.".formatted(days.days()));
        }
        return days;
    }

    private static StatedDays both(End from, End to, boolean lasting) {
        LocalDate first = from.first(to);
        LocalDate last = to.last(to);
        if (last.isBefore(first)) {
            throw new DateTimeException("The last day, %s, comes before the first, %s.".formatted(last, first));
        }
        return lasting ? StatedDays.of(first, last, true) : StatedDays.oneOf(first, last);
    }

    private static End end(String plain, String words) {
        Matcher end = END.matcher(plain.strip());
        if (plain.isBlank() || !end.matches()) {
            throw unread(words);
        }
        return new End(
                end.group(1),
                third(end.group(2)),
                number(end.group(3)),
                month(end.group(4)),
                number(end.group(5)),
                words);
    }

    private static DateTimeException unread(String words) {
        return new DateTimeException(
                "Days such as %s; “%s” is not read.".formatted(StatedDays.EXPECTED, words.strip()));
    }

    private static Third third(@Nullable String word) {
        return word == null
                ? Third.ALL
                : switch (word) {
                    case "early", "beginning", "start" -> Third.EARLY;
                    case "mid", "middle" -> Third.MID;
                    default -> Third.LATE;
                };
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static @Nullable Month month(@Nullable String word) {
        return word == null
                ? null
                : Arrays.stream(Month.values())
                        .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(word.substring(0, 3)))
                        .findFirst()
                        .orElseThrow();
    }

    /** One end of an interval, which may leave its month and year to the other end. */
    private record End(
            @Nullable String weekday,
            Third third,
            @Nullable Integer day,
            @Nullable Month month,
            @Nullable Integer year,
            String words) {

        LocalDate first(End other) {
            return resolve(other, true);
        }

        LocalDate last(End other) {
            return resolve(other, false);
        }

        private LocalDate resolve(End other, boolean first) {
            Integer inYear = year == null ? other.year : year;
            Month inMonth = month == null && day != null ? other.month : month;
            if (inYear == null) {
                throw new DateTimeException("The year too, as in %s 2023.".formatted(words.strip()));
            } else if (inYear < FIRST_YEAR || inYear > LAST_YEAR) {
                throw new DateTimeException(
                        "A year from %d to %d; %d is not.".formatted(FIRST_YEAR, LAST_YEAR, inYear));
            } else if (inMonth == null && (day != null || third != Third.ALL || weekday != null)) {
                throw unread(words);
            } else if (inMonth == null) {
                return first ? LocalDate.of(inYear, 1, 1) : LocalDate.of(inYear, 12, 31);
            }
            YearMonth month = YearMonth.of(inYear, inMonth);
            if (day == null) {
                return first ? third.first(month) : third.last(month);
            } else if (third != Third.ALL) {
                throw unread(words);
            }
            return onItsWeekday(day(month, day));
        }

        private static LocalDate day(YearMonth month, int day) {
            if (!month.isValidDay(day)) {
                throw new DateTimeException("%s has %d days; %d is none of them."
                        .formatted(
                                month.format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH)),
                                month.lengthOfMonth(),
                                day));
            }
            return month.atDay(day);
        }

        private LocalDate onItsWeekday(LocalDate date) {
            DayOfWeek is = date.getDayOfWeek();
            String name = is.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            if (weekday != null && !name.toLowerCase(Locale.ROOT).startsWith(weekday.substring(0, 3))) {
                throw new DateTimeException("%s was a %s. Which is meant, the day of the week or the date?"
                        .formatted(date.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)), name));
            }
            return date;
        }
    }
}
