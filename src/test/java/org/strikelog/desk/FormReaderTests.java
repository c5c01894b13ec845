package org.strikelog.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.strikelog.casualty.StatedCount;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.Occurrence;

class FormReaderTests {

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void saysBesideTheFieldWhatWasExpected(Consumer<IncidentForm> typed, String field, String message) {
        IncidentForm form = sound();
        typed.accept(form);

        assertThat(problems(form, false)).containsExactly(new Problem(field, message));
    }

    static Stream<Arguments> saysBesideTheFieldWhatWasExpected() {
        return Stream.of(
                wrong(f -> f.title = "  ", "title", "What happened, in a line of your own words."),
                wrong(f -> f.comment = "", "comment", "Why this change? One line for those who read the history."),
                wrong(f -> f.eventType = "", "eventType", "What kind of event it was; “other” is there too."),
                wrong(
                        f -> f.launched = "fourty",
                        "launched",
                        "A number such as " + StatedCount.EXPECTED + "; “fourty” is not read."),
                wrong(f -> f.hit = "about 5", "hit", "No “about” is kept here; give a range, such as 15-25."),
                wrong(
                        f -> f.responseTo = "0",
                        "responseTo",
                        "The number of another incident, such as 142; “0” is none."),
                wrong(
                        f -> f.days = "25-24 Jul 2024",
                        "days",
                        "The last day, 2024-07-24, comes before the first, 2024-07-25."),
                wrong(f -> f.days = "30 Feb 2024", "days", "February 2024 has 29 days; 30 is none of them."),
                wrong(
                        f -> f.figures.getFirst().statedOn = "24-25 Jul 2024",
                        "figures[0].statedOn",
                        "One day, such as 26 Jul 2024; “24-25 Jul 2024” are 2."),
                wrong(
                        f -> {
                            f.localTime = "22:40";
                            f.datePrecision = "day";
                        },
                        "localTime",
                        "A time of day goes with the precision “day and time” only."),
                wrong(
                        f -> {
                            f.localTime = "22:40";
                            f.days = "Jul 2024";
                        },
                        "localTime",
                        "A time of day goes with one day, or the two of a night; these are 31 days."),
                wrong(
                        f -> f.utcOffset = "Baghdad",
                        "utcOffset",
                        "Hours from UTC, such as +03:00 for Baghdad; “Baghdad” is not."),
                wrong(f -> f.latitude = "33.78", "longitude", "The longitude that goes with the latitude."),
                wrong(f -> f.radiusKm = "-1", "radiusKm", "Kilometres, such as 3 or 0.5; “-1” is not."),
                wrong(f -> f.placePrecision = "", "placePrecision", "How well the place is known."),
                wrong(
                        f -> f.figures.getFirst().speaker = new Pick(),
                        "figures[0].speaker",
                        "Who says so? A figure is a statement of somebody."),
                wrong(
                        f -> f.figures.getFirst().report = "new:9",
                        "figures[0].report",
                        "A report that is cited below; this citation is blank or was removed."),
                wrong(
                        f -> f.citations.getFirst().url = "www.reuters.com",
                        "citations[0].url",
                        "An address that starts with https:// or http://, or nothing."),
                wrong(
                        f -> f.citations.getFirst().quote = "x".repeat(601),
                        "citations[0].quote",
                        "At most 600 characters; these are 601."),
                wrong(f -> f.reason = "Says so.", "verdict", "The verdict for which this is the reason."));
    }

    private static Arguments wrong(Consumer<IncidentForm> typed, String field, String message) {
        return Arguments.of(typed, field, message);
    }

