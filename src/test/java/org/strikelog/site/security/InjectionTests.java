package org.strikelog.site.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.logging.logback.ColorConverter;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.strikelog.account.Account;
import org.strikelog.account.Accounts;
import org.strikelog.account.Elsewhere;
import org.strikelog.account.Password;
import org.strikelog.account.Role;
import org.strikelog.support.EditingTest;
import org.strikelog.support.Statements;

/** What is sent stays what it is: no part of a statement, a header, a line of the log, a path or an address to go to. */
@EditingTest
class InjectionTests {

    private static final String PASSWORD = "correct horse battery";
    private static final String WORD = "quillwort";
    private static final String SENT = WORD + "') or 1=1; select pg_sleep(9)--\"\r\nInjected: " + WORD + "\r\n";
    /** Parameters of the filter: all that are wrong are told at once, and any text will do for words. */
    private static final List<String> FILTER = List.of(
            "from to bbox country location group role type weapon outcome status dataset party killed.min".split(" "));

    @LocalServerPort
    private int port;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private DataSource database;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Value("${logging.pattern.console}")
    private String pattern;

    @Test
    void whatIsAskedForIsNoPartOfAStatementOrOfAHeader() {
        Elsewhere administrator = administrator();
        String sent = URLEncoder.encode(SENT, StandardCharsets.UTF_8);
        var softly = new SoftAssertions();
        int asked = 0;
        try (var statements = new Statements(database, WORD)) {
            for (String address : addresses(sent)) {
                HttpResponse<String> answer = administrator.get(address);
                softly.assertThat(answer.statusCode()).as(address).isLessThan(500);
                softly.assertThat(answer.headers().map()).as(address).doesNotContainKey("injected");
                asked++;
            }
            softly.assertThat(statements.holding()).isEmpty();
            softly.assertThat(statements.heard()).isGreaterThan(300);
        }
        softly.assertThat(asked).isGreaterThan(300);
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/desk",
                "/desk//evil.example",
                "/%2f%2fevil.example/desk",
                "/\\evil.example/desk",
                "/desk/..;/admin",
                "/desk;jsessionid=1/x",
                "/%2e%2e/admin",
                "/desk/%252e%252e/admin",
                "/desk/%2e%2e%2fadmin",
                "/v/%2e%2e/%2e%2e/application.yaml",
                "/webjars/..%2f..%2fapplication.yaml",
                "/css/..%5c..%5capplication.yaml",
                "/DESK",
                "/desk%00",
                "/desk%20",
                "/actuator/env",
                "/actuator/heapdump",
                "/.git/config",
                "/WEB-INF/web.xml"
            })
    void addressesLeadNowhereElse(String address) throws IOException {
        String answer = spoken("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(address));

        assertThat(answer).matches("(?s)HTTP/1.1 (400|404|302) .*").doesNotContain("datasource");
        assertThat(answer.lines().filter(line -> line.startsWith("Location:")))
                .allMatch(line -> line.equals("Location: /login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND", "DEBUG", "PUT", "get"})
    void otherMethodsDoNothing(String method) throws IOException {
        assertThat(spoken(
                        "%s /incidents/1 HTTP/1.1\r\nHost: localhost\r\nCookie: session=%s\r\nConnection: close\r\n\r\n"
                                .formatted(method, WORD)))
                .matches("(?s)HTTP/1.1 (400|403|404|405|501) .*")
                .doesNotContain(WORD);
    }

    @Test
    void whoeverSignsInGoesNowhereElse() throws IOException {
        for (String host : List.of("evil.example", "localhost:1@evil.example")) {
            String answer = spoken("GET /desk HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host));
            assertThat(answer.lines().filter(line -> line.startsWith("Location:")))
                    .as(host)
                    .allMatch(line -> line.equals("Location: /login"));
        }
        administrator();
        for (String way : List.of("/login?continue=//evil.example", "/login?next=http://evil.example", "/desk//evil")) {
            Elsewhere elsewhere = Elsewhere.at("http://localhost:" + port);
            elsewhere.get(way);
            elsewhere.get("/desk/imports?format=%2f%2fevil.example");
            HttpResponse<String> signedIn = elsewhere.signIn("injector", PASSWORD);
            assertThat(signedIn.headers().firstValue("Location").orElseThrow())
                    .as(way)
                    .matches("(http://localhost:%d)?/(?!/).*".formatted(port));
        }
    }

    @Test
    void whatAFileIsCalledIsNoPath() throws IOException {
        Elsewhere administrator = administrator();
        String name = "../../../../tmp/" + WORD + ".csv";
        String body = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        StringBuilder form = new StringBuilder();
        String token = administrator.token("/desk/imports");
        for (String[] field : new String[][] {
            {"_csrf", token},
            {"format", "table"},
            {"release", "Injected"},
            {"releasedOn", "2024-01-01"},
            {"name", "Injected"},
            {"licence", "CC0-1.0"},
            {"open", "false"}
        }) {
            form.append(body.formatted((Object[]) field));
        }
        form.append(
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\nDate\r\n1.1.2024\r\n--x--\r\n"
                        .formatted(name));
        HttpResponse<String> sent = administrator.send(administrator
                .to("/desk/imports")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(form.toString())));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(Files.exists(Path.of("/tmp", WORD + ".csv"))).isFalse();
        HttpResponse<String> report =
                administrator.get(sent.headers().firstValue("Location").orElseThrow() + "/report.csv");
        assertThat(report.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"?[^\"]*import-\\d+\\.csv.*")
                .doesNotContain(WORD);
        String page = sent.headers().firstValue("Location").orElseThrow();
        await().until(() -> administrator.get(page).body().contains("What do its columns mean?"));
        administrator.post(page, page + "/discard");
    }

    @Test
    void whatIsLoggedStaysInItsLine() {
        var layout = new PatternLayout();
        layout.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        layout.getInstanceConverterMap().put("clr", ColorConverter::new);
        layout.getInstanceConverterMap().put("wEx", WhitespaceThrowableProxyConverter::new);
        layout.setPattern(pattern);
        layout.start();
        var event = new LoggingEvent();
        event.setLoggerName("org.strikelog");
        event.setLevel(Level.INFO);
        event.setInstant(Instant.EPOCH);
        event.setThreadName("main");
        event.setMDCPropertyMap(Map.of());
        event.setMessage("Somebody sent {}");
        event.setArgumentArray(new Object[] {"a\n2026-11-21 INFO boss signed in\r\nb"});
        event.setThrowableProxy(new ThrowableProxy(new IllegalStateException("x\nboss signed in")));

        List<String> lines = layout.doLayout(event).lines().toList();

        assertThat(lines.getFirst()).contains("org.strikelog").endsWith("Somebody sent a");
        assertThat(lines.stream().skip(1).filter(line -> !line.isBlank())).allMatch(line -> line.startsWith("    "));
        assertThat(lines).anyMatch(line -> line.endsWith("boss signed in"));
    }

    private Elsewhere administrator() {
        if (accounts.findByUsername("injector").isEmpty()) {
            accounts.save(
                    new Account("injector", "Ada", new Password(PASSWORD), Role.ADMINISTRATOR, encoder, Instant.EPOCH));
        }
        return Elsewhere.signIn("http://localhost:" + port, "injector", PASSWORD);
    }

    /** {@return each address that is read, with what is sent as each of its parameters and as each part of its path} */
    private List<String> addresses(String sent) {
        List<String> addresses = new ArrayList<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                if (isRead(info)) {
                    info.getPatternValues().forEach(pattern -> {
                        String plain = pattern.replaceAll("\\{[^/]*}", "1").replace("**", "liveness");
                        parameters(method).forEach(name -> addresses.add(plain + "?" + name + "=" + sent));
                        if (isFiltered(method)) {
                            addresses.add(plain + "?q=" + sent);
                            addresses.add(plain + "?" + String.join("=" + sent + "&", FILTER) + "=" + sent);
                        }
                        if (pattern.contains("{")) {
                            addresses.add(pattern.replaceAll("\\{[^/]*}", WORD + "'%3bselect--"));
                        }
                    });
                }
            });
        }
        return addresses;
    }

    private static boolean isRead(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && !info.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_EVENT_STREAM);
    }

    private static Set<String> parameters(HandlerMethod method) {
        Set<String> names = new TreeSet<>(Set.of(WORD));
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                names.add(parameter.getParameter().getName());
            }
        }
        return names;
    }

    private static boolean isFiltered(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .map(parameter -> parameter.getParameterType().getSimpleName())
                .anyMatch(type -> type.matches(".*(Filter|Query|Excerpt).*"));
    }

    private String spoken(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
