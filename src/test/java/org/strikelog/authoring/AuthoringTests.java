package org.strikelog.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
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
import tools.jackson.databind.node.ObjectNode;

/** Noor writes drafts, Lina reviews; both by programs of theirs. */
@EditingTest
class AuthoringTests {

    private static final Set<TokenScope> WRITING = EnumSet.of(TokenScope.WRITE_DRAFTS);
    private static final Set<TokenScope> PUBLISHING = EnumSet.of(TokenScope.WRITE_DRAFTS, TokenScope.PUBLISH);

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private UserDetailsService details;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient api;
    private String noor;
    private String lina;

    @BeforeEach
    void haveTokens() {
        api = new ApiClient(port);
        noor = token("noor-writes", Role.EDITOR, WRITING);
        lina = token("lina-writes", Role.REVIEWER, PUBLISHING);
    }

    @Test
    void leadsADraftToThePublicByWayOfAReview() {
        HttpResponse<String> begun = send("POST", "/api/v1/incidents", noor, incident("2021-01-04"));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        isDescribed("POST /api/v1/incidents", begun);
        JsonNode draft = ApiClient.JSON.readTree(begun.body());
        String address = "/api/v1/incidents/" + draft.get("id").asLong();
        assertThat(begun.headers().firstValue("Location")).hasValue(api.server() + address + "/draft");
        assertThat(draft.at("/figures/0/low").asInt()).isEqualTo(3);
        assertThat(draft.at("/occurrence/startsOn").asString()).isEqualTo("2021-01-04");
        assertThat(api.get(address).statusCode()).as("to everybody").isEqualTo(404);
        assertThat(api.get(address + "/draft").statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/drafts", noor).at("/items/0/title").asString()).isEqualTo("Rockets at a depot");

        isDescribed("GET /api/v1/drafts", api.get("/api/v1/drafts", "Authorization", "Bearer " + noor));
        isDescribed("GET /api/v1/incidents/{id}/draft", api.get(address + "/draft", "Authorization", "Bearer " + noor));

        HttpResponse<String> submitted = send("POST", address + "/submission", noor, null, "If-Match", tag(begun));
        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);
        isDescribed("POST /api/v1/incidents/{id}/submission", submitted);
        assertThat(get("/api/v1/drafts", lina).get("toReview").toString()).contains("Rockets at a depot");
        assertThat(send("POST", address + "/publication?owner=noor-writes", noor, null, "If-Match", tag(submitted))
                        .statusCode())
                .as("without the scope")
                .isEqualTo(403);

        HttpResponse<String> published =
                send("POST", address + "/publication?owner=noor-writes", lina, null, "If-Match", tag(submitted));
        isDescribed("POST /api/v1/incidents/{id}/publication", published);
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        assertThat(api.get(address).body()).isEqualTo(published.body());
        assertThat(jdbc.sql("select detail from audit_entry where subject = :subject order by id desc limit 1")
                        .param("subject", "incident " + draft.get("id").asLong())
                        .query(String.class)
                        .single())
                .startsWith("Published, as written by noor-writes");

        HttpResponse<String> retracted = send(
                "POST",
                address + "/retraction",
                lina,
                json("{'reason': 'It was a transformer'}"),
                "If-Match",
                tag(published));
        assertThat(retracted.statusCode()).as(retracted.body()).isEqualTo(204);
        assertThat(api.get(address).statusCode()).isEqualTo(410);
    }

    @Test
    void takesBackWhatIsReadWithWhatIsChangedOfIt() {
        HttpResponse<String> read = api.get("/api/v1/incidents/7");
        ObjectNode incident = (ObjectNode) ApiClient.JSON.readTree(read.body());
        incident.put("title", "Told otherwise").put("comment", "A better title");

        HttpResponse<String> changed = send("PUT", "/api/v1/incidents/7", lina, incident, "If-Match", tag(read));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(api.get("/api/v1/incidents/7").body()).as("to everybody").isEqualTo(read.body());
        HttpResponse<String> published =
                send("POST", "/api/v1/incidents/7/publication", lina, null, "If-Match", tag(changed));

        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        ObjectNode now = (ObjectNode) ApiClient.JSON.readTree(published.body());
        assertThat(now.get("title").asString()).isEqualTo("Told otherwise");
        for (String same :
                List.of("occurrence", "place", "salvo", "weapons", "attributions", "citations", "assessments")) {
            assertThat(now.get(same)).as(same).isEqualTo(incident.get(same));
        }
        assertThat(now.at("/figures/0/low")).isEqualTo(incident.at("/figures/0/low"));
        assertThat(now.get("figures")).hasSameSizeAs(incident.get("figures"));
    }

