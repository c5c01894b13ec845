package org.strikelog.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.strikelog.support.EditingTest;

@EditingTest
class TokenSignInTests {

    @Autowired
    private MockMvcTester api;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private AccountDetails details;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void haveAccounts() {
        for (var role : EnumSet.of(Role.READER, Role.EDITOR)) {
            if (accounts.findByUsername("token-" + role).isEmpty()) {
                var password = new Password("correct horse battery");
                accounts.save(new Account("token-" + role, "Token", password, role, encoder, Instant.EPOCH));
            }
        }
    }

    @Test
    void readsWithAnyToken() {
        assertThat(get(make(Role.READER, Set.of()))).hasStatusOk();
    }

    @Test
    void refusesATokenThatIsNone() {
        assertThat(get("strikelog_pat_guess"))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"strikelog\", error=\"invalid_token\"");
        assertThat(get(PersonalToken.random().text())).hasStatus(401);
    }

    @Test
    void refusesARevokedToken() {
        var token = make(Role.EDITOR, Set.of());
        tokens.revoke("token-editor", tokens.of("token-editor").getFirst().id());

        assertThat(get(token)).hasStatus(401);
    }

    @Test
    void doesNotRevokeTheTokenOfAnother() {
        var token = make(Role.EDITOR, Set.of());
        tokens.revoke("token-reader", tokens.of("token-editor").getFirst().id());

        assertThat(get(token)).hasStatusOk();
    }

    @Test
    void refusesATokenThatIsOver() {
        var token = make(Role.EDITOR, Set.of());
        jdbc.sql("update api_token set created_at = created_at - interval '90 days', expires_at = now()")
                .update();

        assertThat(get(token)).hasStatus(401);
    }

    @Test
    void refusesTheTokenOfADisabledAccount() {
        var token = make(Role.EDITOR, Set.of());
        enable(false);

        assertThat(get(token)).hasStatus(401);
        enable(true);
    }

    @Test
    void writesWithTheScopeAlone() {
        assertThat(post(make(Role.EDITOR, Set.of())))
                .hasStatus(403)
                .hasHeader(
                        "WWW-Authenticate",
                        "Bearer realm=\"strikelog\", error=\"insufficient_scope\", scope=\"write:drafts\"");
        assertThat(post(make(Role.EDITOR, Set.of(TokenScope.WRITE_DRAFTS)))
                        .getResponse()
                        .getStatus())
                .as("gets past the guard")
                .isNotIn(401, 403);
    }

    @Test
    void losesWhatItsOwnersRoleLoses() {
        var token = make(Role.EDITOR, Set.of(TokenScope.WRITE_DRAFTS));
        appoint(Role.READER);

        assertThat(post(token)).hasStatus(403);
        appoint(Role.EDITOR);
    }

    @Test
    void asksForATokenWhereOneIsNeeded() {
        assertThat(api.post().uri("/api/v1/incidents"))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"strikelog\"");
    }

    @Test
    void opensNoPage() {
        var token = make(Role.EDITOR, EnumSet.of(TokenScope.WRITE_DRAFTS));

        assertThat(api.get().uri("/desk").header("Authorization", "Bearer " + token))
                .hasStatus(302)
                .hasRedirectedUrl("/login");
    }

    @Test
    void notesWhenItWasUsed() {
        get(make(Role.READER, Set.of()));

        assertThat(tokens.of("token-reader").getFirst().lastUsedAt()).isNotNull();
    }

    @Test
    void isNotKept() {
        var token = make(Role.READER, Set.of());

        assertThat(jdbc.sql("select string_agg(t::text, ' ') from api_token t")
                        .query(String.class)
                        .single())
                .doesNotContain(token.substring(20));
    }

    private String make(Role role, Set<TokenScope> scopes) {
        jdbc.sql("delete from api_token").update();
        return tokens.make(details.loadUserByUsername("token-" + role), "a test", scopes, 30);
    }

    private void appoint(Role role) {
        var account = accounts.findByUsername("token-editor").orElseThrow();
        account.appoint(role);
        accounts.save(account);
    }

    private void enable(boolean enabled) {
        var account = accounts.findByUsername("token-editor").orElseThrow();
        if (enabled) {
            account.enable();
        } else {
            account.disable();
        }
        accounts.save(account);
    }

    private MvcTestResult get(String token) {
        return api.get()
                .uri("/api/v1/incidents?limit=1")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private MvcTestResult post(String token) {
        return api.post()
                .uri("/api/v1/incidents")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }
}
