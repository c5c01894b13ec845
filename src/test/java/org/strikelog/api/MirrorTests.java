package org.strikelog.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.strikelog.support.EditingTest;
import org.strikelog.support.Python;
import tools.jackson.databind.JsonNode;

/**
 * Clients that copy the record while editors write and connections break, and end with what there is.
 *
 * <p>For longer than the second of every build: {@code -Dmirror.seconds=120}.
 */
@EditingTest
class MirrorTests {

    private static final long SECONDS = Long.getLong("mirror.seconds", 1);
    private static final long SEED = Long.getLong("mirror.seed", System.nanoTime());
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private BusyEditors editors;
    private CuttingProxy proxy;

    @BeforeEach
    void haveEditorsAndABadLine() throws IOException {
        jdbc.sql(
                        "insert into dataset (key, name, licence, redistributable) values ('closed', 'Closed', 'none', false) on conflict do nothing")
                .update();
        editors = new BusyEditors(jdbc, new TransactionTemplate(transactions));
        proxy = new CuttingProxy(port, SEED);
    }

    @AfterEach
    void cleanUp() throws IOException {
        proxy.close();
        editors.goHome();
        jdbc.sql("delete from dataset where key = 'closed'").update();
    }

    @Test
    void aCopyEndsWithTheSameIncidentsAndTheSameSum() throws Exception {
        var copy = new Copy(proxy.port());
        Thread writing = Thread.ofVirtual().start(this::write);
        do {
            copy.catchUp();
        } while (writing.isAlive());

        await("seed " + SEED).atMost(PATIENCE).until(copy::isProven);

        assertThat(copy.incidents).as("seed " + SEED).isEqualTo(published());
        assertThat(proxy.cuts()).isPositive();
    }

    @Python.Needed
    @Test
    void theFortyLinesOfTheGuideDoToo(@TempDir Path folder) throws Exception {
        Path program = folder.resolve("mirror.py");
        Files.write(program, new ClassPathResource("static/mirror.py").getContentAsByteArray());
        Path said = folder.resolve("said");
        Process mirror = new ProcessBuilder(
                        Python.PROGRAM,
                        program.toString(),
                        "http://127.0.0.1:" + proxy.port(),
                        folder.resolve("copy.db").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            write();
            proxy.spare();
            await("seed " + SEED)
                    .atMost(PATIENCE)
                    .until(() -> Files.readString(said).endsWith(published().size() + " incidents, complete\n"));

            assertThat(Files.readString(said)).as("seed " + SEED).doesNotContain("NOT", "Error");
            assertThat(Files.readAllLines(program)).hasSizeLessThanOrEqualTo(40);
        } finally {
            mirror.destroy();
            mirror.waitFor();
        }
    }

    private void write() {
        try {
            editors.write(SECONDS, SEED);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<Long, Integer> published() {
        Map<Long, Integer> published = new TreeMap<>();
        jdbc.sql("""
                        select id, coalesce((select max(number) from revision where incident_id = id), 0) as number
                        from published_incident
                        """).query(row -> {
            published.put(row.getLong("id"), row.getInt("number"));
        });
        return published;
    }

    /** What a client holds that reads the stream as the guide tells it. */
    private static class Copy {

        private final ApiClient api;
        private final Map<Long, Integer> incidents = new TreeMap<>();
        private String cursor = "";

        Copy(int port) {
            api = new ApiClient(port);
        }

        void catchUp() {
            JsonNode page;
            do {
                page = ask("/api/v1/changes?limit=7" + (cursor.isEmpty() ? "" : "&since=" + cursor));
                page.get("items").forEach(change -> ChangesApiTests.take(incidents, change));
                cursor = page.get("cursor").asString();
            } while (!page.at("/links/next").isNull());
        }

        boolean isProven() {
            catchUp();
            JsonNode proof = ask("/api/v1/checksum");
            return cursor.equals(proof.get("cursor").asString(""))
                    && proof.get("count").asInt() == incidents.size()
                    && proof.get("sum").asString().equals(ChangesApiTests.sum(incidents));
        }

        private JsonNode ask(String address) {
            while (true) {
                try {
                    return api.json(address);
                } catch (UncheckedIOException cut) {
                    // once more
                }
            }
        }
    }
}
