package org.strikelog.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.strikelog.support.WholeApplicationTest;
import tools.jackson.databind.JsonNode;

/**
 * Whatever anybody sends to any address, the answer says what is wrong with it, and nothing breaks.
 *
 * <p>What is wrong in a query is asked of every fourth address, each time of others, and always of the first list of the
 * API; {@code -Dbad-input=all} asks all of it everywhere.
 */
@WholeApplicationTest
class BadInputTests {

    static final List<String> QUERIES = List.of(
            "from=2023-02-30",
            "from=yesterday",
            "from=2023-13-01",
            "from=0000-00-00",
            "from=99999-01-01",
            "to=2023-2-3",
            "to=%2B12345-01-01",
            "from=2024-01-02&to=2024-01-01",
            "from=2024-01-01&from=2024-01-02",
            "bbox=38,29,49",
            "bbox=38,38,49,29",
            "bbox=a,b,c,d",
            "bbox=,,,",
            "bbox=NaN,0,1,1",
            "bbox=181,0,182,1",
            "bbox=1e999999999,0,1,1",
            "bbox=0,-91,1,1",
            "limit=-1",
            "limit=0",
            "limit=1001",
            "limit=2147483648",
            "limit=ten",
            "limit=%D9%A1x",
            "sort=nonsense",
            "sort=--date",
            "sort=DATE",
            "sort=i.title;drop%20table%20incident",
            "cursor=garbage",
            "cursor=MQo-CjEKMjAyMy0wMS0wMQ",
            "cursor=%25",
            "match=maybe",
            "country=Iraq",
            "country=iq",
            "type=AIR_DRONE_STRIKE",
            "weapon=trebuchet",
            "role=hero",
            "outcome=draw",
            "status=true",
            "party=everyone",
            "killed.min=-1",
            "killed.min=1.5",
            "injured.min=99999999999",
            "q=%00",
            "q=a%0Ab",
            "q=" + "x".repeat(201),
            "q=" + "x".repeat(20_000),
            "q=one&q=" + "y".repeat(201),
            "group=DROP%20TABLE",
            "location=..%2F..%2Fetc%2Fpasswd",
            "report=%27%20or%201=1",
            "dataset=" + "x".repeat(300),
            "bucket=fortnight",
            "stack=everything",
            "title=" + "x".repeat(121),
            "title=%00",
            "zoom=21",
            "frame=38,29,49",
            "values=0",
            "updatedSince=yesterday",
            "updatedSince=2026-11-21",
            "updatedSince=%2B999999999-01-01T00:00:00Z",
            "since=garbage",
            "since=0-0-99999999999999",
            "since=%00",
            "include=everything",
            "wait=31",
            "wait=soon",
            "unknown=1",
            "From=2023-10-17",
            "form=2023-10-17",
            "%00=1",
            "%F0%9F%92%A5=1",
            "%3Cscript%3E=1",
            "a[b]=1".replace("[", "%5B").replace("]", "%5D"));

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("QUERIES")
    void isRefusedAtEveryAddressWithItsName(String query) {
        for (String address : asked(query)) {
            HttpResponse<String> response = api.get(address + "?" + query);
            String what = address + "?" + shortened(query) + " answers " + response.statusCode();
            if (isOpen(address) && !isMeant(address, query)) {
                assertThat(response.statusCode()).as(what).isBetween(400, 499);
            }
            assertThat(response.statusCode()).as(what).isLessThan(500);
            assertTellsNoInternals(what, response.body());
            if (address.startsWith("/api/v1/") && isOpen(address)) {
                assertThat(response.headers().firstValue("Content-Type"))
                        .as(what)
                        .hasValue("application/problem+json");
                JsonNode problem = ApiClient.JSON.readTree(response.body());
                assertThat(problem.path("parameter").asString(""))
                        .as(what + problem)
                        .isNotEmpty();
                assertThat(problem.path("value").asString("").length()).as(what).isLessThan(100);
                assertThat(problem.path("expected").asString("")).as(what).isNotEmpty();
            }
        }
    }

    @Test
    void isRefusedAsACursorOfAnotherList() {
        String next = api.json("/api/v1/incidents?country=IQ&limit=1")
                .at("/links/next")
                .asString();

        for (String other : List.of(next.replace("IQ", "SY"), next + "&sort=title", next.replace("country=IQ&", ""))) {
            HttpResponse<String> response = api.get(other);
            assertThat(response.statusCode()).as(other).isEqualTo(400);
            assertThat(ApiClient.JSON.readTree(response.body()).get("parameter").asString())
                    .isEqualTo("cursor");
        }
    }

    @Test
    void isRefusedWithinAnAddress() {
        List<String> keys = List.of(
                "99999999999999999999",
                "-1",
                "0",
                "1.5",
                "1e3",
                "abc",
                "%00",
                "a%00b",
                "%20",
                "%2e%2e",
                "..%2f..%2fetc",
                "%27%20or%20%271",
                "%F0%9F%92%A5",
                "%C3%28",
                "x".repeat(5000),
                "1;a=b",
                "%0a",
                "{id}".replace("{", "%7B").replace("}", "%7D"));
        for (String pattern : patterns().filter(p -> p.contains("{")).toList()) {
            for (String key : keys) {
                HttpResponse<String> response = api.get(pattern.replaceAll("\\{[^/]*}", key));
                String what = pattern + " with " + shortened(key) + " answers " + response.statusCode();
                if (isOpen(pattern)) {
                    assertThat(response.statusCode()).as(what).isBetween(400, 499);
                }
                assertThat(response.statusCode()).as(what).isLessThan(500);
                assertTellsNoInternals(what, response.body());
            }
        }
        JsonNode problem = ApiClient.JSON.readTree(
                api.get("/api/v1/incidents/99999999999999999999").body());
        assertThat(problem.get("parameter").asString()).isEqualTo("id");
        assertThat(problem.get("expected").asString()).contains("whole number");
    }

