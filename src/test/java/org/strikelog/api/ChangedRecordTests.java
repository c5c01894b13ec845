package org.strikelog.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.support.EditingTest;
import tools.jackson.databind.JsonNode;

/** What a client that keeps answers learns of a change. */
@EditingTest
class ChangedRecordTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    @LocalServerPort
    private int port;

    @Autowired
    JdbcClient jdbc;

    /** No save did it, and others hold incidents to what their saves say. */
    @AfterEach
    void putBack() {
        jdbc.sql("""
                        update incident i
                        set title = last.document ->> 'title', target = last.document ->> 'target',
                            version = (last.document ->> 'version')::bigint
                        from (select distinct on (incident_id) incident_id, document from revision
                              order by incident_id, number desc) last
                        where last.incident_id = i.id
                          and (i.title, i.target) is distinct from (last.document ->> 'title', last.document ->> 'target')
                        """).update();
    }

    @Test
    void changesTheTagsOfListsPagesAndTheIncidentItselfAndOfNoOther() {
        ApiClient client = new ApiClient(port);
        String list = tag(client, "/api/v1/incidents");
        String page = tag(client, "/incidents");
        String changed = tag(client, "/api/v1/incidents/2");
        String other = tag(client, "/api/v1/incidents/3");

        jdbc.sql("update incident set title = 'Told otherwise', version = version + 1 where id = 2")
                .update();

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(client.get("/api/v1/incidents", "If-None-Match", list).statusCode())
                    .isEqualTo(200);
            assertThat(client.get("/incidents", "If-None-Match", page).statusCode())
                    .isEqualTo(200);
        });
        HttpResponse<String> told = client.get("/api/v1/incidents/2", "If-None-Match", changed);
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).contains("Told otherwise");
        assertThat(client.get("/api/v1/incidents/3", "If-None-Match", other).statusCode())
                .isEqualTo(304);
    }

    @Test
    void isToldFirstAndToWhoAsksForWhatIsNewSince() {
        ApiClient client = new ApiClient(port);
        Instant before = Instant.now();
        jdbc.sql("update incident_change set changed_at = changed_at - interval '1 day'")
                .update();

        long id = jdbc.sql("select min(id) from published_incident where id > 3")
                .query(Long.class)
                .single();
        jdbc.sql("update incident set target = 'A hangar' where id = :id")
                .param("id", id)
                .update();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(client.json("/api/v1/incidents?sort=-updated&limit=1")
                                .at("/items/0/target")
                                .asString())
                        .isEqualTo("A hangar"));
        JsonNode since = client.json("/api/v1/incidents?updatedSince=" + before);
        assertThat(since.at("/total/possible").asInt()).isEqualTo(1);
        assertThat(since.at("/items/0/id").asLong()).isEqualTo(id);
        assertThat(Instant.parse(since.at("/items/0/updated").asString()))
                .isBetween(before.truncatedTo(ChronoUnit.SECONDS), Instant.now());
        assertThat(client.get("/api/v1/incidents.ndjson?updatedSince=" + before).body())
                .hasLineCount(1);
        assertThat(client.json("/api/v1/incidents?updatedSince=" + Instant.now().plusSeconds(60))
                        .at("/total/possible")
                        .asInt())
                .isZero();
    }

    private static String tag(ApiClient client, String address) {
        return client.get(address).headers().firstValue("ETag").orElseThrow();
    }
}
