package org.strikelog.map.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.api.ApiClient;
import org.strikelog.explore.Explorer;
import org.strikelog.support.EditingTest;

/** The index is cut off from the database; that the pool is not shows what asks for it all the same. */
@EditingTest
class ExplorerWithoutDatabaseTests {

    private static final String SAID = "The database does not answer just now.";

    @Autowired
    private Explorer explorer;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @AfterEach
    void connect() {
        allowConnections(true);
        Awaitility.await().until(() -> !explorer.cutOff());
    }

    @Test
    void drawsTheRecordAsItWasAndSaysSo() {
        ApiClient client = new ApiClient(port);
        String map = client.get("/api/v1/map?zoom=5").body();
        HttpResponse<String> before = client.get("/?country=IQ&group=kataib-hezbollah");
        allowConnections(false);
        jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and"
                        + " application_name = 'strikelog-index'")
                .query()
                .listOfRows();
        Awaitility.await().until(explorer::cutOff);

        HttpResponse<String> page =
                client.get("/?country=IQ&group=kataib-hezbollah", "Cookie", "session=MzQ1; theme=dark");

        assertThat(before.body()).doesNotContain(SAID);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(SAID, "data-theme=\"dark\"", ">kataib-hezbollah<");
        assertThat(page.headers().firstValue("ETag")).isEmpty();
        assertThat(page.headers().allValues("Cache-Control")).isEqualTo(List.of("no-store"));
        assertThat(client.get("/api/v1/map?zoom=5").body()).isEqualTo(map);
    }

    /** To this database, from now on. */
    private void allowConnections(boolean allowed) {
        jdbc.sql("update pg_database set datallowconn = ? where datname = current_database()")
                .param(allowed)
                .update();
    }
}
