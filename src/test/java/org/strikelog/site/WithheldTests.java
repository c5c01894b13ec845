package org.strikelog.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.strikelog.api.Addresses;
import org.strikelog.api.ApiClient;
import org.strikelog.incident.Standpoint;
import org.strikelog.release.Release;
import org.strikelog.release.ReleaseMaker;
import org.strikelog.release.Releases;
import org.strikelog.support.EditingTest;

/**
 * What may not be redistributed leaves by no address that is open to everybody, in no format. Every address that the
 * application maps is asked twice for the {@link Planted} incident: while its data set may be shown, to see that it would be
 * found there, and while it may not.
 */
@EditingTest
class WithheldTests {

    private static final String EVERYTHING_SAID = "&include=figures,attributions,citations";

    @LocalServerPort
    private int port;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReleaseMaker maker;

    @Autowired
    private Releases releases;

    private final HttpClient http = HttpClient.newHttpClient();
    private ApiClient api;
    private Planted planted;
    private String before;

    @BeforeEach
    void plant() {
        api = new ApiClient(port);
        before = api.endOfChanges();
        planted = new Planted(jdbc, api);
    }

    @AfterEach
    void takeAway() {
        planted.takeAway();
    }

    @Test
    void leavesByNoAddressThatIsOpenToEverybody() throws Exception {
        // changes are told of when every transaction that began before them has ended, whoever's that is
        await().untilAsserted(() -> assertThat(stream()).containsIgnoringCase(Planted.WORD));
        List<Asked> answered = new ArrayList<>();
        Set<String> shown = new TreeSet<>();
        for (Asked asked : all()) {
            HttpResponse<byte[]> answer = ask(asked);
            if (answer.statusCode() < 400) {
                answered.add(asked);
                if (holdsTheWord(answer)) {
                    shown.add(asked.pattern);
                }
            }
        }
        assertThat(shown)
                .as("addresses that show it while they may")
                .contains(
                        "/",
                        "/incidents",
                        "/incidents/{id:\\d{1,18}}",
                        "/incidents/{id:\\d{1,18}}/revisions",
                        "/figures",
                        "/timeline",
                        "/groups/{key}",
                        "/locations/{key}",
                        "/reports/{key}",
                        "/brief",
                        "/brief.pdf",
                        "/incidents.atom",
                        "/figures.atom",
                        "/claims.atom",
                        "/api/v1/changes",
                        "/api/v1/figures.csv",
                        "/api/v1/statements.csv",
                        "/api/v1/incidents",
                        "/api/v1/incidents.csv",
                        "/api/v1/incidents.geojson",
                        "/api/v1/incidents.ndjson",
                        "/api/v1/incidents.xlsx",
                        "/api/v1/incidents/{id}",
                        "/api/v1/incidents/{id}/revisions",
                        "/api/v1/incidents/{id}/revisions/{number}",
                        "/ogc/collections/incidents/items",
                        "/ogc/collections/incidents/items/{id}");

        planted.withhold();

        for (Asked asked : answered) {
            assertThat(holdsTheWord(ask(asked))).as(asked.toString()).isFalse();
        }
        assertThat(stream()).doesNotContainIgnoringCase(Planted.WORD);
        for (String view : List.of("incidents", "facets")) {
            assertThat(api.json("/api/v1/" + view + "?dataset=withheld")
                            .at("/total/possible")
                            .asLong())
                    .isZero();
        }

        planted.retract();
        for (Asked asked : answered) {
            if (asked.address.contains("/" + planted.id())) {
                HttpResponse<byte[]> answer = ask(asked);
                assertThat(holdsTheWord(answer)).as(asked.toString()).isFalse();
                // That it was retracted would say that it was there.
                assertThat(answer.statusCode()).as(asked.toString()).isNotEqualTo(410);
            }
        }
    }

    /** A release that was made while it might be shown keeps it, for it stays as it is. */
    @Test
    void isInNoReleaseThatIsMadeWhileItIsWithheld() {
        planted.withhold();

        maker.begin("2001-01", "", "administrator", new Addresses(api.server(), Standpoint.TODAY));
        await().atMost(Duration.ofSeconds(20)).until(() -> maker.current().isEmpty());

        Release made = releases.find("2001-01").orElseThrow();
        assertThat(made.incidents())
                .isEqualTo(api.json("/api/v1/incidents").at("/total/possible").asLong());
        assertThat(api.get("/releases/2001-01").body()).doesNotContainIgnoringCase(Planted.WORD);
        for (Release.File file : made.files()) {
            assertThat(api.get("/releases/2001-01/" + file.name()).body())
                    .as(file.name())
                    .isNotEmpty()
                    .doesNotContainIgnoringCase(Planted.WORD);
        }
    }

