package org.strikelog.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.SoftAssertions;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.JavascriptExecutor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.strikelog.account.Account;
import org.strikelog.account.Accounts;
import org.strikelog.account.Elsewhere;
import org.strikelog.account.Password;
import org.strikelog.account.Role;
import org.strikelog.api.ApiClient;
import org.strikelog.importer.Delivery;
import org.strikelog.importer.Import;
import org.strikelog.importer.ImportRun;
import org.strikelog.importer.Imports;
import org.strikelog.support.Browser;
import org.strikelog.support.BrowserEditingTest;
import org.strikelog.support.Statements;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is typed stays text. One text that ends an element, an attribute, a script, a title and a text area, runs a script in
 * three ways, is a formula, an expression of two template languages and turns the direction of writing is planted wherever
 * people can type, by the forms and files through which they do; then everything that shows it is opened in a browser.
 */
@BrowserEditingTest
class PlantedScriptsJourneyTests {

    private static final String WORD = "quollmark";

    private static final String TEXT = "=" + WORD
            + "\"'></title></script><svg onload=ran=1><img src=x onerror=ran=1>__${7777*7777}__{{7*7777}}\u202e";

    /** What an expression in it would come to. */
    private static final String EVALUATED = "60481729";

    private static final String SUMMARY = TEXT + "\n\n[a](javascript:ran=1) ![b](javascript:ran=1) <javascript:ran=1> "
            + "[c](https://example.org/\"onclick=\"ran=1) <iframe srcdoc='<script>parent.ran=1</script>'></iframe>";

    private static final String URL = "https://example.org/quollmark?a='onclick=ran=1";
    private static final String PASSWORD = "correct horse battery";
    private static final String PLANTER = "planter";
    private static final String ACCOUNT = "(select id from account where username = :planter)";

    /** Pages of the record, of the desk and of the administration on which the text has to stand. */
    private static final int MOST_SHOW_IT = 30;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private ImportRun run;

    @Autowired
    private Imports imports;

    @TempDir
    private Path folder;

    private final Map<String, Object> planted = new TreeMap<>();
    private final List<Long> files = new ArrayList<>();
    private Elsewhere planter;
    private Statements statements;

    @BeforeEach
    void plant() throws IOException {
        statements = new Statements(database, WORD);
        accounts.save(new Account(PLANTER, TEXT, new Password(PASSWORD), Role.ADMINISTRATOR, encoder, Instant.EPOCH));
        planter = Elsewhere.signIn("http://localhost:" + port, PLANTER, PASSWORD);
        accepted(planter.post("/account", "/account/name", "displayName", TEXT), 302);
        accepted(planter.post("/account", "/account/tokens", "purpose", TEXT, "days", "30"), 201);
        accepted(
                planter.post(
                        "/account", "/account/searches", "name", TEXT, "query", "q=" + URLEncoder.encode(TEXT, UTF_8)),
                303);
        accepted(
                planter.post("/admin/accounts", "/admin/accounts/invitations", "invitee", TEXT, "role", "reader"), 201);
        // A release stays for ever, so what is said of it is only refused.
        accepted(planter.post("/admin/releases", "name", TEXT, "note", TEXT), 422);
        plantIncident();
        plantFiles();
    }