    @Test
    void changesOnlyWhatAPatchNames() {
        HttpResponse<String> begun = send("POST", "/api/v1/incidents", noor, incident("2021-02-04"));
        ObjectNode before = (ObjectNode) ApiClient.JSON.readTree(begun.body());
        String address = "/api/v1/incidents/" + before.get("id").asLong();

        HttpResponse<String> patched = send(
                "PATCH",
                address,
                noor,
                json("{'target': null, 'salvo': {'launched': 'at least 4'}, 'occurrence': 'early February 2021',"
                        + " 'place': {'key': 'al-tanf'}, 'comment': 'Four were counted'}"),
                "If-Match",
                tag(begun),
                "Content-Type",
                "application/merge-patch+json");

        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        ObjectNode after = (ObjectNode) ApiClient.JSON.readTree(patched.body());
        assertThat(after.get("target").isNull()).isTrue();
        assertThat(after.at("/salvo/launched")).isEqualTo(json("{'low': 4, 'high': null}"));
        assertThat(after.at("/occurrence/endsOn").asString()).isEqualTo("2021-02-10");
        assertThat(after.at("/place/key").asString()).isEqualTo("al-tanf");
        assertThat(after.get("citations")).isEqualTo(before.get("citations"));
        assertThat(send(
                                "PATCH",
                                address,
                                noor,
                                json("{'target': 'A depot'}"),
                                "If-Match",
                                tag(patched),
                                "Content-Type",
                                "application/merge-patch+json")
                        .body())
                .as("why it was changed is told anew")
                .contains("\"field\":\"comment\"");
    }

    @Test
    void saysOfEachFieldWhatWasSentAndWhatWasExpected() {
        ObjectNode incident = incident("2021-03-04");
        incident.put("titel", "Misspelt").put("eventType", "raid").put("version", 7);
        ((ObjectNode) incident.at("/figures/0")).put("count", "fourty");
        ((ObjectNode) incident.at("/place")).put("key", "nowhere");
        ((ObjectNode) incident.at("/occurrence")).put("startsOn", "30 Feb 2021");

        HttpResponse<String> refused = send("POST", "/api/v1/incidents", noor, incident);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = ApiClient.JSON.readTree(refused.body());
        assertThat(problem.get("fields").valueStream().map(f -> f.get("field").asString()))
                .containsExactlyInAnyOrder(
                        "titel", "eventType", "version", "figures[0].count", "place", "occurrence.startsOn");
        assertThat(refused.body())
                .contains("title perhaps", "“fourty” is not read", "“raid” is not on it", "No place goes by the name");
    }

    @Test
    void refusesToOverwriteWhatWasNotRead() {
        HttpResponse<String> begun = send("POST", "/api/v1/incidents", noor, incident("2021-04-04"));
        ObjectNode draft = (ObjectNode) ApiClient.JSON.readTree(begun.body());
        String address = "/api/v1/incidents/" + draft.get("id").asLong();
        draft.put("comment", "Again");

        assertThat(send("PUT", address, noor, draft).statusCode()).isEqualTo(428);
        assertThat(send("PUT", address, noor, draft, "If-Match", "W/" + tag(begun))
                        .statusCode())
                .isEqualTo(412);
        assertThat(send("PUT", address, noor, draft, "If-Match", tag(begun)).statusCode())
                .isEqualTo(200);
        assertThat(send("PUT", address, noor, draft, "If-Match", tag(begun)).statusCode())
                .isEqualTo(412);
        assertThat(send("PUT", address, lina, draft, "If-Match", "*").statusCode())
                .as("by another")
                .isEqualTo(404);
    }

