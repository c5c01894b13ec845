package org.strikelog.site.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.strikelog.account.Account;
import org.strikelog.account.Accounts;
import org.strikelog.account.Elsewhere;
import org.strikelog.account.Password;
import org.strikelog.account.Role;
import org.strikelog.site.StaticFiles;
import org.strikelog.support.EditingTest;

/**
 * What can be seen of an answer without attacking: every address that is mapped, files, errors, and what has not changed,
 * as anybody and as an administrator, read as the passive rules of ZAP's baseline scan read them.
 *
 * @see <a href="https://www.zaproxy.org/docs/docker/baseline-scan/">ZAP baseline scan</a>
 */
@EditingTest
class EveryAnswerTests {

    private static final String PASSWORD = "correct horse battery";
    private static final String MADE_TO_BE_FRAMED = "/embed";

    /** Made to be shown, read or kept elsewhere, whoever is signed in. */
    private static final Pattern SAME_FOR_ALL = Pattern.compile(
            "/api/v1/.*|/api/openapi.*|/embed.*|/ogc.*|/.*\\.atom.*|/v/.*|/(css|js|img|webjars|fonts|map)/.*|/.*\\.(py|txt|pdf|svg|png)(\\?.*)?"
                    + "|/releases/.*");

    private static final Pattern PRIVATE =
            Pattern.compile("/(desk|admin|account|login|setup|searches|actuator|webauthn)(/.*|\\?.*)?");
    private static final Pattern INTERNAL = Pattern.compile(
            "\\tat [\\w.$]+\\(|\\b(java|jakarta|org\\.spring\\w*|org\\.hibernate)\\.\\w+|SQLState|Tomcat|"
                    + Pattern.quote(System.getProperty("user.home")));
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b[^>]*method=\"post\".*?</form>");

    @LocalServerPort
    private int port;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private StaticFiles files;

    private final SoftAssertions all = new SoftAssertions();
    private Elsewhere anybody;

    @BeforeEach
    void open() {
        anybody = Elsewhere.at("http://localhost:" + port);
        if (accounts.findByUsername("looks-around").isEmpty()) {
            accounts.save(new Account(
                    "looks-around", "Ada", new Password(PASSWORD), Role.ADMINISTRATOR, encoder, Instant.EPOCH));
        }
    }

    @Test
    void isGuardedWhoeverAsksForIt() {
        Elsewhere administrator = Elsewhere.signIn("http://localhost:" + port, "looks-around", PASSWORD);
        assertThat(administrator.get("/admin/accounts").statusCode()).isEqualTo(200);
        Set<String> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(100);
        int pages = 0;
        for (String address : addresses) {
            check(address, anybody.get(address), false);
            if (!SAME_FOR_ALL.matcher(address).matches()) {
                HttpResponse<String> answer = administrator.get(address);
                check(address, answer, true);
                pages += answer.statusCode() == 200 && isPage(answer) ? 1 : 0;
            }
        }
        assertThat(pages).as("pages that an administrator has seen").isGreaterThan(40);
        all.assertAll();
    }

    @Test
    void isGuardedAlsoWhenItIsNoPage() {
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (String address : List.of("/incidents", "/api/v1/incidents", "/ogc", "/incidents.atom")) {
            String tag = anybody.get(address).headers().firstValue("ETag").orElseThrow();
            answers.add(anybody.send(anybody.to(address).header("If-None-Match", tag)));
            assertThat(answers.getLast().statusCode()).as(address).isEqualTo(304);
        }
        String sheet = files.link("/css/base.css");
        String since = anybody.get(sheet).headers().firstValue("Last-Modified").orElseThrow();
        answers.add(anybody.send(anybody.to(sheet).header("If-Modified-Since", since)));
        assertThat(answers.getLast().statusCode()).isEqualTo(304);
        answers.add(anybody.send(anybody.to("/incidents").HEAD()));
        answers.add(anybody.send(anybody.to("/incidents").method("OPTIONS", BodyPublishers.noBody())));
        answers.add(anybody.send(anybody.to("/incidents").DELETE()));
        answers.add(anybody.send(anybody.to("/logout").POST(BodyPublishers.noBody())));
        answers.add(anybody.send(anybody.to("/desk/incidents/1").POST(BodyPublishers.noBody())));
        answers.add(anybody.send(anybody.to("/api/v1/incidents").POST(BodyPublishers.noBody())));
        answers.add(anybody.send(anybody.to("/login")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofInputStream(InputStream::nullInputStream))));
        assertThat(answers.getLast().statusCode()).isEqualTo(413);
        for (HttpResponse<String> answer : answers) {
            check(answer.request().uri().getPath(), answer, false);
        }
        all.assertAll();
    }

    @Test
    void isBoundToHttpsWhereItCameByHttps() {
        HttpResponse<String> form = anybody.send(anybody.to("/login").header("X-Forwarded-Proto", "https"));

        assertThat(form.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(form.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-session=")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(anybody.get("/login").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();

        // What a neighbour of the same domain could have set is nobody's session.
        Elsewhere owner = Elsewhere.signIn("http://localhost:" + port, "looks-around", PASSWORD);
        HttpResponse<String> tossed = Elsewhere.at("http://localhost:" + port)
                .send(owner.to("/account")
                        .header("X-Forwarded-Proto", "https")
                        .header("Cookie", "session=" + owner.session()));
        assertThat(tossed.statusCode()).isEqualTo(302);
    }

    private void check(String address, HttpResponse<String> answer, boolean signedIn) {
        String what = "%s answers %d%s".formatted(address, answer.statusCode(), signedIn ? " an administrator" : "");
        String path = address.replaceFirst("\\?.*", "");
        boolean framed = path.equals(MADE_TO_BE_FRAMED);
        String policy = header(answer, "Content-Security-Policy");
        all.assertThat(policy).as(what).contains("default-src 'none'").doesNotContain("unsafe-");
        all.assertThat(policy).as(what).contains(framed ? "frame-ancestors *" : "frame-ancestors 'none'");
        if (!framed) {
            all.assertThat(policy).as(what).contains("require-trusted-types-for 'script'", "base-uri 'none'");
            all.assertThat(header(answer, "X-Frame-Options")).as(what).isEqualTo("DENY");
        }
        all.assertThat(header(answer, "X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        all.assertThat(header(answer, "Referrer-Policy")).as(what).isEqualTo("same-origin");
        all.assertThat(header(answer, "Permissions-Policy")).as(what).contains("camera=()", "geolocation=()");
        all.assertThat(header(answer, "Cross-Origin-Opener-Policy")).as(what).isEqualTo("same-origin");
        all.assertThat(header(answer, "Cross-Origin-Resource-Policy")).as(what).matches("same-origin|cross-origin");
        all.assertThat(answer.headers().map()).as(what).doesNotContainKeys("server", "x-powered-by");
        checkCaching(what, address, answer, signedIn);
        checkCookies(what, path, answer);
        checkText(what, answer);
    }

    private void checkCaching(String what, String address, HttpResponse<String> answer, boolean signedIn) {
        boolean isPrivate = PRIVATE.matcher(address).matches()
                || signedIn && !SAME_FOR_ALL.matcher(address).matches();
        all.assertThat(header(answer, "Cache-Control"))
                .as(what)
                .matches(isPrivate ? "no-store|private, no-cache" : ".*(no-cache|no-store|immutable).*");
    }

    private void checkCookies(String what, String path, HttpResponse<String> answer) {
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        if (!PRIVATE.matcher(path).matches() && answer.request().method().equals("GET")) {
            all.assertThat(cookies).as(what).isEmpty();
        }
        for (String cookie : cookies) {
            all.assertThat(cookie)
                    .as(what)
                    .contains("; HttpOnly", "; SameSite=Lax")
                    .doesNotContain("Domain=");
        }
    }

    private void checkText(String what, HttpResponse<String> answer) {
        if (!header(answer, "Content-Type").matches("(text|application/(problem\\+)?json).*")) {
            return;
        }
        String text = answer.body();
        // The API's guide tells programmers what they write.
        all.assertThat(INTERNAL.matcher(text).results().map(found -> found.group()))
                .as(what)
                .isEmpty();
        if (!isPage(answer)) {
            return;
        }
        all.assertThat(text).as(what).doesNotContain("<!--", "javascript:", " style=\"", "th:");
        all.assertThat(found("<\\w[^>]*\\son\\w+=", text)).as(what).isEmpty();
        all.assertThat(found("<script\\b(?![^>]*type=\"(module|importmap|application/json)\")[^>]*>", text))
                .as(what)
                .isEmpty();
        all.assertThat(found("<(script|link|img|iframe|form)\\b[^>]*\\b(src|action|href)=\"https?:[^>]*>", text)
                        .filter(tag -> !tag.contains("rel=\"canonical\"") && !tag.contains("http://localhost")))
                .as(what)
                .isEmpty();
        all.assertThat(found("<input\\b[^>]*type=\"password\"[^>]*>", text)
                        .filter(field -> !field.matches("(?s).*autocomplete=\"(current|new)-password.*")))
                .as(what)
                .isEmpty();
        all.assertThat(FORM.matcher(text)
                        .results()
                        .map(form -> form.group())
                        .filter(form -> !form.contains("name=\"_csrf\"")))
                .as(what)
                .isEmpty();
        all.assertThat(found("<a\\b[^>]*target=\"_blank\"[^>]*>", text).filter(link -> !link.contains("noopener")))
                .as(what)
                .isEmpty();
    }

    private Set<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().keySet().stream()
                    .filter(EveryAnswerTests::isRead)
                    .flatMap(info -> info.getPatternValues().stream())
                    .map(this::example)
                    .forEach(addresses::add);
        }
        addresses.addAll(List.of(
                "/nowhere",
                "/api/v1/nowhere",
                "/incidents?contry=IQ",
                "/api/v1/incidents?contry=IQ",
                "/incidents/99999",
                "/robots.txt",
                "/favicon.ico",
                "/css/base.css",
                "/webjars/leaflet/dist/leaflet.css",
                "/ogc/collections/incidents/items?f=html",
                files.link("/css/base.css"),
                files.link("/js/trusted.js"),
                files.link("/webjars/leaflet/dist/leaflet-src.esm.js")));
        return addresses;
    }

    /** What goes on for ever is not waited for. */
    private static boolean isRead(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && !info.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_EVENT_STREAM);
    }

    private String example(String pattern) {
        return pattern.replace("{key}", key(pattern))
                .replace("{collection}", "incidents")
                .replace("{username}", "looks-around")
                .replace("{rule}", "vague-place")
                .replaceAll("\\{(id|number)[^/]*?}(?=/|$)", "1")
                .replaceAll("\\{[^/]*}", "0")
                .replace("**", "liveness");
    }

    private String key(String pattern) {
        return Stream.of("group", "location", "report", "tally")
                .filter(table -> pattern.contains(table.replaceFirst("y$", "i")))
                .findFirst()
                .map(table -> jdbc.sql("select min(key) from " + table.replace("group", "armed_group"))
                        .query(String.class)
                        .single())
                .orElse("0");
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return header(answer, "Content-Type").startsWith("text/html");
    }

    private static Stream<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
