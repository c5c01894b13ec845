package org.strikelog.site.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.strikelog.account.Account;
import org.strikelog.account.Accounts;
import org.strikelog.account.Elsewhere;
import org.strikelog.account.Password;
import org.strikelog.account.Role;
import org.strikelog.support.EditingTest;

/** Who has an account stays unknown to whoever tries names, and a session is nobody's but of whoever signed in. */
@EditingTest
class SignInSecrecyTests {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    private String home;
    private String name;

    @BeforeEach
    void open() {
        home = "http://localhost:" + port;
        // Attempts are counted by name and by address, and other tests make some of theirs.
        jdbc.sql("delete from sign_in_attempt").update();
        name = "nadia-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.save(new Account(name, "Nadia", new Password(PASSWORD), Role.EDITOR, encoder, Instant.EPOCH));
    }

    @Test
    void refusesAlikeWhoeverIsUnknownMistakenOrDisabled() {
        String unknown = refused("nobody-" + name, "wrong horse battery");
        String mistaken = refused(name, "wrong horse battery");
        disable();

        assertThat(mistaken).isEqualTo(unknown).contains("Name and password do not match.");
        assertThat(refused(name, "wrong horse battery")).isEqualTo(unknown);
        assertThat(refused(name, PASSWORD)).contains("This account is disabled.");
    }

    /** By the least of some, which no pause of the machine makes longer. */
    @Test
    void takesAsLongToRefuseANameThatIsNone() {
        Duration known = Duration.ofDays(1);
        Duration unknown = Duration.ofDays(1);
        for (int i = 0; i < 4; i++) {
            known = least(known, name);
            unknown = least(unknown, "nobody-" + name);
        }

        // Without a password to compare with, it would be a tenth.
        assertThat(unknown).isBetween(known.dividedBy(3), known.multipliedBy(3));
    }

    @Test
    void changesTheIdOfASessionWhenSomebodySignsInAndEndsOthersWithANewPassword() {
        Elsewhere here = Elsewhere.at(home);
        here.get("/login");
        String planted = here.session();
        assertThat(here.signIn(name, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(here.session()).isNotEqualTo(planted);
        assertThat(with(planted).statusCode()).as("with the id from before").isEqualTo(302);
        assertThat(with("Y2hvc2VuLWJ5LXNvbWVib2R5LWVsc2U=").headers().firstValue("Set-Cookie"))
                .as("an id that was chosen elsewhere")
                .isNotEqualTo("Y2hvc2VuLWJ5LXNvbWVib2R5LWVsc2U=");

        Elsewhere there = Elsewhere.signIn(home, name, PASSWORD);
        assertThat(there.get("/account").statusCode()).isEqualTo(200);
        HttpResponse<String> changed = here.post(
                "/account",
                "/account/password",
                "present",
                PASSWORD,
                "password",
                "another horse battery",
                "repeated",
                "another horse battery");

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(302);
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(there.get("/account").statusCode()).isEqualTo(302);
        here.post("/account", "/logout");
        assertThat(here.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void tellsNobodyWhetherALinkEverWorked() {
        Elsewhere anybody = Elsewhere.at(home);
        for (String link : new String[] {"/setup/", "/setup/password/", "/searches/letters/"}) {
            assertThat(anybody.get(link + UUID.randomUUID()).statusCode())
                    .as(link)
                    .isEqualTo(404);
        }
    }

    private void disable() {
        Account account = accounts.findByUsername(name).orElseThrow();
        account.disable();
        accounts.save(account);
    }

    private Duration least(Duration before, String username) {
        Elsewhere guesser = Elsewhere.at(home);
        guesser.get("/login");
        long began = System.nanoTime();
        guesser.signIn(username, "wrong horse battery");
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return took.compareTo(before) < 0 ? took : before;
    }

    /** {@return the page without what differs by chance or was typed} */
    @Test
    void aSessionLastsHalfAnHourAndOfWhoeverSignedInTwelve() {
        Elsewhere visitor = Elsewhere.at(home);
        visitor.get("/login");
        assertThat(lasting(visitor)).isEqualTo(Duration.ofMinutes(30));

        visitor.signIn(name, PASSWORD);

        assertThat(lasting(visitor)).isEqualTo(Duration.ofHours(12));
    }

    private Duration lasting(Elsewhere visitor) {
        String id = new String(Base64.getDecoder().decode(visitor.session()), StandardCharsets.UTF_8);
        return Duration.ofSeconds(jdbc.sql("select max_inactive_interval from spring_session where session_id = ?")
                .param(id)
                .query(Long.class)
                .single());
    }

    private String refused(String username, String password) {
        HttpResponse<String> answer = Elsewhere.at(home).signIn(username, password);
        assertThat(answer.statusCode()).isEqualTo(401);
        return answer.body().replace(username, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private HttpResponse<String> with(String session) {
        Elsewhere other = Elsewhere.at(home);
        return other.send(other.to("/account").header("Cookie", "session=" + session));
    }
}
