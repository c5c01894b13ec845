package org.strikelog.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.support.EditingTest;

/** What a client that keeps answers learns of a change. */
@EditingTest
class ChangedRecordTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    @LocalServerPort
    private int port;

    @Autowired
    JdbcClient jdbc;

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

    private static String tag(ApiClient client, String address) {
        return client.get(address).headers().firstValue("ETag").orElseThrow();
    }
}
