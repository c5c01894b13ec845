package org.strikelog.importer.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.strikelog.importer.Delivery;
import org.strikelog.importer.Field;
import org.strikelog.importer.Import;
import org.strikelog.importer.ImportRun;
import org.strikelog.importer.Imports;
import org.strikelog.support.EditingTest;

@EditingTest
class ImportPagesTests {

    private static final String[] REVIEWER = {"EDITOR", "REVIEWER"};

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private ImportRun run;

    @Autowired
    private Imports imports;

    @TempDir
    private Path folder;

    @Test
    void losesNothingTypedWhenAFileIsMissing() {
        assertThat(pages.post()
                        .uri("/desk/imports")
                        .multipart()
                        .with(ImportPagesTests::small)
                        .param("format", "ucdp")
                        .param("release", "Typed before")
                        .param("name", "")
                        .with(csrf())
                        .with(user("lina").roles(REVIEWER)))
                .hasStatus(422)
                .bodyText()
                .contains("Typed before", "Choose a file that is not empty.", "The name of the data set.");
    }

    @Test
    void leadsFromAFileToTheRecordAndBack() throws IOException {
        String page = upload();
        assertThat(await(page, "Nothing is in the record yet")).contains("Import 39 rows", "UTF-8");
        assertThat(body(page + "/actors")).contains("Whom the names mean", "a new group of that name");
        post(page + "/actors", "name", "Civilians", "choice", "none");
        assertThat(body(page + "/report.csv")).startsWith("line,finding,incident,field,value,expected");

        assertThat(post(page + "/start")).hasStatus(303);
        assertThat(await(page, "It is in the record.")).contains("See the incidents of this data set");
        await("/incidents?dataset=ucdp-by-hand", "Rami village");
        await("/incidents?dataset=ucdp-by-hand", "Named by the test");

        assertThat(post(page + "/undo")).hasStatus(303);
        assertThat(await(page, "incidents are as before, or retracted")).contains("Undone by lina");
    }

    @Test
    void tellsHowFarItIsUntilItIsOver() throws IOException {
        String page = upload();
        await(page, "Nothing is in the record yet");
        Import ready = imports.find(Long.parseLong(page.replaceAll(".*/", ""))).orElseThrow();
        assertThat(run.begin(ready, "lina")).isTrue();
        assertThat(body(page)).contains("<noscript><meta http-equiv=\"refresh\"", "0 of ");

        MvcTestResult told = progress(page, "IMPORTING");
        awaitEvent(told, "0 of 39 rows");
        awaitEvent(progress(page, "COMPARING"), "event:over");
        assertThat(post(page + "/cancel")).hasStatus(303);
        assertThat(body(page)).contains("It was cancelled").doesNotContain("/cancel");
        run.discard(ready);
        awaitEvent(told, "event:over");
        assertThat(body(page)).contains("It was discarded").doesNotContain("http-equiv=\"refresh\"");
    }

    private MvcTestResult progress(String page, String of) {
        return pages.get()
                .uri(page + "/progress?of=" + of)
                .with(user("lina").roles(REVIEWER))
                .asyncExchange();
    }

    private static void awaitEvent(MvcTestResult told, String words) throws UnsupportedEncodingException {
        for (int tries = 0;
                tries < 600 && !told.getResponse().getContentAsString().contains(words);
                tries++) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(told.getResponse().getContentAsString()).contains(words);
    }

    @Test
    void asksWhatColumnsMeanAndKeepsItForTheNextFile() {
        String page = uploadTable("No;Date;Country;What happened;Type;Dead\n7;3.4.2024;Iraq;Drone shot down;UAV;0\n");
        await(page, "What do its columns mean?");
        assertThat(body(page + "/mapping")).contains("Drone shot down", "What happened, in a few words");
        String[] columns = {
            "columns[id]", "no", "columns[title]", "what happened", "columns[starts_on]", "date",
            "columns[event_type]", "type", "columns[country]", "country", "columns[killed]", "dead"
        };
        assertThat(post(page + "/mapping", columns))
                .hasStatus(422)
                .bodyText()
                .contains("Which of the numbers in “3.4.2024” is the day?", "name=\"words[0].word\" value=\"uav\"");
        String[] said = Stream.concat(
                        Stream.of(columns),
                        Stream.of(
                                "days",
                                "day_first",
                                "words[0].field",
                                "event_type",
                                "words[0].word",
                                "uav",
                                "words[0].term",
                                "air_drone_strike"))
                .toArray(String[]::new);
        assertThat(post(page + "/mapping", said)).hasStatus(303);
        await(page, "Import one row");
        assertThat(post(page + "/start")).hasStatus(303);
        await(page, "It is in the record.");
        assertThat(await("/api/v1/incidents.csv?dataset=tracker", "Drone"))
                .contains("Drone shot down,air_drone_strike,,unknown,,2024-04-03");

        String next = uploadTable("Date;No;Type;What happened;Dead;Country\n3.4.2024;7;uav;Drone shot down;1;Iraq\n");
        assertThat(await(next, "Import one row")).contains("all/killed/1/1/tracker");
        assertThat(post(next + "/discard")).hasStatus(303);
    }

