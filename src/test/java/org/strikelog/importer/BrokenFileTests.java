package org.strikelog.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenFileTests {

    private static final Format UCDP = new UcdpFormat();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "id                 |                     | a value",
                "type_of_violence   |                     | a whole number from 1 to 3",
                "type_of_violence   | 4                   | a whole number from 1 to 3",
                "type_of_violence   | state-based         | a whole number from 1 to 3",
                "dyad_name          |                     | a value",
                "side_a             |                     | a value",
                "side_b             |                     | a value",
                "where_prec         | 0                   | a whole number from 1 to 7",
                "where_prec         | 8                   | a whole number from 1 to 7",
                "where_coordinates  |                     | a value",
                "latitude           |                     | decimal degrees from -90 to 90, as in 33.7857",
                "latitude           | 91                  | decimal degrees from -90 to 90, as in 33.7857",
                "latitude           | 33,79               | decimal degrees from -90 to 90, as in 33.7857",
                "latitude           | 33° 47' N           | decimal degrees from -90 to 90, as in 33.7857",
                "latitude           | NaN                 | decimal degrees from -90 to 90, as in 33.7857",
                "longitude          | 180.5               | decimal degrees from -180 to 180, as in 33.7857",
                "longitude          | -181                | decimal degrees from -180 to 180, as in 33.7857",
                "country_id         |                     | a whole number from 2 to 999",
                "country_id         | IRQ                 | a whole number from 2 to 999",
                "country_id         | 999                 | the number of a state by Gleditsch and Ward, as 645 for Iraq",
                "date_prec          | 6                   | a whole number from 1 to 5",
                "date_start         |                     | a day from 1900 to 2199, as in 2024-01-28",
                "date_start         | 28/01/2024          | a day from 1900 to 2199, as in 2024-01-28",
                "date_start         | 2024-02-30          | a day from 1900 to 2199, as in 2024-01-28",
                "date_start         | 1899-12-31          | a day from 1900 to 2199, as in 2024-01-28",
                "date_start         | 45319               | a day from 1900 to 2199, as in 2024-01-28",
                "date_start         | 2024-01-28T12:30:00 | a day from 1900 to 2199, as in 2024-01-28",
                "date_end           | 2200-01-01          | a day from 1900 to 2199, as in 2024-01-28",
                "date_end           | 2013-01-02          | a day not before date_start, which is 2013-01-03",
                "deaths_a           | -1                  | a whole number from 0 to 10,000,000",
                "deaths_b           | 2.5                 | a whole number from 0 to 10,000,000",
                "deaths_civilians   | several             | a whole number from 0 to 10,000,000",
                "deaths_unknown     |                     | a whole number from 0 to 10,000,000",
                "best               | =1+1                | a whole number from 0 to 10,000,000",
                "best               | 10000001            | a whole number from 0 to 10,000,000",
                "high               | 99999999999         | a whole number from 0 to 10,000,000",
                "low                | 1e3                 | a whole number from 0 to 10,000,000",
                "gwnoa              | Syria               | a whole number, or nothing"
            })
    void saysWhatIsWrongWithAValue(String column, String value, String expected) throws IOException {
        Map<String, String> row = row();
        row.put(column, value == null ? "" : value);
        assertThat(problems(text(List.of(row))))
                .singleElement()
                .isEqualTo(new RowProblem(2, column, value == null ? "" : value, expected));
    }

    @Test
    void saysAllThatIsWrongWithARow() throws IOException {
        Map<String, String> row = row();
        row.put("best", "many");
        row.put("date_start", "yesterday");
        assertThat(problems(text(List.of(row(), row))))
                .extracting(RowProblem::line, RowProblem::field)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(3L, "date_start"),
                        org.assertj.core.groups.Tuple.tuple(3L, "best"));
    }

    @Test
    void countsTheValuesOfARow() throws IOException {
        String text = text(List.of(row()));
        assertThat(problems(text + "1,2,3\n"))
                .containsExactly(new RowProblem(3, "", "3 values", "49 values, as many as there are columns"));
        assertThat(problems(text.strip() + ",more\n"))
                .containsExactly(new RowProblem(2, "", "50 values", "49 values, as many as there are columns"));
    }

    @Test
    void refusesNullCharacters() throws IOException {
        Map<String, String> row = row();
        row.put("where_description", "a\0b");
        assertThat(problems(text(List.of(row))))
                .containsExactly(new RowProblem(2, "", "a␀b", "text without null characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "best", "date_start"})
    void saysWhichColumnIsMissing(String column) {
        assertThatThrownBy(() -> read(text(List.of(row())).replaceFirst("(?<=^|,)" + column + "(?=,)", "other")))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("A column is missing: " + column + ". The first row has: ");
    }

    @Test
    void saysWhichColumnIsThereTwice() {
        assertThatThrownBy(() -> read(text(List.of(row())).replaceFirst("relid", "ID")))
                .hasMessage("Two columns are called “id”.");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> read("")).hasMessage("The file is empty.");
        assertThatThrownBy(() -> read("\n\n\n")).hasMessage("The file has no rows.");
        assertThatThrownBy(() -> read("<html><body>Not found</body></html>"))
                .hasMessageContaining("columns are missing");
        assertThatThrownBy(() -> read("PK\u0003\u0004...")).hasMessageStartingWith("The file is no whole workbook");
        assertThatThrownBy(() -> detect(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .hasMessageStartingWith("The file is a workbook of an old kind");
        assertThatThrownBy(() -> detect(new byte[] {0x1F, (byte) 0x8B, 8, 0}))
                .hasMessageStartingWith("The file is compressed");
    }

    @Test
    void saysWhereAQuotationMarkIsMissing() {
        assertThatThrownBy(() -> read(text(List.of(row(), row())) + "\"1,2\n"))
                .hasMessageStartingWith("After line 3 the file cannot be read as a table")
                .hasMessageEndingWith("A quotation mark may be missing.");
        assertThatThrownBy(() -> read(text(List.of(row())) + "\"1\"2,3\n"))
                .hasMessageStartingWith("After line 2 the file cannot be read as a table");
    }

    @Test
    void givesUpOnALineThatNeverEnds() throws IOException {
        Path file = folder.resolve("endless.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(text(List.of(row())).getBytes(StandardCharsets.UTF_8));
            byte[] some = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 10; i++) {
                out.write(some);
            }
        }
        assertThatThrownBy(() -> each(Table.detect(file, UCDP)))
                .hasMessageStartingWith("After line 2 the file cannot be read as a table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void readsAnyEncoding(String name) throws IOException {
        Charset encoding = Charset.forName(name);
        Map<String, String> row = row();
        row.put("where_coordinates", "Kirkuk – café");
        String mark = name.startsWith("UTF") ? "\uFEFF" : "";
        Table file = detect((mark + text(List.of(row))).getBytes(encoding));
        assertThat(file.written().marked()).isEqualTo(!mark.isEmpty());
        assertThat(each(file))
                .singleElement()
                .satisfies(read -> assertThat(read.title()).endsWith("Kirkuk – café"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsWhatStandsBetweenValues(String delimiter) throws IOException {
        Table file = detect(text(List.of(row())).replace(",", delimiter).getBytes(StandardCharsets.UTF_8));
        assertThat(file.written().delimiter()).isEqualTo(delimiter);
        assertThat(each(file)).hasSize(1);
    }

    @Test
    void readsAFileWithoutNamesAndOneWithHashtags() throws IOException {
        String text = text(List.of(row()));
        Table bare = detect(text.substring(text.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8));
        assertThat(bare.written().headed()).isFalse();
        assertThat(each(bare)).hasSize(1);

        String tags = UCDP.columns().stream()
                .map(name -> name.equals("best") ? "#affected" : "")
                .collect(Collectors.joining(","));
        assertThat(each(detect(text.replaceFirst("\n", "\n" + tags + "\n").getBytes(StandardCharsets.UTF_8))))
                .hasSize(1);
    }

    private static Map<String, String> row() {
        Map<String, String> row = new HashMap<>();
        UCDP.columns().forEach(name -> row.put(name, ""));
        row.putAll(Map.of(
                "id",
                "300380",
                "type_of_violence",
                "1",
                "dyad_name",
                "Government of Syria - Syrian insurgents",
                "side_a",
                "Government of Syria",
                "side_b",
                "Syrian insurgents",
                "where_prec",
                "1",
                "where_coordinates",
                "Rami village",
                "latitude",
                "35.763369",
                "longitude",
                "36.558974",
                "country_id",
                "652"));
        row.putAll(Map.of(
                "date_prec",
                "1",
                "date_start",
                "2013-01-03",
                "date_end",
                "2013-01-03",
                "deaths_a",
                "0",
                "deaths_b",
                "2",
                "deaths_civilians",
                "0",
                "deaths_unknown",
                "0",
                "best",
                "2",
                "high",
                "2",
                "low",
                "2"));
        return row;
    }

    private static String text(List<Map<String, String>> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", UCDP.columns()));
        rows.forEach(row -> lines.add(UCDP.columns().stream()
                .map(name -> row.get(name).contains(",") ? "\"" + row.get(name) + "\"" : row.get(name))
                .collect(Collectors.joining(","))));
        return String.join("\n", lines) + "\n";
    }

    private List<StagedIncident> read(String text) throws IOException {
        return each(detect(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Table detect(byte[] bytes) throws IOException {
        return Table.detect(Files.write(folder.resolve("file.csv"), bytes), UCDP);
    }

    private static List<StagedIncident> each(Table file) {
        List<StagedIncident> incidents = new ArrayList<>();
        file.each(
                row -> {
                    StagedIncident incident = UCDP.read(row);
                    assertThat(row.problems()).isEmpty();
                    incidents.add(incident);
                },
                bytes -> {});
        return incidents;
    }

    private List<RowProblem> problems(String text) throws IOException {
        List<RowProblem> problems = new ArrayList<>();
        detect(text.getBytes(StandardCharsets.UTF_8))
                .each(
                        row -> {
                            UCDP.read(row);
                            problems.addAll(row.problems());
                        },
                        bytes -> {});
        return problems;
    }
}
