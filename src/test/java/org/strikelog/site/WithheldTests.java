package org.strikelog.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

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
import java.time.Instant;
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
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.strikelog.account.Account;
import org.strikelog.account.Accounts;
import org.strikelog.account.ApiTokens;
import org.strikelog.account.Password;
import org.strikelog.account.Role;
import org.strikelog.account.SignedIn;
import org.strikelog.account.TokenScope;
import org.strikelog.api.ApiClient;
import org.strikelog.api.PublishedSchema;
import org.strikelog.support.EditingTest;
import tools.jackson.databind.JsonNode;

/**
 * What may not be redistributed leaves by no address that is open to everybody, in no format; those who have the desk, and
 * tokens with the scope, read it. An incident has a word in each of its texts that nothing else has. Every address that the
 * application maps is asked twice: while its data set may be shown, to see that the word would be found there, and while it
 * may not.
 */
@EditingTest
@AutoConfigureMockMvc
class WithheldTests {

    /** Looked for in answers, and never sent. */
    private static final String WORD = "Quokkavermilion";

    /** Sent to find it by, so that an answer may repeat it. */
    private static final String SOUGHT = "harrowgatexyz";

    private static final String TEXT = WORD + " " + SOUGHT;
    private static final String EVERYTHING_SAID = "&include=figures,attributions,citations";

    @LocalServerPort
    private int port;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private UserDetailsService details;

    @Autowired
    private ApiTokens tokens;

    private final HttpClient http = HttpClient.newHttpClient();
    private ApiClient api;
    private long id;
    private long like;

    @BeforeEach
    void plant() {
        api = new ApiClient(port);
        jdbc.sql("insert into dataset (key, name, licence, redistributable) values ('withheld', :text, :text, true)")
                .param("text", TEXT)
                .update();
        // One of which as much as possible was said.
        like = jdbc.sql("""
                        select i.id from published_incident i
                        where i.location_id is not null and i.response_to_id is null
                          and exists (select from attribution a where a.incident_id = i.id)
                          and exists (select from figure f where f.incident_id = i.id)
                          and exists (select from assessment s where s.incident_id = i.id)
                        order by (select count(*) from citation c where c.incident_id = i.id) desc, i.id
                        limit 1
                        """).query(Long.class).single();
        id = jdbc.sql("select nextval(pg_get_serial_sequence('incident', 'id'))")
                .query(Long.class)
                .single();
        copy("incident", "id", "title", "summary", "designations", "target", "external_id");
        copy("citation", "incident_id", "supports", "page", "quote");
        copy("attribution", "incident_id", "said_as");
        copy("figure", "incident_id", "said_as");
        copy("assessment", "incident_id", "reason", "decided_by");
        copy("revision", "incident_id", "comment", "made_by");
        jdbc.sql("""
                        update revision
                        set document = document || jsonb_build_object(
                            'id', incident_id, 'title', :text, 'summary', :text, 'target', :text)
                        where incident_id = :id
                        """).param("text", TEXT).param("id", id).update();
    }

