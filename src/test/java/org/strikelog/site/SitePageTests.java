package org.strikelog.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.strikelog.support.WholeApplicationTest;

/** What holds of every page, whoever made it; asked over the wire, since filters and the server have their say. */
@WholeApplicationTest
class SitePageTests {

    @LocalServerPort
    private int port;

    private final HttpClient reader = HttpClient.newHttpClient();
    private final HttpClient editor =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/incidents", "/incidents/1", "/api/v1/incidents", "/nowhere", "/robots.txt"})
    void readersGetNoCookie(String path) throws Exception {
        assertThat(get(path).headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void theOneInlineScriptIsTheOneThatThePolicyAllows() throws Exception {
        var page = get("/incidents");
        var importMap = found("<script type=\"importmap\">(.*?)</script>", page.body());
        var hash = Base64.getEncoder()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(importMap.getBytes(StandardCharsets.UTF_8)));

        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'", "'sha256-" + hash + "'")
                .doesNotContain("unsafe");
    }

    @Test
    void linkedFilesMayBeKeptForEver() throws Exception {
        var sheet = get(found("href=\"(/v/[^\"]*base.css)\"", get("/incidents").body()));

        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("cache-control")).hasValue("max-age=31536000, public, immutable");
    }

    @Test
    void namesInScriptsLeadToFiles() throws Exception {
        var leaflet = found("\"leaflet\":\"(.*?)\"", get("/incidents").body());

        assertThat(get(leaflet).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
        /nowhere,                              404, text/html;charset=UTF-8
        /nowhere.css,                          404, text/html;charset=UTF-8
        /incidents/99999999999999999999,       404, text/html;charset=UTF-8
        /setup/no-such-token,                  404, text/html;charset=UTF-8
        /api/v1/nowhere,                       404, application/problem+json
        /api/v1/incidents/99999999999999999999, 400, application/problem+json
        /actuator/health/liveness,             200, application/vnd.spring-boot.actuator.v3+json
        """)
    void mistakesAreAnsweredInTheFormThatWasAskedFor(String path, int status, String type) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue(type);
        assertThat(answer.body()).doesNotContain("Exception", "Whitelabel", "\tat ");
    }

    @Test
    void problemsNameTheParameter() throws Exception {
        assertThat(get("/api/v1/incidents/abc").body())
                .contains("\"parameter\":\"id\"", "\"value\":\"abc\"", "\"expected\":\"a whole number\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage\r\n\r\n", "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\n\r\n"})
    void whatCannotBeReadIsRefusedInOneLine(String request) throws Exception {
        assertThat(spoken(request)).startsWith("HTTP/1.1 400").endsWith("400 Bad Request\n");
    }

    @Test
    void headersBeyond64KilobytesAreRefused() throws Exception {
        var request = "GET / HTTP/1.1\r\nHost: a\r\nX: %s\r\n\r\n".formatted("a".repeat(70_000));

        assertThat(spoken(request)).startsWith("HTTP/1.1 400").doesNotContain("Tomcat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk/x", "/admin", "/account", "/actuator/prometheus", "/actuator/env"})
    void whatIsNotPublicLeadsToSignIn(String path) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location")).hasValue("/login");
    }

    @Test
    void formsWithoutATokenAreRefused() throws Exception {
        var answer = reader.send(
                HttpRequest.newBuilder(uri("/logout"))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void wrongPasswordsAreRefusedAndThenSlowedDown() throws Exception {
        for (var i = 0; i < 5; i++) {
            assertThat(signIn("nobody").statusCode()).isEqualTo(401);
        }
        var sixth = signIn("nobody");

        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValueAsLong("retry-after").orElseThrow())
                .isBetween(1L, 60L);
    }

    private HttpResponse<String> signIn(String username) throws Exception {
        var form = editor.send(HttpRequest.newBuilder(uri("/login")).build(), BodyHandlers.ofString());
        var token = found("name=\"_csrf\" value=\"(.*?)\"", form.body());
        var body = "username=%s&password=guess&_csrf=%s".formatted(username, token);
        var request = HttpRequest.newBuilder(uri("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return editor.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return reader.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String spoken(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
