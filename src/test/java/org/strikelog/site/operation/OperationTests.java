package org.strikelog.site.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.strikelog.support.WholeApplicationTest;

/** What whoever runs the application can see of it. */
@WholeApplicationTest
class OperationTests {

    @LocalServerPort
    private int port;

    @Autowired
    private PrometheusMeterRegistry metrics;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void tellsEverythingThatTheDashboardShows() throws Exception {
        get("/api/v1/map?zoom=3", "");
        get("/api/v1/timeline", "");
        String told = metrics.scrape();

        assertThat(named(Files.readString(Path.of("ops/grafana-dashboard.json"))))
                .hasSizeGreaterThan(10)
                .allSatisfy(metric -> assertThat(told).containsPattern("(?m)^" + metric + "[ {]"));
    }

    @Test
    void theIndexIsFreshAndHoldsWhatIsPublished() {
        assertThat(metrics.get("strikelog.index.incidents").gauge().value()).isEqualTo(225);
        // Between the tests of one class and those of another the application may have slept.
        await().untilAsserted(() -> assertThat(
                        metrics.get("strikelog.index.age").timeGauge().value())
                .isLessThan(10));
        assertThat(metrics.get("strikelog.waiting")
                        .tag("queue", "review")
                        .gauge()
                        .value())
                .isNotNaN();
        assertThat(metrics.get("strikelog.imports")
                        .tag("state", "stopped")
                        .gauge()
                        .value())
                .isZero();
    }

    @Test
    void aRequestKeepsTheNameThatAProxyGaveIt() throws Exception {
        assertThat(requestId(get("/incidents", "edge-7.1_b"))).isEqualTo("edge-7.1_b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a\"}{\"level\":\"error\"", "<script>"})
    void aRequestWithoutADecentNameGetsOne(String given) throws Exception {
        assertThat(requestId(get("/incidents", given))).matches("[0-9a-f-]{36}");
    }

    @Test
    void aProblemNamesTheRequest() throws Exception {
        assertThat(get("/api/v1/nowhere", "edge-8").body()).contains("\"requestId\":\"edge-8\"");
    }

    private static String requestId(HttpResponse<String> answer) {
        return answer.headers().firstValue(RequestId.HEADER).orElseThrow();
    }

    private HttpResponse<String> get(String path, String requestId) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(RequestId.HEADER, requestId)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static Set<String> named(String dashboard) {
        return Pattern.compile("\\b(strikelog|http|hikaricp|jvm|logback|process|system)_[a-z0-9_]+")
                .matcher(dashboard)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