    /** Says the same of the planted incident as of the other, in the words that are looked for. */
    private void copy(String table, String incident, String... texts) {
        String words = Stream.of(texts).map(text -> "'" + text + "', :text, ").collect(Collectors.joining());
        String place = table.equals("incident")
                ? "'response_to_id', :like, 'dataset_id', (select id from dataset where key = 'withheld'), "
                : "'supersedes_id', null, ";
        String own = Set.of("figure", "attribution", "assessment").contains(table)
                ? "'id', nextval(pg_get_serial_sequence('%s', 'id')), ".formatted(table)
                : "";
        jdbc.sql("""
                        insert into %1$s overriding system value
                        select (jsonb_populate_record(t, jsonb_build_object(%2$s '%3$s', :id))).*
                        from %1$s t where %3$s = :like
                        """.formatted(table, words + place + own, incident))
                .param("text", TEXT)
                .param("id", id)
                .param("like", like)
                .update();
    }

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from revision where incident_id = :id").param("id", id).update();
        jdbc.sql("delete from incident where id = :id").param("id", id).update();
        jdbc.sql("delete from dataset where key = 'withheld'").update();
    }

    @Test
    void leavesByNoAddressThatIsOpenToEverybody() throws Exception {
        awaitShown(true);
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
        assertThat(stream()).containsIgnoringCase(WORD);

        withhold();

        for (Asked asked : answered) {
            assertThat(holdsTheWord(ask(asked))).as(asked.toString()).isFalse();
        }
        assertThat(stream()).doesNotContainIgnoringCase(WORD);
        for (String view : List.of("incidents", "facets")) {
            assertThat(api.json("/api/v1/" + view + "?dataset=withheld")
                            .at("/total/possible")
                            .asLong())
                    .isZero();
        }

        jdbc.sql("update incident set state = 'retracted', retraction = :text where id = :id")
                .param("text", TEXT)
                .param("id", id)
                .update();
        for (Asked asked : answered) {
            if (asked.address.contains("/" + id)) {
                HttpResponse<byte[]> answer = ask(asked);
                assertThat(holdsTheWord(answer)).as(asked.toString()).isFalse();
                assertThat(answer.statusCode()).as(asked.toString()).isEqualTo(404);
            }
        }
    }

    @Test
    void isReadByThoseWhoHaveTheDesk() {
        withhold();

        assertThat(page("/desk/restricted?q=" + SOUGHT, Role.EDITOR)).bodyText().contains(WORD, "1 of 1");
        assertThat(page("/desk/restricted/" + id, Role.EDITOR))
                .bodyText()
                .contains("Not for the public", WORD)
                .doesNotContain("/api/v1/incidents/" + id);
        assertThat(page("/desk/restricted/" + id + "?revision=1", Role.EDITOR)).hasStatusOk();
        assertThat(page("/desk/restricted/" + id, Role.READER)).hasStatus(403);
        assertThat(page("/desk/restricted/" + like, Role.EDITOR))
                .as("a public one")
                .hasStatus(404);
        assertThat(page("/incidents/" + id + "?asOf=2026-01-01", Role.EDITOR))
                .hasRedirectedUrl("/desk/restricted/" + id + "?asOf=2026-01-01");
        assertThat(page("/incidents/" + id, Role.READER)).hasStatus(404);
    }

    @Test
    void isReadByTokensWithTheScopeAndTheAuditLogTellsOfIt() {
        withhold();
        String list = "/api/v1/restricted?dataset=withheld";
        String one = "/api/v1/restricted/" + id;
        String token = token(Set.of(TokenScope.READ_RESTRICTED));

        HttpResponse<String> listed = api.get(list, "Authorization", "Bearer " + token);
        assertThat(listed.statusCode()).as(listed.body()).isEqualTo(200);
        assertThat(listed.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode items = ApiClient.JSON.readTree(listed.body()).get("items");
        HttpResponse<String> read = api.get(one, "Authorization", "Bearer " + token);
        assertThat(items).containsExactly(ApiClient.JSON.readTree(read.body()));
        assertThat(items.get(0).get("title").asString()).isEqualTo(TEXT);
        isDescribed("/api/v1/restricted", listed);
        isDescribed("/api/v1/restricted/{id}", read);
        assertThat(jdbc.sql("select subject from audit_entry where kind = 'export' order by id desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly("incident " + id, "1 restricted incidents");

        for (String address : List.of(list, one)) {
            String other = token(Set.of(TokenScope.WRITE_DRAFTS));
            assertThat(api.get(address).statusCode()).isEqualTo(401);
            assertThat(api.get(address, "Authorization", "Bearer " + other).statusCode())
                    .isEqualTo(403);
        }
        assertThat(api.get("/api/v1/incidents/" + id, "Authorization", "Bearer " + token)
                        .statusCode())
                .as("the public record stays what it is")
                .isEqualTo(404);
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

    private void withhold() {
        jdbc.sql("update dataset set redistributable = false where key = 'withheld'")
                .update();
        awaitShown(false);
    }

    private void awaitShown(boolean shown) {
        await().until(() ->
                api.json("/api/v1/incidents?q=" + SOUGHT).at("/total/possible").asLong() == (shown ? 1 : 0));
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
    private static List<String> queries(HandlerMethod method) {
        Set<String> read = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            read.add(parameter.getParameterType().getSimpleName());
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                read.add(parameter.getParameter().getName());
            }
        }
        List<String> queries = new ArrayList<>();
        if (read.contains("IncidentFilter") || read.contains("IncidentsQuery")) {
            queries.add("q=" + SOUGHT);
            queries.add("dataset=withheld" + (read.contains("Selected") ? EVERYTHING_SAID : ""));
        } else {
            queries.add(read.contains("ChangesQuery") ? "limit=1000&include=document" : "");
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
            return Stream.of(id, like)
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
                .param("id", id)
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
        return all.toLowerCase(Locale.ROOT).contains(WORD.toLowerCase(Locale.ROOT));
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

    /** {@return all that the stream of events has to tell, from the beginning} */
    private String stream() throws IOException, InterruptedException {
        long changes = api.json("/api/v1/changes?limit=1000").get("items").size();
        HttpResponse<Stream<String>> events = http.send(
                HttpRequest.newBuilder(URI.create(api.server() + "/api/v1/changes/stream?include=document"))
                        .build(),
                BodyHandlers.ofLines());
        try (Stream<String> lines = events.body()) {
            return lines.filter(line -> line.startsWith("data:")).limit(changes).collect(Collectors.joining());
        }
    }

    private MvcTestResult page(String address, Role role) {
        return pages.get()
                .uri(address)
                .with(user(details.loadUserByUsername(account(role))))
                .exchange();
    }

    private String account(Role role) {
        String name = "withheld-" + role;
        if (accounts.findByUsername(name).isEmpty()) {
            var password = new Password("correct horse battery");
            accounts.save(new Account(name, name, password, role, encoder, Instant.EPOCH));
        }
        return name;
    }

    private String token(Set<TokenScope> scopes) {
        return tokens.make((SignedIn) details.loadUserByUsername(account(Role.EDITOR)), "withheld", scopes, 30);
    }

    /** Holds an answer to what the OpenAPI document says of it. */
    private void isDescribed(String path, HttpResponse<String> answer) {
        JsonNode document = api.json("/api/openapi.json");
        JsonNode schema = document.get("paths").get(path).at("/get/responses/200/content/application~1json/schema");
        assertThat(new PublishedSchema(document).mistakes(schema, ApiClient.JSON.readTree(answer.body()), path))
                .isEmpty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
