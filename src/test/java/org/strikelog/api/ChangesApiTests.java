package org.strikelog.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.support.EditingTest;
import tools.jackson.databind.JsonNode;

/** The stream of changes and the checksum, as a client sees them. */
@EditingTest
class ChangesApiTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
    }

    @Test
    void tellsFromTheBeginningOfEveryPublicIncidentPageByPage() {
        Map<Long, Integer> copy = new TreeMap<>();
        String next = "/api/v1/changes?limit=60";
        int pages = 0;
        for (; next != null; pages++) {
            HttpResponse<String> response = api.get(next);
            JsonNode page = ApiClient.JSON.readTree(response.body());
            page.get("items").forEach(change -> take(copy, change));
            next = page.at("/links/next").asString(null);
            assertThat(response.headers().firstValue("Link").orElseThrow().contains("rel=\"next\""))
                    .isEqualTo(next != null);
        }

        JsonNode checksum = api.json("/api/v1/checksum");
        assertThat(pages).isGreaterThan(3);
        assertThat(checksum.get("count").asInt()).isEqualTo(copy.size());
        assertThat(checksum.get("sum").asString()).isEqualTo(sum(copy));
        assertThat(api.json("/api/v1/incidents").at("/total/possible").asInt()).isEqualTo(copy.size());
    }

    @Test
    void provesACopyOfAnyFilter() {
        Map<Long, Integer> copy = new TreeMap<>();
        api.items("/api/v1/changes?limit=1000&include=document").forEach(change -> {
            if (change.at("/document/place/country").asString("").equals("SY")) {
                take(copy, change);
            }
        });

        JsonNode checksum = api.json("/api/v1/checksum?country=SY");

        assertThat(copy).isNotEmpty();
        assertThat(checksum.get("count").asInt()).isEqualTo(copy.size());
        assertThat(checksum.get("sum").asString()).isEqualTo(sum(copy));
    }

    @Test
    void givesTheDocumentThatTheIncidentItselfGives() {
        JsonNode change = api.json("/api/v1/changes?limit=1&include=document").at("/items/0");

        assertThat(change.get("document"))
                .isEqualTo(api.json("/api/v1/incidents/" + change.get("id").asLong()));
        assertThat(api.json("/api/v1/changes?limit=1").at("/items/0/document").isNull())
                .isTrue();
    }

    @Test
    void waitsForAChangeAndTellsItAtOnce() throws Exception {
        String end = api.endOfChanges();
        assertThat(api.json("/api/v1/changes?since=" + end).get("cursor").asString())
                .isEqualTo(end);
        CompletableFuture<JsonNode> waiting =
                CompletableFuture.supplyAsync(() -> api.json("/api/v1/changes?wait=30&since=" + end));

        change(5);

        JsonNode page = waiting.get(SOON.toSeconds(), TimeUnit.SECONDS);
        assertThat(page.at("/items/0/id").asLong()).isEqualTo(5);
        assertThat(page.get("cursor").asString()).isNotEqualTo(end);
    }

    @Test
    void isFollowedAsEventsAndAfterACutFromTheLastOneSeen() throws Exception {
        String since = api.endOfChanges();
        String last;
        try (BufferedReader events = follow("?since=" + since, null)) {
            change(5);
            last = idOfNext(events);
            change(6);
            idOfNext(events);
        }
        try (BufferedReader events = follow("?since=" + since, last)) {
            String id = idOfNext(events);
            assertThat(id).isNotEqualTo(last);
            assertThat(ApiClient.JSON
                            .readTree(events.readLine().substring("data:".length()))
                            .get("id")
                            .asLong())
                    .isEqualTo(6);
        }
    }

    @Test
    void refusesACursorOfAnotherDatabase() {
        String elsewhere = "0" + api.endOfChanges().substring(api.endOfChanges().indexOf('-'));

        assertThat(api.get("/api/v1/changes?since=" + elsewhere).statusCode()).isEqualTo(410);
        assertThat(api.get("/api/v1/changes/stream?since=" + elsewhere).statusCode())
                .isEqualTo(410);
        assertThat(api.get("/api/v1/changes/stream", "Last-Event-ID", "what").statusCode())
                .isEqualTo(400);
        assertThat(api.send("HEAD", "/api/v1/changes/stream").statusCode()).isEqualTo(200);
    }

    private void change(long id) {
        jdbc.sql("update incident set title = title, version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    private BufferedReader follow(String query, String lastEvent) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(api.server() + "/api/v1/changes/stream" + query));
        if (lastEvent != null) {
            request.header("Last-Event-ID", lastEvent);
        }
        return new BufferedReader(new InputStreamReader(
                HttpClient.newHttpClient()
                        .send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8));
    }

    private static String idOfNext(BufferedReader events) throws IOException {
        String line = events.readLine();
        while (!line.startsWith("id:")) {
            line = events.readLine();
        }
        return line.substring("id:".length());
    }

    static void take(Map<Long, Integer> copy, JsonNode change) {
        JsonNode revision = change.get("revision");
        if (revision.isNull()) {
            copy.remove(change.get("id").asLong());
        } else {
            copy.put(change.get("id").asLong(), revision.asInt());
        }
    }

    /** The sum that a client reckons, from the words of the guide. */
    static String sum(Map<Long, Integer> copy) {
        long sum = 0;
        for (var incident : copy.entrySet()) {
            byte[] hash = sha256(incident.getKey() + ":" + incident.getValue());
            for (int i = 0; i < Long.BYTES; i++) {
                sum += (hash[i] & 0xffL) << (56 - 8 * i);
            }
        }
        return "%016x".formatted(sum);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