    private String uploadTable(String table) {
        MvcTestResult result = pages.post()
                .uri("/desk/imports")
                .multipart()
                .with(ImportPagesTests::small)
                .file(new MockMultipartFile("file", "tracker.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
                .param("format", "table")
                .param("release", "Tracker")
                .param("releasedOn", "2024-04-30")
                .param("name", "Tracker")
                .param("licence", "CC0-1.0")
                .param("open", "true")
                .with(csrf())
                .with(user("lina").roles(REVIEWER))
                .exchange();
        assertThat(result).hasStatus(303);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    @Test
    void comesBackAsItWentOut() throws IOException {
        String out = body("/api/v1/incidents.csv?dataset=iraq-syria-2023-24");
        Path file = Files.writeString(folder.resolve("incidents.csv"), out);
        long id = run.begin(
                new Delivery(
                        "strikelog",
                        "Export",
                        LocalDate.parse("2024-09-01"),
                        "round-trip",
                        "Round trip",
                        "CC0-1.0",
                        null,
                        true,
                        "incidents.csv",
                        1),
                "lina");
        run.read(imports.find(id).orElseThrow(), file);
        Import ready = imports.find(id).orElseThrow();
        assertThat(ready.state()).as(ready.failure()).isEqualTo(Import.State.READY);
        assertThat(imports.problems(id, 3, 0)).isEmpty();
        assertThat(run.begin(ready, "lina")).isTrue();
        run.write(ready, "lina");
        assertThat(imports.find(id).orElseThrow().failure()).isNull();

        List<Map<String, String>> sent = rows(out);
        assertThat(sent).hasSizeGreaterThan(200);
        assertThat(rows(await("/api/v1/incidents.csv?dataset=round-trip", "round-trip")))
                .containsExactlyInAnyOrderElementsOf(sent);
    }

    /** Without what another record has of its own: numbers, verdicts, reports, and when it was entered. */
    private static List<Map<String, String>> rows(String csv) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream()
                    .map(row -> {
                        Map<String, String> fields = new TreeMap<>(row.getFieldsAsMap());
                        fields.keySet()
                                .removeAll(Set.of("id", "url", "status", "reports", "dataset", "certain", "updated"));
                        return fields;
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void offersATemplateToFillIn() throws IOException {
        byte[] template = pages.get()
                .uri("/desk/imports/template.xlsx")
                .with(user("lina").roles(REVIEWER))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            assertThat(workbook.getFirstSheet().read().getFirst().stream().map(Cell::getText))
                    .containsExactlyElementsOf(
                            Stream.of(Field.values()).map(Field::toString).toList());
        }
    }

    private String upload() throws IOException {
        // Somebody whom no other import of the same record has met.
        byte[] content = Files.readString(Path.of("src/test/resources/import/ucdp-ged.csv"))
                .replace("Syrian insurgents", "Insurgents by hand")
                .getBytes(UTF_8);
        MvcTestResult result = pages.post()
                .uri("/desk/imports")
                .multipart()
                .with(ImportPagesTests::small)
                .file(new MockMultipartFile("file", "ucdp-ged.csv", "text/csv", content))
                .param("format", "ucdp")
                .param("release", "UCDP GED, extract")
                .param("releasedOn", "2023-06-30")
                .param("name", "UCDP by hand")
                .param("licence", "CC-BY-4.0")
                .param("attribution", "Named by the test")
                .param("open", "true")
                .with(csrf())
                .with(user("lina").roles(REVIEWER))
                .exchange();
        assertThat(result).hasStatus(303);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    /** Where a length is told, a small file needs no session of a reviewer before it is looked at. */
    private static MockHttpServletRequest small(MockHttpServletRequest request) {
        request.setContent(new byte[] {0});
        return request;
    }

    private String await(String page, String words) {
        String body = body(page);
        for (int tries = 0; tries < 600 && !body.contains(words); tries++) {
            LockSupport.parkNanos(50_000_000);
            body = body(page);
        }
        assertThat(body).contains(words);
        return body;
    }

    private String body(String address) {
        MvcTestResult result =
                pages.get().uri(address).with(user("lina").roles(REVIEWER)).exchange();
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MvcTestResult post(String address, String... parameters) {
        var request = pages.post().uri(address).with(csrf()).with(user("lina").roles(REVIEWER));
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
