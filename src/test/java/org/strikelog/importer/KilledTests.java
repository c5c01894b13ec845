package org.strikelog.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import org.strikelog.StrikelogApplication;
import org.strikelog.support.DatabaseTest;

/**
 * Kills imports in processes of their own at random moments, as the end of a server would: {@code -Dkills=10}, and
 * {@code -Dkills.seed} for the same moments again. Each takes as long as the application takes to start.
 */
@DatabaseTest
@EnabledIfSystemProperty(named = "kills", matches = "[1-9]\\d*")
class KilledTests {

    private static final int ROWS = Integer.getInteger("kills.rows", 20_000);
    private static final Path EXTRACT = Path.of("src/test/resources/import/ucdp-ged.csv");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @TempDir
    private Path folder;

    @Test
    void leavesAllOfAnImportOrNothing() throws Exception {
        TestTransaction.end();
        long seed = Long.getLong("kills.seed", System.nanoTime());
        Random random = new Random(seed);
        Path file = file();
        assertThat(start(file, "not-killed").waitFor()).isZero();
        assertThat(found("not-killed"))
                .containsOnly(Map.entry("incidents", (long) ROWS), Map.entry("revisions", (long) ROWS));
        long usual = jdbc.sql("select extract(epoch from max(moved_at) - max(made_at)) * 1000 from import")
                .query(Long.class)
                .single();

        List<String> story = new ArrayList<>();
        for (int i = 1; i <= Integer.getInteger("kills"); i++) {
            String dataset = "killed-" + i;
            Process process = start(file, dataset);
            await(() -> state(dataset) != null);
            long moment = random.nextLong(usual);
            process.waitFor(moment, TimeUnit.MILLISECONDS);
            String state = state(dataset);
            process.destroyForcibly().waitFor();
            await(this::nobodyIsAtAnImport);
            Map<String, Long> found = found(dataset);
            story.add("after %d ms, %s: %s".formatted(moment, state, found));
            assertThat(found.get("incidents"))
                    .as("seed %d: %s", seed, story)
                    .isEqualTo("done".equals(state(dataset)) ? (long) ROWS : 0);
            assertThat(found.get("revisions")).isEqualTo(found.get("incidents"));
        }
        System.out.println(String.join("\n", story));
        assertThat(start(file, "killed-1").waitFor()).isZero();
        assertThat(found("killed-1")).containsEntry("incidents", (long) ROWS);
        // Other tests share this database, and expect it empty.
        jdbc.sql("truncate dataset, armed_group, speaker, publisher cascade").update();
        jdbc.sql(
                        "insert into dataset (key, name, licence, redistributable) values ('desk', 'Own research', 'CC0-1.0', true)")
                .update();
    }

    private Path file() throws IOException {
        List<String> lines = Files.readAllLines(EXTRACT);
        String row = lines.stream()
                .filter(line -> line.matches("\\d+,.*[^,]"))
                .findFirst()
                .orElseThrow();
        Path file = folder.resolve("many.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(lines.getFirst());
            for (int i = 0; i < ROWS; i++) {
                out.write("\n" + row.replaceFirst("\\d+", Integer.toString(i + 1)));
            }
        }
        return file;
    }

    private Process start(Path file, String dataset) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StrikelogApplication.class.getName(),
                "import",
                "ucdp",
                file.toString(),
                "--dataset=" + dataset,
                "--release=" + dataset,
                "--released=2023-06-30");
        builder.environment().put("SPRING_DATASOURCE_URL", environment.getRequiredProperty("spring.datasource.url"));
        builder.environment()
                .put("SPRING_DATASOURCE_USERNAME", environment.getRequiredProperty("spring.datasource.username"));
        builder.environment()
                .put("SPRING_DATASOURCE_PASSWORD", environment.getRequiredProperty("spring.datasource.password"));
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve(dataset + ".log").toFile())
                .start();
    }

    private String state(String dataset) {
        return jdbc.sql("""
                        select state from import m join dataset d on d.id = m.dataset_id
                        where d.key = :key order by m.id desc limit 1
                        """)
                .param("key", dataset)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private boolean nobodyIsAtAnImport() {
        return jdbc.sql("""
                        select not exists (select from pg_stat_activity
                                           where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid())
                        """).query(Boolean.class).single();
    }

    private Map<String, Long> found(String dataset) {
        return jdbc.sql("""
                        select count(*) as incidents, count(r.incident_id) as revisions
                        from incident i
                        join dataset d on d.id = i.dataset_id and d.key = :key
                        left join revision r on r.incident_id = i.id
                        """)
                .param("key", dataset)
                .query((row, number) ->
                        Map.of("incidents", row.getLong("incidents"), "revisions", row.getLong("revisions")))
                .single();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int tries = 0; tries < 6_000 && !condition.getAsBoolean(); tries++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