    @Test
    void asksWhetherItIsThereAlreadyUntilToldWhyItIsAnother() {
        send("POST", "/api/v1/incidents", noor, incident("2021-05-04"));

        HttpResponse<String> held = send("POST", "/api/v1/incidents", noor, incident("2021-05-04"));
        assertThat(held.statusCode()).isEqualTo(409);
        JsonNode candidate = ApiClient.JSON.readTree(held.body()).at("/candidates/0");
        assertThat(candidate.get("because").asString()).contains("same day");
        assertThat(send("POST", "/api/v1/incidents?duplicates=accept", noor, incident("2021-05-04"))
                        .statusCode())
                .as("without a reason")
                .isEqualTo(400);

        HttpResponse<String> another =
                send("POST", "/api/v1/incidents?duplicates=accept&reason=Two+depots", noor, incident("2021-05-04"));
        assertThat(another.statusCode()).as(another.body()).isEqualTo(201);
        assertThat(jdbc.sql("select count(*) from distinction where reason = 'Two depots'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void doesOnceWhatIsAskedTwiceUnderOneKey() throws Exception {
        String key = UUID.randomUUID().toString();
        Callable<HttpResponse<String>> ask =
                () -> send("POST", "/api/v1/incidents", noor, incident("2021-06-04"), "Idempotency-Key", key);
        List<HttpResponse<String>> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(IntStream.range(0, 4).mapToObj(i -> ask).toList()).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsOnly(201, 409)
                .contains(201);
        HttpResponse<String> first = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow();

        HttpResponse<String> again = ask.call();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(tag(again)).isEqualTo(tag(first));
        assertThat(send("POST", "/api/v1/incidents", noor, incident("2021-07-04"), "Idempotency-Key", key)
                        .statusCode())
                .as("another body")
                .isEqualTo(422);
        assertThat(send("POST", "/api/v1/incidents", lina, incident("2021-07-04"), "Idempotency-Key", key)
                        .statusCode())
                .as("by another account")
                .isEqualTo(201);
        jdbc.sql("update idempotent_answer set answered_at = answered_at - interval '25 hours'")
                .update();
        assertThat(ask.call().statusCode()).as("a day later it may be there").isEqualTo(409);
    }

    @Test
    void keepsNothingUnderAKeyOfWhatWasRefused() {
        String key = "\"" + UUID.randomUUID() + "\"";
        assertThat(send("POST", "/api/v1/incidents", noor, json("{}"), "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(422);

        assertThat(send("POST", "/api/v1/incidents", noor, incident("2021-08-04"), "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(201);
        assertThat(send("POST", "/api/v1/incidents", noor, json("{}"), "Idempotency-Key", "two words")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesWhatIsNoJsonObject() {
        for (String body :
                List.of("", "[]", "{", "{\"title\": \"a\", \"title\": \"b\"}", "{} {}", "null", "\"\\ud800")) {
            HttpResponse<String> refused = api.sendBody(
                    "POST",
                    "/api/v1/incidents",
                    body,
                    "Authorization",
                    "Bearer " + noor,
                    "Content-Type",
                    "application/json");
            assertThat(refused.statusCode()).as(body).isEqualTo(400);
            assertThat(refused.body()).contains("\"parameter\":\"body\"");
        }
        assertThat(api.sendBody(
                                "POST",
                                "/api/v1/incidents",
                                " ".repeat(1 << 21),
                                "Authorization",
                                "Bearer " + noor,
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void leavesWhatItsOwnerTypesAtTheDeskAsItIs() {
        HttpResponse<String> begun = send("POST", "/api/v1/incidents", noor, incident("2021-09-04"));
        ObjectNode draft = (ObjectNode) ApiClient.JSON.readTree(begun.body());
        long id = draft.get("id").asLong();
        jdbc.sql("insert into typed_form (editor, key, incident_id, form, typed_at)"
                        + " values ('noor-writes', :key, :id, '{\"title\": \"Half typed\"}', now())")
                .param("key", Long.toString(id))
                .param("id", id)
                .update();
        draft.put("comment", "By program");

        assertThat(send("PUT", "/api/v1/incidents/" + id, noor, draft, "If-Match", tag(begun))
                        .statusCode())
                .isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from typed_form where incident_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    /** Holds an answer to what the OpenAPI document says of it. */
    private void isDescribed(String operation, HttpResponse<String> answer) {
        JsonNode document = api.json("/api/openapi.json");
        String[] asked = operation.split(" ");
        JsonNode schema = document.get("paths")
                .get(asked[1])
                .get(asked[0].toLowerCase(Locale.ROOT))
                .at("/responses/" + answer.statusCode() + "/content/application~1json/schema");
        assertThat(new PublishedSchema(document).mistakes(schema, ApiClient.JSON.readTree(answer.body()), operation))
                .isEmpty();
    }

    private String token(String name, Role role, Set<TokenScope> scopes) {
        if (accounts.findByUsername(name).isEmpty()) {
            accounts.save(new Account(name, name, new Password("correct horse battery"), role, encoder, Instant.EPOCH));
        }
        tokens.of(name).forEach(token -> tokens.revoke(name, token.id()));
        return tokens.make((SignedIn) details.loadUserByUsername(name), "tests", scopes, 30);
    }

    private HttpResponse<String> send(String method, String address, String token, JsonNode body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        all.addAll(List.of(headers));
        if (!all.contains("Content-Type")) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        return api.sendBody(method, address, body == null ? "" : body.toString(), all.toArray(String[]::new));
    }

    private JsonNode get(String address, String token) {
        return ApiClient.JSON.readTree(
                api.get(address, "Authorization", "Bearer " + token).body());
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static ObjectNode incident(String day) {
        return json("""
                {'title': 'Rockets at a depot', 'eventType': 'shelling_missile', 'weapons': ['rocket'],
                 'target': 'A depot', 'outcome': 'hit', 'salvo': {'launched': {'low': 2, 'high': 5}},
                 'occurrence': {'startsOn': '%s'},
                 'place': {'key': 'al-asad', 'placePrecision': 'exact_site'},
                 'attributions': [{'group': {'key': 'kataib-hezbollah'}, 'role': 'suspected',
                                   'saidBy': {'name': 'A clerk at the depot', 'kind': 'media'},
                                   'report': {'url': 'https://news.example/%s'}}],
                 'figures': [{'party': 'civilian', 'effect': 'injured', 'count': 'at least 3',
                              'saidBy': {'name': 'A clerk at the depot', 'kind': 'media'},
                              'report': {'url': 'https://news.example/%s'}, 'statedOn': '%s'}],
                 'citations': [{'report': {'publisher': 'Depot News', 'title': 'Rockets hit a depot',
                                           'url': 'https://news.example/%s', 'publishedOn': '%s'},
                                'supports': 'day and place'}],
                 'status': 'reported'}
                """.formatted(day, day, day, day, day, day));
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) ApiClient.JSON.readTree(text.replace('\'', '"'));
    }
}
