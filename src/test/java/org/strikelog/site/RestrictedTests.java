package org.strikelog.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
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

/** What may not be redistributed is read at the desk, and by tokens with the scope for it. */
@EditingTest
class RestrictedTests {

    @LocalServerPort
    private int port;

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

    private ApiClient api;
    private Planted planted;
    private long id;

    @BeforeEach
    void plant() {
        api = new ApiClient(port);
        planted = new Planted(jdbc, api);
        id = planted.id();
        planted.withhold();
    }

    @AfterEach
    void takeAway() {
        planted.takeAway();
    }

    @Test
    void isReadByThoseWhoHaveTheDesk() {
        assertThat(page("/desk/restricted?q=" + Planted.SOUGHT, Role.EDITOR))
                .bodyText()
                .contains(Planted.WORD, "1 of 1");
        jdbc.sql("update incident set location_id = null, latitude = 33.5, longitude = -43.25 where id = :id")
                .param("id", id)
                .update();
        assertThat(page("/desk/restricted?q=" + Planted.SOUGHT, Role.EDITOR))
                .as("a point that is not in the gazetteer")
                .bodyText()
                .contains("33.5000° N, 43.2500° W");
        assertThat(page("/desk/restricted/" + id, Role.EDITOR))
                .bodyText()
                .contains("Not for the public", Planted.WORD)
                .doesNotContain("/api/v1/incidents/" + id);
        assertThat(page("/desk/restricted/" + id + "?revision=1", Role.EDITOR)).hasStatusOk();
        assertThat(page("/desk/restricted/" + id, Role.READER)).hasStatus(403);
        assertThat(page("/desk/restricted/" + planted.like(), Role.EDITOR))
                .as("a public one")
                .hasStatus(404);
        assertThat(page("/incidents/" + id + "?asOf=2026-01-01", Role.EDITOR))
                .hasRedirectedUrl("/desk/restricted/" + id + "?asOf=2026-01-01");
        assertThat(page("/incidents/" + id, Role.READER)).hasStatus(404);
    }

    @Test
    void isReadByTokensWithTheScopeAndTheAuditLogTellsOfIt() {
        String list = "/api/v1/restricted?dataset=withheld";
        String one = "/api/v1/restricted/" + id;
        String token = token(Set.of(TokenScope.READ_RESTRICTED));

        HttpResponse<String> listed = api.get(list, "Authorization", "Bearer " + token);
        assertThat(listed.statusCode()).as(listed.body()).isEqualTo(200);
        assertThat(listed.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode items = ApiClient.JSON.readTree(listed.body()).get("items");
        HttpResponse<String> read = api.get(one, "Authorization", "Bearer " + token);
        assertThat(items).containsExactly(ApiClient.JSON.readTree(read.body()));
        assertThat(items.get(0).get("title").asString()).isEqualTo(Planted.TEXT);
        isDescribed("/api/v1/restricted", listed);
        isDescribed("/api/v1/restricted/{id}", read);
        assertThat(jdbc.sql("select subject from audit_entry where kind = 'export' order by id desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly("incident " + id, "restricted incidents");

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
}
