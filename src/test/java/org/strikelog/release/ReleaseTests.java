package org.strikelog.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.api.Addresses;
import org.strikelog.api.ApiClient;
import org.strikelog.incident.Standpoint;
import org.strikelog.support.EditingTest;
import tools.jackson.databind.JsonNode;

@EditingTest
class ReleaseTests {

    @Autowired
    private ReleaseMaker maker;

    @Autowired
    private Releases releases;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void staysAsItWasWhateverBecomesOfTheRecord() throws Exception {
        ApiClient client = new ApiClient(port);
        Release first = made("2026-09");
        HttpResponse<String> csv = client.get("/releases/2026-09/strikelog-2026-09.csv");
        Release.File file = first.file("strikelog-2026-09.csv").orElseThrow();

        assertThat(first.datasets().stream()
                        .mapToLong(Release.Origin::incidents)
                        .sum())
                .isEqualTo(first.incidents());
        assertThat(sha256(csv.body())).isEqualTo(file.sha256());
        assertThat(csv.body().getBytes(StandardCharsets.UTF_8)).hasSize((int) file.bytes());
        assertThat(csv.body().lines().count()).isGreaterThan(first.incidents());
        assertThat(client.get("/releases/2026-09/SHA256SUMS").body())
                .contains(file.sha256() + "  strikelog-2026-09.csv\n");
        JsonNode features = client.json("/releases/2026-09/strikelog-2026-09.geojson");
        assertThat(features.get("features")).hasSize((int) first.incidents());
        assertThat(features.get("numberReturned").asLong()).isEqualTo(first.incidents());

        List<Long> some = jdbc.sql("select id from incident where state = 'published' order by id desc limit 3")
                .query(Long.class)
                .list();
        jdbc.sql("update incident set state = 'retracted', retraction = 'twice told' where id = ?")
                .param(some.get(0))
                .update();
        jdbc.sql("update incident set state = 'draft' where id = ?")
                .param(some.get(1))
                .update();
        jdbc.sql("update incident set version = version + 1 where id = ?")
                .param(some.get(2))
                .update();
        Awaitility.await()
                .until(() -> client.json("/api/v1/incidents?limit=1")
                                .at("/total/possible")
                                .asLong()
                        == first.incidents() - 2);
        Release second = made("2026-10");

        assertThat(second.incidents()).isEqualTo(first.incidents() - 2);
        assertThat(second.changes()).isEqualTo(new Release.Changes("2026-09", 0, 1, 0, 1, 1));
        assertThat(client.get("/releases/2026-09/strikelog-2026-09.csv").body()).isEqualTo(csv.body());
        assertThat(client.json("/api/v1/releases").get(0).get("name").asString())
                .isEqualTo("2026-10");
        assertThat(client.get("/releases/2026-10").body())
                .contains(second.files().getFirst().sha256(), "2026-09");

        jdbc.sql("update incident set version = version - 1 where id = ?")
                .param(some.get(2))
                .update();
        jdbc.sql("update incident set state = 'published', retraction = null where id = any (?)")
                .param(some.subList(0, 2).toArray(Long[]::new))
                .update();
    }

    @Test
    void givesTheRestOfADownloadThatWasCutOff() {
        ApiClient client = new ApiClient(port);
        Release release = made("2026-08");
        String address = "/releases/2026-08/" + ReleaseFormat.NDJSON.file("2026-08");
        HttpResponse<String> whole = client.get(address);
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> rest = client.get(address, "Range", "bytes=100-", "If-Range", tag);

        assertThat(whole.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo(whole.body().substring(100));
        assertThat(rest.headers().firstValue("Content-Range").orElseThrow()).startsWith("bytes 100-");
        assertThat(client.get(address, "Range", "bytes=100-199").body())
                .isEqualTo(whole.body().substring(100, 200));
        assertThat(client.get(address, "Range", "bytes=100-", "If-Range", "\"another\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.get(address, "Range", "bytes=999999999-").statusCode())
                .isEqualTo(416);
        assertThat(client.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(client.get("/releases/2026-08/strikelog-2026-09.csv").statusCode())
                .isEqualTo(404);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from release where id = ?")
                        .param(release.id())
                        .update());
    }

    @Test
    void showsNothingOfOneThatWasCutOffAndBeginsItAnew() {
        jdbc.sql("""
                        insert into release (name, note, begun_at, begun_by, moved_at, expected, written)
                        values ('2026-07', '', now() - interval '1 hour', 'a', now() - interval '1 hour', 5, 3)
                        """).update();

        assertThat(releases.find("2026-07")).isEmpty();
        assertThat(made("2026-07").incidents()).isGreaterThan(200);
        assertThatExceptionOfType(ReleaseRefused.class).isThrownBy(() -> begin("2026-07"));
    }

    private Release made(String name) {
        begin(name);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> maker.current().isEmpty());
        return releases.find(name).orElseThrow();
    }

    private void begin(String name) {
        maker.begin(name, "", "editor", new Addresses("http://127.0.0.1:" + port, Standpoint.TODAY));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
