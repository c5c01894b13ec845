package org.strikelog.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikelog.casualty.CountRange;

class MappingTests {

    private static final List<String> COLUMNS = List.of(
            "no", "date", "until", "lat", "long", "what happened", "type of attack", "group(s)", "dead", "weapon");

    @Test
    void guessesColumnsByWhatNewsroomsCallThem() {
        assertThat(Mapping.guess(COLUMNS).columns())
                .containsEntry("id", "no")
                .containsEntry("starts_on", "date")
                .containsEntry("ends_on", "until")
                .containsEntry("latitude", "lat")
                .containsEntry("title", "what happened")
                .containsEntry("event_type", "type of attack")
                .containsEntry("attributed_to", "group(s)")
                .containsEntry("killed", "dead")
                .doesNotContainKey("country");
        assertThat(Mapping.guess(List.of("When", "Who (claimed)", "Hurt")).columns())
                .containsEntry("starts_on", "When")
                .containsEntry("claimed_by", "Who (claimed)")
                .containsEntry("injured", "Hurt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DAY_FIRST   | 28.1.2024       | 2024-01-28",
                "DAY_FIRST   | 03/04/24        | 2024-04-03",
                "MONTH_FIRST | 03/04/2024      | 2024-03-04",
                "YEAR_FIRST  | 2024/3/4        | 2024-03-04",
                "MONTH_FIRST | 2024-03-04      | 2024-03-04",
                "YEAR_FIRST  | 4 March 2024    | 2024-03-04",
                "DAY_FIRST   | March 4, 2024   | 2024-03-04",
                "DAY_FIRST   | 31/02/2024      | 31/02/2024",
                "YEAR_FIRST  | 03/04/2024      | 03/04/2024",
                "DAY_FIRST   | early in March  | early in March"
            })
    void readsDaysInTheOrderThatWasSaid(DayOrder order, String written, String read) {
        assertThat(order.read(written)).isEqualTo(read);
    }

    @Test
    void readsARowByWhatWasSaidOfItsColumns() {
        Mapping mapping = new Mapping(
                Map.of(
                        "title",
                        "what happened",
                        "starts_on",
                        "date",
                        "ends_on",
                        "until",
                        "latitude",
                        "lat",
                        "longitude",
                        "long",
                        "event_type",
                        "type of attack",
                        "weapons",
                        "weapon",
                        "attributed_to",
                        "group(s)",
                        "killed",
                        "dead"),
                Map.of("country", "Iraq", "date_precision", "few_days"),
                DayOrder.DAY_FIRST,
                Map.of("event_type", Map.of("drone", "air_drone_strike"), "weapons", Map.of("uav", "one_way_drone")));
        StagedIncident read = read(
                mapping,
                List.of("1", "2.3.2024", "", "35,56", "45.43", "Drone", "DRONE", "One / Other", "0", "UAV, rocket"));
        assertThat(read.occurrence())
                .hasToString(
                        "Occurrence[startsOn=2024-03-02, endsOn=2024-03-02, localTime=null, utcOffset=null, datePrecision=day]");
        assertThat(read.spot())
                .hasToString(
                        "Spot[location=null, coordinates=35.5600° N, 45.4300° E, radiusKm=5.0, country=IQ, placePrecision=settlement]");
        assertThat(read.eventType()).hasToString("air_drone_strike");
        assertThat(read.weapons()).hasToString("[one_way_drone, rocket]");
        assertThat(read.actors()).hasToString("[attributed|One, attributed|Other]");
        assertThat(read.figures()).hasToString("[all/killed/0/0/tracker]");

        StagedIncident again = read(
                mapping,
                List.of("9", "2.3.2024", "4.3.2024", "35,56", "45.43", "Drone", "drone", "", "many", "picnic"));
        assertThat(again.occurrence().datePrecision()).hasToString("few_days");
        assertThat(again.externalId()).isNotEqualTo(read.externalId());
        assertThat(problems)
                .extracting(RowProblem::field, RowProblem::value)
                .containsExactlyInAnyOrder(Tuple.tuple("weapon", "picnic"), Tuple.tuple("dead", "many"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "05:30       | none     | 05:30 | none",
                "5:30        | none     | 05:30 | none",
                "23:59:59Z   | minute   | 23:59 | none",
                "05:30+03:00 | none     | 05:30 | none",
                "05:75       | none     | none  | 'hour and minute, as in 05:30 or 05:30+03:00, of one day'",
                "24:00       | none     | none  | 'hour and minute, as in 05:30 or 05:30+03:00, of one day'",
                "05:30+19:00 | none     | none  | 'hour and minute, as in 05:30 or 05:30+03:00, of one day'",
                "at dawn     | none     | none  | 'hour and minute, as in 05:30 or 05:30+03:00, of one day'",
                "05:30       | few_days | none  | 'nothing, since date_precision is few_days'"
            })
    void losesNoHourThatIsWritten(String written, String precision, LocalTime read, String expected) {
        Map<String, String> cells = new TreeMap<>(Map.of(
                "id", "1", "title", "Attack", "event_type", "other", "starts_on", "2024-01-28", "local_time", written));
        if (precision != null) {
            cells.put("date_precision", precision);
        }
        Row row = new Row(2, List.copyOf(cells.values()), Table.positions(List.copyOf(cells.keySet())));
        StagedIncident incident = new OwnFormat("tracker", "Tracker").read(row);

        assertThat(incident.occurrence().localTime()).isEqualTo(read);
        assertThat(row.problems())
                .extracting(RowProblem::expected)
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "4         | 4    | 4",
                "4.0       | 4    | 4",
                "3-5       | 3    | 5",
                "3 – 5     | 3    | 5",
                "3 to 5    | 3    | 5",
                "3+        | 3    | none",
                "At least 3| 3    | none",
                "up to 20  | none | 20",
                "<= 20     | none | 20"
            })
    void readsNumbersOfPeopleAsNewsroomsWriteThem(String written, Integer low, Integer high) {
        assertThat(Row.stated(written)).contains(new CountRange(low, high));
    }

