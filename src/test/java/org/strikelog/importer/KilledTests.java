package org.strikelog.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.StrikelogApplication;
import org.strikelog.importer.Import.State;
import org.strikelog.support.EditingTest;

/**
 * Ends imports at random moments: by their connection to the database, which is what the database sees of the end of a
 * server, and with {@code -Dkilled=10} by killing as many processes, each of which takes as long as the application takes
 * to start. {@code -Dkilled.seed} gives the same moments again.
 */
@EditingTest
class KilledTests {

    private static final Path EXTRACT = Path.of("src/test/resources/import/ucdp-ged.csv");

    private final long seed = Long.getLong("killed.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRun run;

    @Autowired
    private Environment environment;

    @TempDir
    private Path folder;

    @Test
    void leavesNothingOfAnImportThatHasLostItsConnection() throws Exception {
        Path file = file(400);
        for (String dataset : List.of("cut-one", "cut-two")) {
            Delivery delivery = delivery(dataset, file);
            long id = run.begin(delivery, "lina");
            run.read(imports.find(id).orElseThrow(), file);
            Import ready = imports.find(id).orElseThrow();
            assertThat(run.begin(ready, "lina")).isTrue();
            Thread writing = Thread.ofVirtual().start(() -> run.write(ready, "lina"));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(60));
            await().until(() -> cut(id) || !writing.isAlive());
            writing.join();

            Import ended = imports.find(id).orElseThrow();
            assertThat(found(dataset)).as("seed %d", seed).isEqualTo(ended.state() == State.DONE ? 400 : 0);
            assertThat(goOn(ended)).isEqualTo(State.DONE);
            assertThat(found(dataset)).isEqualTo(400);
            undo(dataset);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "killed", matches = "[1-9]\\d*")
    void leavesAllOfAnImportOrNothingWhereverItsProcessIsKilled() throws Exception {
        int rows = Integer.getInteger("killed.rows", 20_000);
        Path file = file(rows);
        long since = System.nanoTime();
        Process whole = start(file, "not-killed");
        await().atMost(Duration.ofMinutes(5)).until(() -> newest("not-killed") != null || !whole.isAlive());
        long began = System.nanoTime();
        assertThat(whole.waitFor()).as(() -> log("not-killed")).isZero();
        assertThat(found("not-killed")).isEqualTo(rows);
        long usual = Duration.ofNanos(System.nanoTime() - began).toMillis();

        undo("not-killed");
        List<String> story = new ArrayList<>();
        story.add("seed %d: whole in %d ms, after a start of %d ms"
                .formatted(seed, usual, Duration.ofNanos(began - since).toMillis()));
        int killed = 0;
        int wanted = Integer.getInteger("killed");
        for (int i = 1; killed < wanted && i <= 3 * wanted; i++) {
            String dataset = "killed-" + i;
            Process process = start(file, dataset);
            await().atMost(Duration.ofMinutes(5)).until(() -> newest(dataset) != null);
            long moment = random.nextLong(usual);
            began = System.nanoTime();
            if (process.waitFor(moment, TimeUnit.MILLISECONDS)) {
                // The machine has less else to do than it had.
                usual = Duration.ofNanos(System.nanoTime() - began).toMillis();
                undo(dataset);
                continue;
            }
            killed++;
            State then = newest(dataset).state();
            process.destroyForcibly().waitFor();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> newest(dataset).stopped()
                            || !newest(dataset).state().underWay());
            Import left = newest(dataset);
            long there = found(dataset);
            State end = goOn(left);
            story.add("after %5d ms, %s: %d incidents, %s%s; then %s, %d incidents"
                    .formatted(
                            moment, then, there, left.state(), left.stopped() ? " stopped" : "", end, found(dataset)));
            assertThat(there).as(String.join("\n", story)).isEqualTo(left.state() == State.DONE ? rows : 0);
            assertThat(found(dataset)).isEqualTo(end == State.DONE ? rows : 0);
            assertThat(leftOf(left)).isZero();
            undo(dataset);
        }
        Files.write(Path.of("target", "killed.txt"), story);
        assertThat(killed).isEqualTo(wanted);
    }