    private void plantIncident() {
        String form = "/desk/incidents/new";
        accepted(
                planter.post(
                        form,
                        form,
                        fields(
                                "shelve place newPlace.name %T newPlace.names ar:%T newPlace.kind site newPlace.country IQ"
                                        + " newPlace.latitude 33.31 newPlace.longitude 44.41 newPlace.radiusKm 2")),
                200);
        accepted(
                planter.post(
                        form,
                        form,
                        fields(
                                "shelve attributions[0] attributions[0].newGroup.name %T attributions[0].newGroup.abbreviation %T"
                                        + " attributions[0].newGroup.names ar:%T attributions[0].newGroup.kind militia")),
                200);
        keep("location", "select key from location where name = :text");
        keep("group", "select key from armed_group where name = :text");
        String incident =
                "save publish eventType shelling_missile days 2019-03-04 weapons mortar designations %T target %T"
                        + " place.key %L place.words %T place.seen %T placePrecision near verdict reported reason %T comment %T"
                        + " citations[0].row new:1 citations[0].publisher %T citations[0].title %T citations[0].supports %T"
                        + " citations[0].page %T citations[0].quote %T citations[0].kind news citations[0].language en"
                        + " attributions[0].group.key %G attributions[0].group.words %T attributions[0].group.seen %T"
                        + " attributions[0].role claimed attributions[0].speaker.words %T attributions[0].speakerKind claimant"
                        + " attributions[0].saidAs %T attributions[0].report new:1 figures[0].row new:2 figures[0].party us_military"
                        + " figures[0].statedOn 2019-03-04 attributions[0].statedOn 2019-03-04 figures[0].effect injured figures[0].count 3 figures[0].speaker.words %T figures[0].speakerKind claimant"
                        + " figures[0].saidAs %T figures[0].report new:1";
        accepted(
                planter.post(form, form, fields(incident, "title", TEXT, "summary", SUMMARY, "citations[0].url", URL)),
                303);
        keep("id", "select max(id) from incident where title = :text");
        keep("report", "select key from report where title = :text");
        String group = "/desk/groups/" + planted.get("group");
        accepted(
                planter.post(
                        group,
                        group,
                        fields(
                                "version 0 newGroup.name %T newGroup.abbreviation %T newGroup.kind militia note %T comment %T")),
                303);
        String place = "/desk/locations/" + planted.get("location");
        accepted(
                planter.post(
                        place,
                        place,
                        fields(
                                "version 0 newPlace.name %T newPlace.kind site newPlace.country IQ newPlace.latitude 33.31"
                                        + " newPlace.longitude 44.42 newPlace.radiusKm 2 comment %T")),
                303);
        String report = "/desk/reports/" + planted.get("report");
        accepted(
                planter.post(
                        report,
                        report,
                        fields(
                                "publisher %T title %T publishedOn 2019-03-05 kind news language en note %T",
                                "url", URL)),
                303);
        accepted(planter.post(report, report + "/retraction", fields("day 2019-03-06 by %T reason %T")), 303);
        String again = "/desk/incidents/" + planted.get("id");
        accepted(planter.post(again, again + "/typed", fields("version 0 comment %T", "title", TEXT)), 200);
        await().until(() -> new ApiClient(port)
                        .json("/api/v1/incidents?q=" + WORD)
                        .at("/total/possible")
                        .asLong()
                == 1);
    }

    /** One file is imported, of another it is asked what its columns mean. */
    private void plantFiles() throws IOException {
        String cell = "\"" + TEXT.replace("\"", "\"\"") + "\"";
        String own =
                "id,title,summary,event_type,starts_on,country,latitude,longitude,target,claimed_by,injured,report_publisher,"
                        + "report_title,report_url,weapons\r\n7"
                        + (WORD + ",%1$s,%1$s,other,2019-04-04,IQ,34,44,%1$s,%2$s,2,%1$s,%1$s,")
                                .formatted(cell, planted.get("group"))
                        + URL + ",\r\n8," + cell + ",," + cell
                        + ",2019-04-05,IQ,34,44,,,,,,javascript:ran=1,\r\n";
        Import imported = read("strikelog", own);
        planted.put("import", imported.id());
        assertThat(imported.state()).as(imported.failure()).isEqualTo(Import.State.READY);
        planted.put(
                "mapping",
                read("table", cell + ",Date\r\n" + cell + ",2019-04-04\r\n").id());
    }