    @ParameterizedTest
    @ValueSource(strings = {"several", "5-3", "-1", "2.5", "around 20", "99999999999", "3+5"})
    void takesNoDoubtfulWordForANumber(String written) {
        assertThat(Row.stated(written)).isEmpty();
    }

    @Test
    void findsTheTableBelowATitleAndBehindANote() throws IOException {
        Path file = folder.resolve("newsroom.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var book = new org.dhatim.fastexcel.Workbook(out, "Tests", null)) {
            book.newWorksheet("Read me").value(0, 0, "Kept by the night desk.");
            Worksheet sheet = book.newWorksheet("Attacks");
            sheet.value(0, 0, "Attacks on depots, spring 2024");
            sheet.range(0, 0, 0, 4).merge();
            List<List<String>> rows = List.of(
                    List.of("Date", "What happened", "Country", "", "Dead"),
                    List.of("3.4.2024", "Drone at a depot", "Iraq", "", "3-5"),
                    List.of("April 5, 2024", "Rockets at a depot", "Iraq", "", "several"),
                    List.of("Total", "", "", "", "3"));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < 5; column++) {
                    sheet.value(row + 2, column, rows.get(row).get(column));
                }
            }
        }
        Format any = Formats.of(MappedFormat.CODE);
        Table table = Table.detect(file, any);
        assertThat(table.written().encoding()).isEqualTo("XLSX, “Attacks”");
        assertThat(table.written().columns()).containsExactly("date", "what happened", "country", "column 4", "dead");

        Mapping mapping = new Mapping(
                Map.of("starts_on", "date", "title", "what happened", "country", "country", "killed", "dead"),
                Map.of("event_type", "other"),
                DayOrder.DAY_FIRST,
                Map.of());
        Format format = new MappedFormat(
                new OwnFormat("tracker", "Tracker"), mapping, table.written().columns());
        List<StagedIncident> read = new ArrayList<>();
        List<RowProblem> wrong = new ArrayList<>();
        table.each(
                row -> {
                    read.add(format.read(row));
                    wrong.addAll(row.problems());
                },
                bytes -> {});
        assertThat(read)
                .extracting(StagedIncident::title)
                .containsExactly("Drone at a depot", "Rockets at a depot", "");
        assertThat(read.getFirst().figures()).hasToString("[all/killed/3/5/tracker]");
        assertThat(read.get(1).occurrence().startsOn()).isEqualTo("2024-04-05");
        assertThat(wrong)
                .extracting(RowProblem::line, RowProblem::field, RowProblem::value)
                .contains(Tuple.tuple(5L, "dead", "several"), Tuple.tuple(6L, "date", "Total"));
    }

    @Test
    void findsTheTableBelowATitleInText() throws IOException {
        Path file = Files.writeString(
                folder.resolve("newsroom.csv"),
                "Attacks;;\n;;\nDate;What;Dead\n3.4.2024;Drone;1\n",
                StandardCharsets.UTF_8);
        Table table = Table.detect(file, Formats.of(MappedFormat.CODE));
        List<Row> rows = new ArrayList<>();
        table.each(rows::add, bytes -> {});
        assertThat(table.written().columns()).containsExactly("date", "what", "dead");
        assertThat(rows).singleElement().extracting(Row::values).isEqualTo(List.of("3.4.2024", "Drone", "1"));
    }

    @Test
    void takesNoCancellingForAFaultOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("long.csv"), "what,when\n" + "Drone,2024-04-03\n".repeat(100_000));
        Table table = Table.detect(file, Formats.of(MappedFormat.CODE));
        assertThatExceptionOfType(Cancelled.class)
                .isThrownBy(() -> table.each(row -> {}, bytes -> {
                    throw new Cancelled();
                }));
    }

    @TempDir
    private Path folder;

    private List<RowProblem> problems = List.of();

    private StagedIncident read(Mapping mapping, List<String> values) {
        Row row = new Row(2, values, Table.positions(COLUMNS));
        StagedIncident read = new MappedFormat(new OwnFormat("tracker", "Tracker"), mapping, COLUMNS).read(row);
        problems = row.problems();
        return read;
    }
}