    /** Does what the page offers to do then. */
    private State goOn(Import left) {
        if (left.state() == State.READY || left.state() == State.IMPORTING) {
            assertThat(run.begin(left, "lina")).isTrue();
            run.write(left, "lina");
        } else if (left.state() != State.DONE) {
            run.discard(left);
        }
        Import now = imports.find(left.id()).orElseThrow();
        assertThat(now.failure()).isNull();
        return now.state();
    }

    /** Takes it back, since the same rows under another name would all be duplicates. */
    private void undo(String dataset) {
        Import done = newest(dataset);
        if (done.state() == State.DONE) {
            assertThat(run.beginUndoing(done, "lina")).isTrue();
            run.undo(done, "lina");
        }
    }

    /** {@return how many tables an import has left behind that was imported or discarded} */
    private long leftOf(Import of) {
        return jdbc.sql("select count(*) from pg_class where relname in (:names)")
                .param(
                        "names",
                        List.of(
                                of.tables().staged(),
                                of.tables().planned(),
                                of.tables().named(),
                                of.tables().alike()))
                .query(Long.class)
                .single();
    }

    private boolean cut(long id) {
        return jdbc.sql("""
                        select coalesce(bool_or(pg_terminate_backend(pid)), false) from pg_locks
                        where locktype = 'advisory' and objid = :id::oid and granted
                          and database = (select oid from pg_database where datname = current_database())
                        """).param("id", id).query(Boolean.class).single();
    }

    private Import newest(String dataset) {
        return imports.list(1, 0).stream()
                .filter(it -> it.dataset().key().equals(dataset))
                .findFirst()
                .orElse(null);
    }

    /** {@return how many incidents there are of a data set, each with its history, its words and its row} */
    private long found(String dataset) {
        Long[] counts = jdbc.sql("""
                        select array[count(*), count(r.number), count(w.incident_id), count(b.line)]
                        from incident i
                        join dataset d on d.id = i.dataset_id and d.key = :key
                        left join revision r on r.incident_id = i.id
                        left join incident_words w on w.incident_id = i.id
                        left join imported_row b on b.incident_id = i.id
                        """)
                .param("key", dataset)
                .query((row, number) -> (Long[]) row.getArray(1).getArray())
                .single();
        assertThat(Arrays.stream(counts).distinct()).hasSize(1);
        return counts[0];
    }

    private static Delivery delivery(String dataset, Path file) throws IOException {
        return new Delivery(
                "ucdp",
                dataset,
                LocalDate.parse("2023-06-30"),
                dataset,
                dataset,
                "CC-BY-4.0",
                null,
                true,
                file.getFileName().toString(),
                Files.size(file));
    }

    /** {@return a file with one row of the extract under as many ids, each on a day of its own as far as days go} */
    private Path file(int rows) throws IOException {
        List<String> lines = Files.readAllLines(EXTRACT);
        String row = lines.stream()
                .filter(line -> line.matches("\\d+,([^\"]++|\"[^\"]*+\")*+"))
                .findFirst()
                .orElseThrow();
        Path file = folder.resolve("many.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(lines.getFirst());
            for (int i = 0; i < rows; i++) {
                String day = LocalDate.ofYearDay(1990, 1).plusDays(i % 9_000).toString();
                out.write("\n"
                        + row.replaceFirst("\\d+", Integer.toString(i + 1)).replaceAll("\\d{4}-\\d{2}-\\d{2}", day));
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
        for (String property : List.of("url", "username", "password")) {
            builder.environment()
                    .put(
                            "SPRING_DATASOURCE_" + property.toUpperCase(Locale.ROOT),
                            environment.getRequiredProperty("spring.datasource." + property));
        }
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve(dataset + ".log").toFile())
                .start();
    }

    private String log(String dataset) {
        try {
            return Files.readString(folder.resolve(dataset + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