    @ParameterizedTest(name = "{0} for {1} days: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            day      | 1   |
            day      | 2   | This precision holds one day, and these are 2: choose “few days” if it was on one of them, or “span” if it lasted that long.
            few_days | 1   | One day alone: “day”, or give the last day on which it can have happened too.
            few_days | 6   |
            few_days | 7   | This precision holds 2 to 6 days, and these are 7: choose “week” if it was on one of them, or “span” if it lasted that long.
            week     | 11  |
            week     | 12  | This precision holds 2 to 11 days, and these are 12: choose “month” if it was on one of them, or “span” if it lasted that long.
            month    | 45  |
            month    | 46  | This precision holds 2 to 45 days, and these are 46: choose “year” if it was on one of them, or “span” if it lasted that long.
            year     | 400 |
            year     | 401 | This precision holds 2 to 400 days, and these are 401: choose “span”, if it lasted that long.
            span     | 1   |
            span     | 900 |
            """)
    void holdsThePrecisionAgainstTheDays(String precision, int days, String message) {
        IncidentForm form = sound();
        form.datePrecision = precision;
        LocalDate first = LocalDate.parse(form.days);
        form.days = StatedDays.of(first, first.plusDays(days - 1), true).toString();

        assertThat(problems(form, false))
                .isEqualTo(message == null ? List.of() : List.of(new Problem("datePrecision", message)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"+3, +03:00", "+0300, +03:00", "UTC+3, +03:00", "-4:30, -04:30", "Z, +00:00", "+03:00, +03:00"})
    void readsHoursFromUtcInAnyForm(String typed, String offset) {
        IncidentForm form = sound();
        form.localTime = "9:05";
        form.utcOffset = typed;

        assertThat(read(form).occurrence())
                .isEqualTo(new Occurrence(
                        LocalDate.parse("2024-07-24"),
                        LocalDate.parse("2024-07-24"),
                        LocalTime.of(9, 5),
                        offset,
                        DatePrecision.MINUTE));
    }

    @Test
    void tellsEverythingThatStandsInTheWayAtOnce() {
        assertThat(problems(new IncidentForm(), false))
                .extracting(Problem::field)
                .containsExactly("title", "eventType", "days", "comment");
    }

    @Test
    void ignoresRowsLeftBlank() {
        IncidentForm form = sound();
        form.add("attributions");
        form.add("figures");
        form.add("citations");

        Entry entry = read(form);

        assertThat(entry.attributions()).isEmpty();
        assertThat(entry.figures()).hasSize(1);
        assertThat(entry.citations()).hasSize(1);
    }

    @Test
    void letsAFigureBeReadInAReportThatIsNewOnTheSameForm() {
        Entry entry = read(sound());

        assertThat(entry.figures().getFirst().report())
                .isEqualTo(entry.citations().getFirst().row());
        assertThat(entry.citations().getFirst().entered()).isNotNull();
    }

    @Test
    void asksForAPlaceAndAReportBeforeThePublicReadsIt() {
        IncidentForm form = sound();
        form.place = new Pick();
        form.placePrecision = "";
        form.figures.clear();
        form.citations.clear();

        assertThat(problems(form, false)).isEmpty();
        assertThat(problems(form, true)).extracting(Problem::field).containsExactly("place", "citations[0].report");
    }

    private static IncidentForm sound() {
        IncidentForm form = new IncidentForm();
        form.title = "Rockets at River Base";
        form.eventType = "shelling_missile";
        form.days = "2024-07-24";
        form.place = new Pick("river-base", "River Base");
        form.placePrecision = "near";
        form.comment = "Entered from the agency's report";
        form.add("citations");
        form.citations.getFirst().publisher = "River Agency";
        form.citations.getFirst().title = "Rockets fired at base";
        form.citations.getFirst().url = "https://agency.example/1";
        form.add("figures");
        FigureRow figure = form.figures.getFirst();
        figure.party = "us_military";
        figure.effect = "injured";
        figure.count = "at least 3";
        figure.speaker = new Pick("ministry", "Ministry");
        figure.statedOn = "2024-07-26";
        figure.report = form.citations.getFirst().row;
        return form;
    }

    private static Entry read(IncidentForm form) {
        FormReader reader = new FormReader(form, key -> false, id -> id == 142);
        return reader.read(false).orElseThrow(() -> new AssertionError(reader.problems()));
    }

    private static List<Problem> problems(IncidentForm form, boolean forPublic) {
        FormReader reader = new FormReader(form, key -> false, id -> id == 142);
        reader.read(forPublic);
        return reader.problems();
    }
}
