package org.strikelog.site.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
import org.strikelog.account.Elsewhere;
import org.strikelog.account.Password;
import org.strikelog.account.Role;
import org.strikelog.account.SignedIn;
import org.strikelog.account.TokenScope;
import org.strikelog.support.EditingTest;

/** What roles leave open: each may do as much as the other, and not with what is the other's. */
@EditingTest
class OwnershipTests {

    private static final String PASSWORD = "correct horse battery";
    private static final String OWNER = "owner-of-it";
    private static final String OTHER = "other-one";

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

    private Elsewhere owner;
    private Elsewhere other;
    private long draft;

    @BeforeEach
    void open() {
        jdbc.sql("delete from sign_in_attempt").update();
        owner = signedIn(OWNER);
        other = signedIn(OTHER);
        owner.post("/account/searches", "/account/searches", "name", "Mine", "query", "country=IQ");
        tokens.make((SignedIn) details.loadUserByUsername(OWNER), "mine", EnumSet.of(TokenScope.WRITE_DRAFTS), 30);
        jdbc.sql("insert into user_entities (id, name, display_name) values ('b3duZXI', :name, :name)")
                .param("name", OWNER)
                .update();
        jdbc.sql("""
                        insert into user_credentials (credential_id, user_entity_user_id, public_key, backup_eligible, backup_state, created, last_used, label)
                        values ('a2V5', 'b3duZXI', '\\x00', false, false, now(), now(), 'Mine')
                        """).update();
        HttpResponse<String> begun = owner.post(
                "/desk/incidents/new",
                "/desk/incidents/new",
                "title",
                "Mine alone",
                "days",
                "2019-01-02",
                "comment",
                "Begun",
                "eventType",
                "other",
                "save",
                "draft");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
        draft = Long.parseLong(
                begun.headers().firstValue("Location").orElseThrow().replaceAll("\\D", ""));
    }

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from typed_form where editor in (?, ?)")
                .params(OWNER, OTHER)
                .update();
        jdbc.sql("delete from idempotent_answer where account in (?, ?)")
                .params(OWNER, OTHER)
                .update();
        jdbc.sql("delete from revision where incident_id in (select id from incident where title like 'Mine %')")
                .update();
        jdbc.sql("delete from incident where title like 'Mine %'").update();
        jdbc.sql("delete from user_credentials where credential_id = 'a2V5'").update();
        jdbc.sql("delete from user_entities where id = 'b3duZXI'").update();
        for (String table : List.of("saved_search", "api_token", "sign_in")) {
            jdbc.sql("delete from %s where account_id in (select id from account where username in (?, ?))"
                            .formatted(table))
                    .params(OWNER, OTHER)
                    .update();
        }
        jdbc.sql("delete from account where username in (?, ?)")
                .params(OWNER, OTHER)
                .update();
    }

    @Test
    void whatIsKeptInAnAccountIsItsOwners() {
        long search = number("select id from saved_search where name = 'Mine'");
        long token = number("select id from api_token where name = 'mine'");
        String session = owner.get("/account").body().replaceAll("(?s).*?/account/sessions/(\\w+)/end.*", "$1");

        for (String[] attempt : new String[][] {
            {"/account/searches/" + search + "/removal"},
            {"/account/searches/" + search + "/letters", "letters", "daily"},
            {"/account/tokens/" + token + "/revocation"},
            {"/account/passkeys/removal", "id", "a2V5"},
            {"/account/passkeys/name", "id", "a2V5", "label", "Theirs"},
            {"/account/sessions/" + session + "/end"},
            {"/account/sessions/end-others"}
        }) {
            List<String> fields = List.of(attempt).subList(1, attempt.length);
            assertThat(other.post("/account", attempt[0], fields.toArray(String[]::new))
                            .statusCode())
                    .as(attempt[0])
                    .isBetween(300, 499);
        }

        assertThat(number("select count(*) from saved_search where name = 'Mine' and letters = 'never'"))
                .isOne();
        assertThat(number("select count(*) from api_token where name = 'mine'")).isOne();
        assertThat(number("select count(*) from user_credentials where label = 'Mine'"))
                .isOne();
        assertThat(owner.get("/account").statusCode()).as("signed in still").isEqualTo(200);
        for (String page : List.of("/account", "/account/searches")) {
            assertThat(other.get(page).body()).as(page).doesNotContain("Mine", "mine", OWNER);
        }
    }

    @Test
    void aDraftIsWrittenByItsOwnerAlone() {
        String form = "/desk/incidents/" + draft;
        UUID kept = UUID.randomUUID();
        owner.post("/desk/incidents/new", "/desk/incidents/new/typed?typed=" + kept, "title", "Mine as typed");

        assertThat(other.get("/desk/incidents/new?typed=" + kept).body()).doesNotContain("Mine as typed");
        assertThat(other.get(form).headers().firstValue("Location"))
                .hasValueSatisfying(way -> assertThat(way).endsWith("/desk/incidents/" + draft + "/review/" + OWNER));
        for (String[] attempt : new String[][] {
            {
                form,
                "title",
                "Theirs now",
                "days",
                "2019-01-02",
                "eventType",
                "other",
                "comment",
                "x",
                "version",
                "0",
                "save",
                "draft"
            },
            {
                form,
                "title",
                "Theirs now",
                "days",
                "2019-01-02",
                "eventType",
                "other",
                "comment",
                "x",
                "version",
                "0",
                "save",
                "submit"
            },
            {form + "/discard"},
            {form + "/forget"},
            {form + "/typed", "title", "Theirs now"}
        }) {
            List<String> fields = List.of(attempt).subList(1, attempt.length);
            HttpResponse<String> answer = other.post("/desk", attempt[0], fields.toArray(String[]::new));
            assertThat(answer.statusCode()).as(attempt[0]).isLessThan(500);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(attempt[0])
                    .doesNotContain("saved");
        }

        assertThat(jdbc.sql("select title from incident where id = ?")
                        .param(draft)
                        .query(String.class)
                        .single())
                .isEqualTo("Mine alone");
        assertThat(owner.get(form).body()).contains("Mine alone").doesNotContain("Theirs now");
    }

    @Test
    void aDraftIsWrittenByTheTokenOfItsOwnerAlone() {
        String theirs = tokens.make(
                (SignedIn) details.loadUserByUsername(OTHER), "theirs", EnumSet.of(TokenScope.WRITE_DRAFTS), 30);
        String address = "/api/v1/incidents/" + draft;
        String tag = sent("GET", address + "/draft?owner=" + OWNER, theirs, "")
                .headers()
                .firstValue("ETag")
                .orElse("*");

        for (String method : List.of("PATCH", "PUT")) {
            assertThat(sent(method, address, theirs, "{\"title\":\"Theirs now\",\"comment\":\"x\"}", "If-Match", tag)
                            .statusCode())
                    .as(method)
                    .isBetween(400, 499);
        }
        assertThat(sent("POST", address + "/submission", theirs, "", "If-Match", tag)
                        .statusCode())
                .isBetween(400, 499);
        assertThat(jdbc.sql("select title from incident where id = ?")
                        .param(draft)
                        .query(String.class)
                        .single())
                .isEqualTo("Mine alone");
    }

    @Test
    void aKeyAgainstDoingAThingTwiceIsItsOwners() {
        String body =
                "{\"title\":\"Mine by program\",\"eventType\":\"other\",\"occurrence\":\"2019-01-03\",\"comment\":\"x\"}";
        String mine = tokens.make(
                (SignedIn) details.loadUserByUsername(OWNER), "again", EnumSet.of(TokenScope.WRITE_DRAFTS), 30);
        String theirs = tokens.make(
                (SignedIn) details.loadUserByUsername(OTHER), "again", EnumSet.of(TokenScope.WRITE_DRAFTS), 30);

        HttpResponse<String> first = sent("POST", "/api/v1/incidents", mine, body, "Idempotency-Key", "one");
        HttpResponse<String> second = sent("POST", "/api/v1/incidents", theirs, body, "Idempotency-Key", "one");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(second.headers().firstValue("Location"))
                .isNotEqualTo(first.headers().firstValue("Location"));
    }

    private HttpResponse<String> sent(String method, String address, String token, String body, String... headers) {
        Elsewhere program = Elsewhere.at("http://localhost:" + port);
        var request = program.to(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(method, BodyPublishers.ofString(body));
        return program.send(headers.length == 0 ? request : request.headers(headers));
    }

    private Elsewhere signedIn(String name) {
        accounts.save(new Account(name, "Somebody", new Password(PASSWORD), Role.EDITOR, encoder, Instant.EPOCH));
        return Elsewhere.signIn("http://localhost:" + port, name, PASSWORD);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