    @Test
    void isDecidedInOnePlace() throws IOException {
        assertThat(jdbc.sql("""
                        select coalesce(view.relname, p.proname)
                        from pg_depend d
                        join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
                        left join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and r.oid = d.objid
                        left join pg_class view on view.oid = r.ev_class
                        left join pg_proc p on d.classid = 'pg_proc'::regclass and p.oid = d.objid
                        where d.refobjid = 'dataset'::regclass and a.attname = 'redistributable'
                          and d.classid in ('pg_rewrite'::regclass, 'pg_proc'::regclass)
                        """).query(String.class).list()).containsExactly("public_dataset");
        try (Stream<Path> code = Files.walk(Path.of("src/main/java"))) {
            assertThat(code.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().contains("/importer/"))
                            .filter(file -> text(file).contains("redistributable"))
                            .map(file -> file.getFileName().toString()))
                    .as("what writes whether it may be shown; nothing that reads asks for itself")
                    .containsExactly("Dataset.java");
        }
    }

    /** @param accept what the answer should be */
    private record Asked(String pattern, String address, String accept) {}

    private Set<Asked> all() {
        Set<Asked> all = new LinkedHashSet<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                    info.getPatternValues().forEach(pattern -> all.addAll(asked(pattern, info, queries(method))));
                }
            });
        }
        return all;
    }

    /** {@return what to ask a method, so that it would show the incident if it could} */
    private List<String> queries(HandlerMethod method) {
        Set<String> read = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            read.add(parameter.getParameterType().getSimpleName());
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                read.add(parameter.getParameter().getName());
            }
        }
        List<String> queries = new ArrayList<>();
        if (read.contains("IncidentFilter") || read.contains("IncidentsQuery")) {
            queries.add("q=" + Planted.SOUGHT);
            queries.add("dataset=withheld" + (read.contains("Selected") ? EVERYTHING_SAID : ""));
        } else {
            queries.add(read.contains("ChangesQuery") ? sinceBefore() : "");
        }
        if (read.contains("f")) {
            queries.add((queries.getFirst() + "&f=html").replaceFirst("^&", ""));
        }
        if (read.contains("revision")) {
            queries.add("revision=1");
        }
        return queries;
    }

    private List<Asked> asked(String pattern, RequestMappingInfo info, List<String> queries) {
        Set<MediaType> types = info.getProducesCondition().getProducibleMediaTypes();
        // What goes on for ever is read by itself.
        if (types.contains(MediaType.TEXT_EVENT_STREAM)) {
            return List.of();
        }
        String accept = types.isEmpty() ? "*/*" : types.iterator().next().toString();
        return addresses(pattern).stream()
                .flatMap(address -> queries.stream()
                        .map(query -> new Asked(pattern, address + (query.isEmpty() ? "" : "?" + query), accept)))
                .toList();
    }

    private List<String> addresses(String pattern) {
        String address = pattern.replace("**", "liveness").replace("{number}", "1");
        if (address.contains("{collection}")) {
            return Stream.of("incidents", "locations")
                    .map(collection -> address.replace("{collection}", collection))
                    .toList();
        }
        if (address.contains("{id")) {
            return Stream.of(planted.id(), planted.like())
                    .map(incident -> address.replaceAll("\\{id.*?}(?=/|$)", Long.toString(incident))
                            .replaceAll("\\{[^/]*}", "0"))
                    .toList();
        }
        return List.of(address.replaceAll("\\{[^/]*}", address.contains("{key}") ? key(address) : "0"));
    }

    /** {@return the key of something that the incident names} */
    private String key(String address) {
        String sql = address.contains("/groups/")
                ? "select key from armed_group where id in (select group_id from attribution where incident_id = :id)"
                : address.contains("/locations/")
                        ? "select key from location where id = (select location_id from incident where id = :id)"
                        : address.contains("/reports/")
                                ? "select key from report where id in (select report_id from citation where incident_id = :id)"
                                : "select key from tally where :id > 0";
        return jdbc.sql(sql + " order by key limit 1")
                .param("id", planted.id())
                .query(String.class)
                .single();
    }

    private HttpResponse<byte[]> ask(Asked asked) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(api.server() + asked.address))
                        .header("Accept", asked.accept)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static boolean holdsTheWord(HttpResponse<byte[]> answer) throws IOException {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        if (type.contains("spreadsheetml")) {
            text = unzipped(answer.body());
        } else if (type.contains("pdf")) {
            try (PDDocument document = Loader.loadPDF(answer.body())) {
                text = new PDFTextStripper().getText(document);
            }
        }
        String all = text + answer.headers().map();
        return all.toLowerCase(Locale.ROOT).contains(Planted.WORD.toLowerCase(Locale.ROOT));
    }

    private static String unzipped(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        Path kept = Files.createTempFile("withheld", ".xlsx");
        Files.write(kept, file);
        try (var zip = new ZipFile(kept.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(kept);
        }
        return text.toString();
    }

    private String sinceBefore() {
        return "include=document&since=" + before;
    }

    /** {@return all that the stream of events has to tell since it was planted} */
    private String stream() throws IOException, InterruptedException {
        long changes = api.json("/api/v1/changes?" + sinceBefore()).get("items").size();
        HttpResponse<Stream<String>> events = http.send(
                HttpRequest.newBuilder(URI.create(api.server() + "/api/v1/changes/stream?" + sinceBefore()))
                        .build(),
                BodyHandlers.ofLines());
        try (Stream<String> lines = events.body()) {
            return lines.filter(line -> line.startsWith("data:")).limit(changes).collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