    @Test
    void isRefusedBeforeItIsARequest() throws IOException {
        String host = "Host: 127.0.0.1\r\nConnection: close\r\n";
        List<String> requests = List.of(
                "GET /api/v1/incidents?q=" + "x".repeat(1_000_000) + " HTTP/1.1\r\n" + host + "\r\n",
                "GET /api/v1/incidents?q=%zz HTTP/1.1\r\n" + host + "\r\n",
                "GET /api/v1/incidents?q=% HTTP/1.1\r\n" + host + "\r\n",
                "GET /api/v1/incidents?q=<> HTTP/1.1\r\n" + host + "\r\n",
                "GET /%zz HTTP/1.1\r\n" + host + "\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\n" + host + "\r\n",
                "GET /api//v1/incidents HTTP/1.1\r\n" + host + "\r\n",
                "GET /api/v1/incidents HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /api/v1/incidents HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
                "GET /api/v1/incidents HTTP/1.1\r\n" + host + "X: " + "y".repeat(200_000) + "\r\n\r\n",
                "BREW /api/v1/incidents HTTP/1.1\r\n" + host + "\r\n",
                "POST /api/v1/incidents HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\n{x}",
                multipart("/login", host),
                multipart("/api/v1/incidents", host),
                multipart("/incidents", host),
                "nonsense\r\n\r\n");
        for (String request : requests) {
            String answer = raw(request);
            String what = shortened(request) + " answers " + shortened(answer);
            assertThat(answer).as(what).matches("(?s)HTTP/1\\.1 (4\\d\\d|30\\d) .*");
            assertTellsNoInternals(what, answer);
        }
    }

    @Test
    void isRefusedInHeadersToo() {
        List<String[]> headers = List.of(
                new String[] {"Accept", "garbage"},
                new String[] {"Accept", "application/xml"},
                new String[] {"Accept", "text/csv;q=2"},
                new String[] {"If-None-Match", "unquoted"},
                new String[] {"If-Modified-Since", "yesterday"},
                new String[] {"Range", "bytes=9-1"},
                new String[] {"Accept-Language", "x".repeat(5000)},
                new String[] {"Origin", "null"},
                new String[] {"Cookie", "session=%00; theme=purple; SESSION=\"\""},
                new String[] {"X-Forwarded-Host", "<script>"},
                new String[] {"X-Forwarded-Port", "many"},
                new String[] {"Forwarded", "host=\"a b\";proto=x"});
        for (String address : addresses()) {
            for (String[] header : headers) {
                HttpResponse<String> response = api.get(address, header);
                String what = address + " with " + header[0] + " answers " + response.statusCode();
                assertThat(response.statusCode()).as(what).isLessThan(500);
                assertTellsNoInternals(what, response.body());
            }
        }
    }

    private List<String> asked(String query) {
        List<String> addresses = List.copyOf(addresses());
        if (Objects.equals(System.getProperty("bad-input"), "all") || query.equals("unknown=1")) {
            return addresses;
        }
        int turn = QUERIES.indexOf(query);
        return IntStream.range(0, addresses.size())
                .filter(i -> (i + turn) % 4 == 0 || addresses.get(i).equals("/api/v1/incidents"))
                .mapToObj(addresses::get)
                .toList();
    }

    private Set<String> addresses() {
        return patterns()
                .map(pattern -> pattern.replaceAll("\\{[^/]*}", "1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> patterns() {
        return mapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().isEmpty()
                        || info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/api/openapi") && !pattern.contains("**"))
                .distinct();
    }

    private static boolean isOpen(String address) {
        return Stream.of("/desk", "/admin", "/account", "/api/v1/drafts", "/api/v1/restricted")
                        .noneMatch(address::startsWith)
                && !address.endsWith("/draft");
    }

    /** More than the most is the most there, by OGC 17-069r4, /req/core/fc-limit-response-1. */
    private static boolean isMeant(String address, String query) {
        return address.matches("/ogc/collections/\\w+/items") && query.matches("limit=(1001|2147483648)");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            } catch (IOException refusedBeforeTheEnd) {
                // the answer is there to be read all the same
            }
            return new String(socket.getInputStream().readNBytes(100_000), StandardCharsets.UTF_8);
        }
    }

    private static String multipart(String path, String host) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"a";
        return "POST " + path + " HTTP/1.1\r\n" + host
                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    private static void assertTellsNoInternals(String what, String body) {
        assertThat(body).as(what).doesNotContain("\tat ", "Exception", "org.springframework", "PSQL", "java.lang");
    }

    private static String shortened(String text) {
        return text.length() > 90 ? text.substring(0, 90) + "…" : text;
    }
}
