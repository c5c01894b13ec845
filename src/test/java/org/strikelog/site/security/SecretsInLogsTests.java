package org.strikelog.site.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
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

/** Whoever reads the log, at its most talkative, or the audit log, cannot sign in by it. */
@EditingTest
class SecretsInLogsTests {

    private static final String NAME = "discreet";
    private static final String PASSWORD = "discreet horse battery";
    private static final String CHOSEN = "chosen horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Map<Logger, Level> levels = new HashMap<>();

    @BeforeEach
    void listen() {
        jdbc.sql("delete from sign_in_attempt").update();
        accounts.save(new Account(NAME, "Dina", new Password(PASSWORD), Role.ADMINISTRATOR, encoder, Instant.EPOCH));
        log.start();
        for (String name :
                List.of("org.strikelog", "org.springframework.web", "org.springframework.jdbc", "org.hibernate.SQL")) {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            levels.put(logger, logger.getLevel() == null ? Level.INFO : logger.getLevel());
            logger.setLevel(Level.DEBUG);
            logger.addAppender(log);
        }
    }

    @AfterEach
    void stopListening() {
        levels.forEach((logger, level) -> {
            logger.setLevel(level);
            logger.detachAppender(log);
        });
        jdbc.sql("delete from webhook where made_by = ?").param(NAME).update();
        for (String table : List.of("account_link", "api_token", "sign_in", "authenticator")) {
            jdbc.sql("delete from %s where account_id = (select id from account where username = ?)".formatted(table))
                    .param(NAME)
                    .update();
        }
        jdbc.sql("delete from account where username = ?").param(NAME).update();
    }

    @Test
    void findsNoSecretThere() {
        String home = "http://localhost:" + port;
        Map<String, String> secrets = new TreeMap<>();
        secrets.put("a password typed as a name", "slipped horse battery");
        Elsewhere.at(home).signIn("slipped horse battery", "x");
        secrets.put("a wrong password", "mistyped horse battery");
        Elsewhere.at(home).signIn(NAME, "mistyped horse battery");
        secrets.put("the password", PASSWORD);
        Elsewhere administrator = Elsewhere.signIn(home, NAME, PASSWORD);
        secrets.put("the session", administrator.session());
        secrets.put(
                "the session, decoded",
                new String(Base64.getDecoder().decode(administrator.session()), StandardCharsets.UTF_8));

        String token = found(
                "strikelog_pat_[\\w-]+",
                administrator.post(
                        "/account",
                        "/account/tokens",
                        "purpose",
                        "discretion",
                        "days",
                        "30",
                        "scopes",
                        "write:drafts"));
        secrets.put("a token", token);
        for (String bearer : List.of(token, token + "x", "strikelog_pat_0000000000")) {
            Elsewhere program = Elsewhere.at(home);
            program.send(program.to("/api/v1/drafts").header("Authorization", "Bearer " + bearer));
        }
        String invitation = found(
                "/setup/[\\w-]+",
                administrator.post(
                        "/admin/accounts",
                        "/admin/accounts/invitations",
                        "invitee",
                        "Omar",
                        "email",
                        "",
                        "role",
                        "reader"));
        secrets.put("an invitation", invitation.replace("/setup/", ""));
        Elsewhere.at(home).get(invitation);
        String reset = found(
                "/setup/password/[\\w-]+",
                administrator.post("/admin/accounts/" + NAME, "/admin/accounts/" + NAME + "/reset"));
        secrets.put("a link to choose a password", reset.replace("/setup/password/", ""));
        secrets.put("the chosen password", CHOSEN);
        HttpResponse<String> chosen = Elsewhere.at(home).post(reset, reset, "password", CHOSEN, "repeated", CHOSEN);
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(302);

        Elsewhere again = Elsewhere.signIn(home, NAME, CHOSEN);
        secrets.put(
                "the secret of an app",
                found("(?:[A-Z2-7]{4} ){3,}[A-Z2-7]{4}", again.get("/account/second-factor"))
                        .replace(" ", ""));
        secrets.put("a code", "918273");
        again.post("/account/second-factor", "/account/second-factor", "code", "918273");
        secrets.put(
                "the secret of a webhook",
                found(
                        "whsec_[\\w+/=]+",
                        again.post(
                                "/admin/webhooks", "/admin/webhooks", "url", "http://127.0.0.1:9/hook", "filter", "")));
        jdbc.sql("delete from account_link where invitee = 'Omar'").update();

        List<String> lines = new ArrayList<>();
        for (ILoggingEvent event : List.copyOf(log.list)) {
            lines.add(event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
        lines.addAll(jdbc.sql("select concat_ws(' ', account, subject, detail) from audit_entry")
                .query(String.class)
                .list());
        assertThat(lines).hasSizeGreaterThan(30).anyMatch(line -> line.contains("/account/tokens"));
        secrets.forEach((what, secret) -> {
            assertThat(secret).as(what).hasSizeGreaterThan(5);
            assertThat(lines).as(what).noneMatch(line -> line.contains(secret) && !leadsThere(line));
        });
    }

    /** The address that a link leads to is what was asked for, and works once. */
    private static boolean leadsThere(String line) {
        return line.startsWith("GET \"/setup/") || line.startsWith("POST \"/setup/");
    }

    private static String found(String pattern, HttpResponse<String> answer) {
        var matcher = Pattern.compile(pattern).matcher(answer.body());
        assertThat(matcher.find())
                .as("%s on %d %s", pattern, answer.statusCode(), answer.body())
                .isTrue();
        return matcher.group();
    }
}
