package org.strikelog.backup;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.strikelog.backup.BackupRun.Kind;
import org.strikelog.schedule.Leader;

/** Makes backups, tries whether they can be restored, and restores them; one at a time on all instances. */
@Component
class BackupWork {

    static final String JOB = "backup";

    private static final Logger log = LoggerFactory.getLogger(BackupWork.class);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private final BackupSettings settings;
    private final DatabaseServer server;
    private final BackupRuns runs;
    private final Leader leader;
    private final Clock clock;

    BackupWork(BackupSettings settings, DatabaseServer server, BackupRuns runs, Leader leader, Clock clock) {
        this.settings = settings;
        this.server = server;
        this.runs = runs;
        this.leader = leader;
        this.clock = clock;
    }

    /**
     * What a run is asked to do.
     *
     * @param by username of an administrator; none for the schedule and the command line
     * @param due asked when nobody else is at it any more; false leaves it
     */
    record Order(@Nullable String by, BooleanSupplier due, Progress progress) {}

    @FunctionalInterface
    private interface Task {
        BackupContents run(long id, Progress progress) throws IOException, SQLException;
    }

    /**
     * Writes a backup, and removes those that need not be kept.
     *
     * @param plain whether it is written without a key
     * @return the file; nothing if another backup or test is under way, or it is not due
     * @throws BackupFailed if it cannot be made; then there is none
     */
    Optional<Path> backup(Path folder, boolean plain, Order order) {
        BackupKey key = settings.parsedKey();
        if (key == null && !plain) {
            throw new BackupFailed(
                    "There is no key to encrypt it with: set STRIKELOG_BACKUP_KEY, or say that it is to be written unencrypted (--unencrypted, or STRIKELOG_BACKUP_UNENCRYPTED=true).");
        }
        AtomicReference<@Nullable Path> made = new AtomicReference<>();
        run(Kind.BACKUP, order, (id, progress) -> {
            String schema = currentSchema();
            AtomicReference<@Nullable BackupContents> contents = new AtomicReference<>();
            BackupFolder files = new BackupFolder(folder);
            Path file = files.write(clock.instant(), plain ? null : key, out -> {
                try (Snapshot snapshot = new Snapshot(server.record());
                        ZipOutputStream zip = new ZipOutputStream(out)) {
                    contents.set(snapshot.write(zip, schema, progress));
                } catch (SQLException e) {
                    throw new BackupFailed("The database does not give its rows", e);
                }
            });
            runs.name(id, file.getFileName().toString(), Files.size(file));
            files.prune(new Retention(settings.daily(), settings.weekly(), settings.monthly()))
                    .forEach(old -> log.info("{} need not be kept and is removed", old));
            made.set(file);
            return Objects.requireNonNull(contents.get());
        });
        return Optional.ofNullable(made.get());
    }

    /**
     * Sees that there is a database, of the version of this program; another has nowhere to note a run.
     *
     * @return that version
     * @throws BackupFailed if there is none
     */
    String currentSchema() {
        String schema = Restoration.schema(server.record());
        String newest = Restoration.newestSchema();
        if (schema.isEmpty()) {
            throw new BackupFailed(
                    "The database “%s” is empty. Is it the one that Strikelog uses, by SPRING_DATASOURCE_URL or STRIKELOG_DATA?"
                            .formatted(server.name()));
        }
        if (!schema.equals(newest)) {
            throw new BackupFailed(
                    "The database is of version %s, and this program is for version %s. Make the backup with the program that the database belongs to."
                            .formatted(schema, newest));
        }
        return schema;
    }

    /**
     * Restores the newest backup of a folder into a database that is thrown away, with every row compared.
     *
     * @return whether that was done; not if another backup or test is under way, or it is not due
     * @throws BackupFailed if the backup is not good
     */
    boolean test(Path folder, Order order) {
        return run(Kind.RESTORE_TEST, order, (id, progress) -> {
            Path file = new BackupFolder(folder)
                    .newest()
                    .orElseThrow(() -> new BackupFailed("There is no backup in %s.".formatted(folder)));
            runs.name(id, file.getFileName().toString(), Files.size(file));
            Restoration restoration = new Restoration(new BackupFile(file, settings.parsedKey()), progress);
            String scratch = server.name() + "_restore_test";
            try {
                restoration.fill(server.create(scratch));
            } finally {
                server.drop(scratch);
            }
            return restoration.contents();
        });
    }

    private boolean run(Kind kind, Order order, Task task) {
        boolean[] done = new boolean[1];
        leader.lead(JOB, () -> {
            if (order.due().getAsBoolean()) {
                long id = runs.begin(kind, order.by());
                order.progress().at("begun", 0, 1);
                try {
                    runs.finish(id, task.run(id, (step, at, expected) -> {
                        runs.move(id, at, expected);
                        order.progress().at(step, at, expected);
                    }));
                    done[0] = true;
                } catch (BackupFailed e) {
                    runs.fail(id, String.valueOf(e.getMessage()));
                    throw e;
                } catch (FileSystemException e) {
                    // Which file, and what of it, is all there is to say.
                    runs.fail(id, BackupFailed.reason(e));
                    throw new BackupFailed("It came to nothing", e);
                } catch (IOException | SQLException | RuntimeException e) {
                    // If the database is gone, that cannot be noted either; the run then counts as cut off.
                    log.error("The {} came to nothing", kind, e);
                    runs.fail(id, BackupFailed.reason(e));
                    throw new BackupFailed("It came to nothing", e);
                }
            }
        });
        return done[0];
    }

    /**
     * Puts a backup in the place of the record. It is made whole beside it first, so that a failure changes nothing.
     *
     * @param replace whether a record that is there gives way; it is kept as another database
     * @return name of the database that is kept; nothing if there was no record
     * @throws BackupFailed if it cannot be done
     */
    Optional<String> restore(Path file, boolean replace, Progress progress) {
        Restoration restoration = new Restoration(new BackupFile(file, settings.parsedKey()), progress);
        boolean empty = isEmpty(server.record());
        if (!empty && !replace) {
            throw new BackupFailed(
                    "There is a record in the database “%s” already. With --replace the backup takes its place, and what is there is kept as another database."
                            .formatted(server.name()));
        }
        String made = server.name() + "_restored";
        String aside =
                server.name() + "_before_" + SECOND.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        try {
            DataSource restored = server.create(made);
            restoration.fill(restored);
            new BackupRuns(JdbcClient.create(restored), clock)
                    .finishRestored(restoration.contents(), file.getFileName().toString(), Files.size(file));
            server.replace(made, aside);
        } catch (IOException | RuntimeException e) {
            server.drop(made);
            throw e instanceof RuntimeException known ? known : new BackupFailed("It cannot be read", e);
        }
        if (empty) {
            server.drop(aside);
            return Optional.empty();
        }
        return Optional.of(aside);
    }

    private static boolean isEmpty(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        try {
            return Restoration.schema(database).isEmpty()
                    || !jdbc.sql("""
                            select exists (select from incident) or exists (select from report)
                                or exists (select from account)
                            """).query(Boolean.class).single();
        } catch (DataAccessException e) {
            throw new BackupFailed("The database cannot be used", e.getMostSpecificCause());
        }
    }
}
