package org.strikelog.importer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.StatedCount;
import org.strikelog.location.Coordinates;

/**
 * One row of a file, asked for its values by the names of columns. A value that is not as it should be is noted as a
 * problem, and something harmless given in its place, so that one reading finds all that is wrong with a row.
 */
final class Row {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final int MOST_PEOPLE = 10_000_000;
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[ T]00:00:00(?:\\.0+)?)?");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,9})(?:\\.0+)?");
    /** As workbooks have it after whole numbers. */
    private static final Pattern FRACTION_OF_NONE = Pattern.compile("(?<=\\d)\\.0+(?!\\d)");

    private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d+)?(?:[eE]-?\\d{1,2})?");

    private final long line;
    private final List<String> values;
    private final Map<String, Integer> columns;
    private final Wording reading;
    private final List<RowProblem> problems;

    /** How a table that says the same in other words is read. */
    interface Wording {

        /** {@return what stands in a column, in the words that are asked for} */
        String read(String column, String written);

        /** {@return what the file calls the column} */
        String called(String column);
    }

    private static final Wording AS_WRITTEN = new Wording() {
        @Override
        public String read(String column, String written) {
            return written;
        }

        @Override
        public String called(String column) {
            return column;
        }
    };

    /** @param columns positions of the columns by their names */
    Row(long line, List<String> values, Map<String, Integer> columns) {
        this.line = line;
        this.values = values;
        this.columns = columns;
        this.reading = AS_WRITTEN;
        this.problems = new ArrayList<>();
        if (values.size() != columns.size()) {
            problems.add(new RowProblem(
                    line, "", values.size() + " values", columns.size() + " values, as many as there are columns"));
        } else {
            refuseNothingness();
        }
    }

    private Row(Row row, Map<String, Integer> columns, Wording reading) {
        this.line = row.line;
        this.values = row.values;
        this.columns = columns;
        this.reading = reading;
        this.problems = row.problems;
    }

    /**
     * {@return the same row under other names of columns, with the same problems}
     *
     * @param positions of its columns by those names
     */
    Row as(Map<String, Integer> positions, Wording other) {
        return new Row(this, positions, other);
    }

    private void refuseNothingness() {
        for (String value : values) {
            if (value.indexOf('\0') >= 0) {
                problems.add(new RowProblem(line, "", value.replace('\0', '␀'), "text without null characters"));
                return;
            }
        }
    }

    long line() {
        return line;
    }

    List<String> values() {
        return values;
    }

    List<RowProblem> problems() {
        return problems;
    }

    /** {@return the value without blanks around it; empty where there is none, or no such column} */
    String text(String column) {
        return reading.read(column, written(column));
    }

    private String written(String column) {
        Integer position = columns.get(column);
        return position == null || position >= values.size()
                ? ""
                : values.get(position).strip();
    }

    /** {@return the value, which must be there} */
    String required(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            wrong(column, "a value");
        }
        return value;
    }

    /** {@return a whole number of people from 0 to ten millions} */
    int count(String column) {
        String value = text(column);
        var number = COUNT.matcher(value);
        if (number.matches() && Integer.parseInt(number.group(1)) <= MOST_PEOPLE) {
            return Integer.parseInt(number.group(1));
        }
        wrong(column, "a whole number from 0 to 10,000,000");
        return 0;
    }

    /** {@return the same; none where the column is empty} */
    @Nullable
    Integer countIfAny(String column) {
        return text(column).isEmpty() ? null : (Integer) count(column);
    }

    /** {@return a number of people or the range that it lies in; none where the column is empty} */
    @Nullable
    CountRange people(String column) {
        if (text(column).isEmpty()) {
            return null;
        }
        Optional<CountRange> people = stated(text(column));
        if (people.isEmpty()) {
            wrong(column, "a whole number from 0 to 10,000,000, or 3-5, 3+ or up to 5; nothing if it is not known");
        }
        return people.orElse(null);
    }

    /** {@return a count as reports write it; empty where there is no number in it, or a doubt that could not be kept} */
    static Optional<CountRange> stated(String written) {
        return StatedCount.parse(FRACTION_OF_NONE.matcher(written).replaceAll(""))
                .filter(count -> !count.approximate())
                .map(StatedCount::range)
                .filter(range -> !range.unknown());
    }

    /** {@return a decimal number from first to last, both inclusive} */
    double decimal(String column, double first, double last, String unit) {
        String value = text(column);
        if (DEGREES.matcher(value).matches() || value.matches("\\d{1,5}(?:\\.\\d+)?")) {
            double number = Double.parseDouble(value);
            if (number >= first && number <= last) {
                return number;
            }
        }
        wrong(column, "%s from %.0f to %.0f".formatted(unit, first, last));
        return first;
    }

    /** {@return a whole number from first to last, both inclusive} */
    int code(String column, int first, int last) {
        String value = text(column);
        var number = COUNT.matcher(value);
        if (number.matches()) {
            int code = Integer.parseInt(number.group(1));
            if (code >= first && code <= last) {
                return code;
            }
        }
        wrong(column, "a whole number from %d to %d".formatted(first, last));
        return first;
    }

    /** {@return a whole number of any meaning; none where the column is empty} */
    @Nullable
    Integer number(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            return null;
        }
        var number = COUNT.matcher(value);
        if (number.matches()) {
            return Integer.valueOf(number.group(1));
        }
        wrong(column, "a whole number, or nothing");
        return null;
    }

    LocalDate day(String column) {
        LocalDate day = isoDay(text(column));
        if (day != null && !day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
            return day;
        }
        wrong(column, "a day from 1900 to 2199, as in 2024-01-28");
        return EARLIEST;
    }

    /** {@return a day as in 2024-01-28, also with midnight behind it; none where it is written otherwise, or there is none} */
    static @Nullable LocalDate isoDay(String written) {
        var day = DAY.matcher(written);
        try {
            return day.matches()
                    ? LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))
                    : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** {@return a point in decimal degrees} */
    Coordinates point(String latitude, String longitude) {
        return new Coordinates(degrees(latitude, 90), degrees(longitude, 180));
    }

    private double degrees(String column, int most) {
        String value = text(column);
        if (DEGREES.matcher(value).matches()) {
            double degrees = Double.parseDouble(value);
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        }
        wrong(column, "decimal degrees from -%d to %d, as in 33.7857".formatted(most, most));
        return 0;
    }

    /** {@return a point in decimal degrees; none where both columns are empty} */
    @Nullable
    Coordinates pointIfAny(String latitude, String longitude) {
        return text(latitude).isEmpty() && text(longitude).isEmpty() ? null : point(latitude, longitude);
    }

    /** {@return the ISO 3166-1 alpha-2 code of a country, which is named by a code or in English} */
    String country(String column) {
        Optional<String> code = Countries.code(text(column));
        if (code.isEmpty()) {
            wrong(column, "a country, as in IQ, IRQ or Iraq");
        }
        return code.orElse("");
    }

    /** {@return what a word stands for, whichever its case} */
    <T> T term(String column, Map<String, T> terms, String expected) {
        T term = terms.get(text(column).toLowerCase(Locale.ROOT));
        if (term == null) {
            wrong(column, expected);
            return terms.values().iterator().next();
        }
        return term;
    }

    /** Notes that a value is not as it should be; what follows from a first problem is none of its own. */
    void wrong(String column, String expected) {
        String called = reading.called(column);
        boolean known =
                problems.stream().map(RowProblem::field).anyMatch(field -> field.isEmpty() || field.equals(called));
        if (!known) {
            problems.add(new RowProblem(line, called, written(column), expected));
        }
    }
}
