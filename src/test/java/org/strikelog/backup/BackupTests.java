package org.strikelog.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.schedule.Leader;
import org.strikelog.stream.ChangeStream;
import org.strikelog.support.EditingTest;

@EditingTest
class BackupTests {

    private static final Progress SILENT = (step, done, expected) -> {};
    private static final String OTHER = "restored_server";

    @Autowired
    private DatabaseServer server;

    @Autowired
    private BackupRuns runs;

    @Autowired
    private Leader leader;

    @Autowired
    private ChangeStream stream;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path folder;

    private final BackupKey key = BackupKey.random();

    @AfterEach
    void forget() {
        jdbc.sql("delete from idempotent_answer where account = 'saves'").update();
        jdbc.sql(
                        "delete from sign_in_attempt where key_hash in (select sha256(('save ' || n)::bytea) from generate_series(1, 100000) n)")
                .update();
        server.drop(OTHER);
    }

    @Test
    void whatIsRestoredIsWhatOneMomentHeldHoweverMuchIsSavedMeanwhile() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch saved = new CountDownLatch(20);
        CompletableFuture<Integer> saves = CompletableFuture.supplyAsync(() -> {
            int save = 0;
            while (!enough.get()) {
                save(++save);
                saved.countDown();
            }
            return save;
        });
        saved.await();
        String checksum = stream.checksum(IncidentFilter.ALL).sum();
        int[] at = new int[1];
        Path file = work(server, key)
                .backup(folder, false, new BackupWork.Order(null, () -> true, (step, done, expected) -> at[0] = done))
                .orElseThrow();
        enough.set(true);
        int last = saves.join();

        DataSource empty = server.create(OTHER);
        DatabaseServer other = new DatabaseServer(empty);
        assertThat(work(other, key).restore(file, false, SILENT)).isEmpty();

        JdbcClient restored = JdbcClient.create(other.record());
        List<Integer> answered = restored.sql(
                        "select cast(key as integer) from idempotent_answer where account = 'saves' order by 1")
                .query(Integer.class)
                .list();
        assertThat(answered).hasSizeBetween(20, last - 1);
        assertThat(answered)
                .isEqualTo(IntStream.rangeClosed(1, answered.size()).boxed().toList());
        assertThat(restored.sql("select count(*) from sign_in_attempt where key_hash in "
                                + "(select sha256(('save ' || n)::bytea) from generate_series(1, 100000) n)")
                        .query(Integer.class)
                        .single())
                .isEqualTo(answered.size());

        Map<String, String> before = contents(jdbc);
        Map<String, String> after = contents(restored);
        // These went on, and the run itself was under way.
        List.of("idempotent_answer", "sign_in_attempt", "backup_run").forEach(table -> {
            before.remove(table);
            after.remove(table);
        });
        assertThat(after).isEqualTo(before).hasSizeGreaterThan(55);
        assertThat(after.get("incident")).doesNotStartWith("0 ");
        assertThat(at[0]).isGreaterThan(55);
        BackupRun run = runs.last(BackupRun.Kind.BACKUP).orElseThrow();
        assertThat(run.checksum()).isEqualTo(checksum);
        assertThat(run.tables()).containsEntry("incident", (long) counted("incident"));
        // Numbers that were given are not given again.
        assertThat(restored.sql("select nextval(pg_get_serial_sequence('incident', 'id'))")
                        .query(Long.class)
                        .single())
                .isGreaterThan(jdbc.sql("select max(id) from incident")
                        .query(Long.class)
                        .single());

        assertThatThrownBy(() -> work(other, key).restore(file, false, SILENT))
                .isInstanceOf(BackupFailed.class)
                .hasMessageStartingWith("There is a record in the database “%s” already.".formatted(OTHER));
    }

    @Test
    void aFileThatIsNotGoodChangesNothing() throws IOException {
        BackupWork work = work(server, key);
        Path file = work.backup(folder, false, new BackupWork.Order(null, () -> true, SILENT))
                .orElseThrow();
        String databases = "select string_agg(datname, ' ' order by datname) from pg_database";
        String before = jdbc.sql(databases).query(String.class).single();

        assertThatThrownBy(() -> work(server, BackupKey.random()).restore(file, true, SILENT))
                .hasMessageStartingWith("The backup cannot be opened with this key");
        byte[] whole = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> work.restore(cut, true, SILENT)).hasMessageContaining("it was cut off or changed");
        assertThat(jdbc.sql(databases).query(String.class).single()).isEqualTo(before);
    }

    @Test
    void noneIsWrittenWithoutAKeyUnlessThatIsSaid() throws IOException {
        BackupWork work = work(server, null);
        BackupWork.Order order = new BackupWork.Order(null, () -> true, SILENT);
        assertThatThrownBy(() -> work.backup(folder, false, order))
                .hasMessageStartingWith("There is no key to encrypt it with");
        assertThat(folder).isEmptyDirectory();
        Path file = work.backup(folder, true, order).orElseThrow();
        assertThat(new BackupFile(file, null).check(SILENT).schema()).isEqualTo(Restoration.newestSchema());
    }

    @Test
    void oneIsMadeAtATime() {
        BackupWork.Order order = new BackupWork.Order(null, () -> true, SILENT);
        leader.lead(
                BackupWork.JOB,
                () -> assertThat(work(server, key).backup(folder, false, order)).isEmpty());
        assertThat(folder).isEmptyDirectory();
    }

    private BackupWork work(DatabaseServer on, @Nullable BackupKey with) {
        BackupSettings settings = new BackupSettings(
                null, with == null ? null : with.text(), false, Duration.ofDays(1), Duration.ofDays(7), 7, 4, 12);
        return new BackupWork(settings, on, runs, leader, Clock.systemUTC());
    }

    /** In two tables at once, of which one is read early and one late. */
    private void save(int number) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into idempotent_answer values ('saves', ?, sha256('x'), 200, '{}', '', now())")
                    .param(Integer.toString(number))
                    .update();
            jdbc.sql("insert into sign_in_attempt values (sha256(('save ' || ?)::bytea), 1, now(), true, now())")
                    .param(Integer.toString(number))
                    .update();
        });
    }

    /** {@return rows and a digest of what is in them, by table; but for numbers of transactions} */
    private static Map<String, String> contents(JdbcClient database) {
        Map<String, String> contents = new TreeMap<>();
        for (String table : database.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()) {
            if (!table.equals("flyway_schema_history")) {
                contents.put(
                        table,
                        database.sql("""
                                        select count(*) || ' ' || coalesce(md5(string_agg(line, '' order by line)), '')
                                        from (select (to_jsonb(t) - 'changed_in')::text as line from "%s" t) as lines
                                        """.formatted(table)).query(String.class).single());
            }
        }
        contents.remove("directory_change");
        return contents;
    }

    private int counted(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