    private Import read(String format, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(format + ".csv"), content);
        Delivery delivery =
                new Delivery(format, TEXT, LocalDate.parse("2019-05-01"), "planted", TEXT, TEXT, TEXT, true, TEXT, 1);
        long id = run.begin(delivery, PLANTER);
        files.add(id);
        run.read(imports.find(id).orElseThrow(), file);
        return imports.find(id).orElseThrow();
    }

    @AfterEach
    void takeAway() {
        statements.close();
        for (long file : files) {
            run.discard(imports.find(file).orElseThrow());
        }
        Object id = planted.getOrDefault("id", 0L);
        for (String sql : List.of(
                "delete from typed_form where editor = :planter",
                "delete from import where dataset_id = (select id from dataset where key = 'planted')",
                "delete from import_actor where dataset_id = (select id from dataset where key = 'planted')",
                "delete from import_mapping where dataset_id = (select id from dataset where key = 'planted')",
                "delete from revision where incident_id = :id",
                "delete from incident where id = :id",
                "delete from directory_revision where key in (:location, :group)",
                "delete from location where key = :location",
                "delete from armed_group where key = :group",
                "delete from report where key = :report",
                "delete from publisher where name = :text",
                "delete from speaker where name = :text",
                "delete from dataset where key = 'planted'",
                "delete from account_link where invitee = :text",
                "delete from saved_search where account_id = " + ACCOUNT,
                "delete from api_token where account_id = " + ACCOUNT,
                "delete from sign_in where account_id = " + ACCOUNT,
                "delete from account where username = :planter")) {
            jdbc.sql(sql)
                    .param("id", id)
                    .param("location", planted.getOrDefault("location", ""))
                    .param("group", planted.getOrDefault("group", ""))
                    .param("report", planted.getOrDefault("report", ""))
                    .param("text", TEXT)
                    .param("planter", PLANTER)
                    .update();
        }
    }

    @Test
    void runsNowhereAndBreaksNothing(Browser browser) throws Exception {
        SoftAssertions all = new SoftAssertions();
        browser.open("/desk")
                .type("#username", PLANTER)
                .type("#password", PASSWORD)
                .follow("main button");
        browser.complaints();
        var show = new TreeSet<String>();
        for (String page : pages()) {
            browser.open(page);
            var script = (JavascriptExecutor) browser.driver();
            all.assertThat(script.executeScript("return window.ran ?? null"))
                    .as(page)
                    .isNull();
            all.assertThat(browser.complaints()).as(page).isEmpty();
            String seen = String.valueOf(script.executeScript("return document.documentElement.textContent"));
            all.assertThat(seen).as(page).doesNotContain(EVALUATED);
            all.assertThat(String.valueOf(script.executeScript("""
                    return [...document.querySelectorAll('a, area, form, use, iframe')]
                        .flatMap(e => [e.href?.baseVal ?? e.href, e.action])
                        .filter(address => String(address).startsWith('javascript:')).join()"""))).as(page).isEmpty();
            if (seen.contains(WORD + "\"'></title>")) {
                show.add(page);
            }
        }
        for (String file : files()) {
            check(file, all);
        }
        all.assertThat(statements.holding())
                .as("statements of which it has become a part")
                .isEmpty();
        all.assertThat(statements.heard()).isGreaterThan(1000);
        all.assertThat(show).as("pages that show it").hasSizeGreaterThan(MOST_SHOW_IT);
        all.assertAll();
    }

    private List<String> pages() {
        String text = URLEncoder.encode(TEXT, UTF_8);
        List<String> pages = new ArrayList<>();
        for (String page : List.of(
                "/?q=quollmark",
                "/?group=%G",
                "/incidents?q=quollmark",
                "/incidents/%I",
                "/incidents/%I?asOf=2020-01-01",
                "/incidents/%I/revisions",
                "/timeline?q=quollmark",
                "/figures?q=quollmark",
                "/groups",
                "/groups/%G",
                "/locations",
                "/locations/%L",
                "/reports",
                "/reports/%R",
                "/brief?q=quollmark&title=%T",
                "/embed?q=quollmark&title=%T",
                "/picture.svg?q=quollmark&title=%T",
                "/ogc/collections/incidents/items?f=html&q=quollmark",
                "/ogc/collections/locations/items/%L?f=html",
                "/api",
                "/desk",
                "/desk/incidents/%I",
                "/desk/incidents/%I/revisions",
                "/desk/incidents/new?like=%I",
                "/desk/groups/%G",
                "/desk/locations/%L",
                "/desk/reports/%R",
                "/desk/work/retracted-report",
                "/desk/imports/%F",
                "/desk/imports/%F/actors",
                "/desk/imports/%M/mapping",
                "/desk/bulk/new?id=%I",
                "/account",
                "/account/searches",
                "/admin/accounts",
                "/admin/audit",
                "/admin/releases",
                "/login/refused?username=%T",
                "/incidents.atom?q=quollmark")) {
            pages.add(filled(page, text));
        }
        return pages;
    }

    private List<String> files() {
        return List.of(
                        "/api/v1/incidents.csv?q=quollmark",
                        "/api/v1/incidents.csv?q=quollmark&profile=acled",
                        "/api/v1/incidents.csv?q=quollmark&profile=ucdp",
                        "/api/v1/incidents.xlsx?q=quollmark",
                        "/api/v1/incidents.geojson?q=quollmark",
                        "/api/v1/incidents.ndjson?q=quollmark",
                        "/api/v1/incidents?q=quollmark&include=figures,attributions,citations",
                        "/api/v1/incidents/%I",
                        "/api/v1/figures.csv?q=quollmark",
                        "/api/v1/statements.csv?q=quollmark",
                        "/api/v1/tallies.csv",
                        "/api/v1/groups/%G",
                        "/api/v1/locations/%L",
                        "/api/v1/reports/%R",
                        "/api/v1/facets?q=quollmark",
                        "/api/v1/changes?include=document",
                        "/admin/audit.csv",
                        "/desk/imports/%F/report.csv",
                        "/incidents.atom?q=quollmark",
                        "/figures.atom?q=quollmark",
                        "/claims.atom?q=quollmark",
                        "/picture.svg?q=quollmark&title=%T",
                        "/ogc/collections/incidents/items?q=quollmark&f=json",
                        "/desk/lookup/groups?q=quollmark",
                        "/desk/lookup/locations?q=quollmark")
                .stream()
                .map(file -> filled(file, URLEncoder.encode(TEXT, UTF_8)))
                .toList();
    }

    /** Well-formed, and nothing in it that a spreadsheet would run. */
    private void check(String file, SoftAssertions all) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        planter.to(file)
                                .header("Cookie", "session=" + planter.session())
                                .build(),
                        BodyHandlers.ofByteArray());
        all.assertThat(answer.statusCode()).as(file).isEqualTo(200);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String text = new String(answer.body(), UTF_8);
        all.assertThat(text).as(file).doesNotContain(EVALUATED);
        if (type.contains("csv")) {
            try (var rows = CsvReader.builder().ofCsvRecord(text)) {
                rows.forEach(row -> all.assertThat(row.getFields())
                        .as(file)
                        .noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r].*|-[^\\d].*")));
            }
        } else if (type.contains("spreadsheet")) {
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
                for (Sheet sheet : book.getSheets().toList()) {
                    for (Row row : sheet.read()) {
                        all.assertThat(row.stream().filter(cell -> cell != null && isFormula(cell)))
                                .as(file)
                                .isEmpty();
                    }
                }
            }
        } else if (type.contains("xml")) {
            var parser = DocumentBuilderFactory.newInstance();
            parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var document = parser.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));
            all.assertThat(document.getElementsByTagName("script").getLength())
                    .as(file)
                    .isZero();
            all.assertThat(document.getElementsByTagName("img").getLength())
                    .as(file)
                    .isZero();
        } else if (type.contains("ndjson")) {
            text.lines().forEach(JsonMapper.shared()::readTree);
        } else {
            JsonMapper.shared().readTree(text);
        }
    }

    private static boolean isFormula(Cell cell) {
        return cell.getType() == CellType.FORMULA;
    }

    private String filled(String address, String text) {
        return address.replace("%T", text)
                .replace("%I", String.valueOf(planted.get("id")))
                .replace("%G", String.valueOf(planted.get("group")))
                .replace("%L", String.valueOf(planted.get("location")))
                .replace("%R", String.valueOf(planted.get("report")))
                .replace("%F", String.valueOf(planted.get("import")))
                .replace("%M", String.valueOf(planted.get("mapping")));
    }

    /** {@return names and values in turn, parted by blanks, and then others as they are} */
    private String[] fields(String words, String... others) {
        List<String> fields = new ArrayList<>();
        for (String word : words.split(" ")) {
            fields.add(word.endsWith("%T") ? word.replace("%T", TEXT) : filled(word, TEXT));
        }
        fields.addAll(List.of(others));
        return fields.toArray(String[]::new);
    }

    private void keep(String name, String sql) {
        planted.put(name, jdbc.sql(sql).param("text", TEXT).query().singleValue());
    }

    private static void accepted(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode())
                .as(() -> answer.request().uri() + ": " + answer.body().replaceAll("(?s).*?<main", "<main"))
                .isEqualTo(status);
        assertThat(answer.body()).doesNotContain("<svg onload", "<img src=x", EVALUATED);
    }
}
