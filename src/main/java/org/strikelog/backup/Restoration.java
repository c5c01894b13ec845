package org.strikelog.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.strikelog.backup.BackupContents.Counter;
import org.strikelog.backup.BackupContents.Part;
import org.strikelog.stream.Checksum;

/**
 * Makes an empty database what a backup holds: brings it to the version of the backup, fills it, reads all of it back and
 * compares, and then brings it to the version of this program.
 */
class Restoration {

    private static final String MIGRATIONS = "classpath:db/migration";

    private final BackupFile file;
    private final BackupContents contents;
    private final Progress progress;
    private int done;

    /**
     * Reads the file, and changes nothing.
     *
     * @throws BackupFailed if it is none, or of a newer version than this program
     */
    Restoration(BackupFile file, Progress progress) {
        this.file = file;
        this.progress = progress;
        contents = file.check(progress);
        String newest = newestSchema();
        if (MigrationVersion.fromVersion(contents.schema()).isNewerThan(newest)) {
            throw new BackupFailed(
                    "The backup was made by a newer version of Strikelog: its database is of version %s, and this program knows no more than %s. Restore it with that version."
                            .formatted(contents.schema(), newest));
        }
    }

    BackupContents contents() {
        return contents;
    }

    /** {@return the version that the migrations of this program lead to} */
    static String newestSchema() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(MIGRATIONS + "/V*.sql"))
                    .map(migration -> Objects.requireNonNull(migration.getFilename()))
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .max(Comparator.comparing(MigrationVersion::fromVersion))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the version that a database is of; none for an empty one}
     *
     * @throws BackupFailed if it does not answer, or does not let us in
     */
    static String schema(DataSource database) {
        try {
            MigrationInfo current = Flyway.configure()
                    .dataSource(database)
                    .locations(MIGRATIONS)
                    .load()
                    .info()
                    .current();
            return current == null ? "" : current.getVersion().getVersion();
        } catch (FlywayException e) {
            throw new BackupFailed("The database cannot be used", e.getCause() instanceof SQLException why ? why : e);
        }
    }

    /** @throws BackupFailed if what is in it then is not what was in the backup */
    void fill(DataSource database) {
        try {
            migrate(database, MigrationVersion.fromVersion(contents.schema()));
            load(database);
            compare(database);
            migrate(database, MigrationVersion.LATEST);
            JdbcClient.create(database).sql("analyze").update();
        } catch (SQLException e) {
            throw new BackupFailed("The database does not take what is in the backup", e);
        } catch (DataAccessException e) {
            throw new BackupFailed("The database does not take what is in the backup", e.getMostSpecificCause());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void migrate(DataSource database, MigrationVersion version) {
        Flyway.configure()
                .dataSource(database)
                .locations(MIGRATIONS)
                .target(version)
                .load()
                .migrate();
    }

    private void load(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            requireSameTables(BackupTable.all(jdbc));
            leaveTriggersOut(jdbc);
            List<String> names =
                    contents.tables().stream().map(part -> part.table().name()).toList();
            jdbc.sql("truncate " + BackupTable.quoted(names)).update();
            Map<String, BackupTable> tables = contents.tables().stream()
                    .map(Part::table)
                    .collect(Collectors.toMap(BackupTable::entry, Function.identity()));
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            file.each((entry, rows) -> {
                BackupTable table = tables.get(entry);
                if (table != null) {
                    step(table.name());
                    load(table, rows, jdbc, copies);
                }
            });
            contents.counters().forEach(counter -> count(counter, jdbc));
            connection.commit();
        }
    }

    private void requireSameTables(List<BackupTable> tables) {
        if (!tables.equals(contents.tables().stream().map(Part::table).toList())) {
            throw new BackupFailed("The tables of the backup are not those of version %s: somebody has changed them."
                    .formatted(contents.schema()));
        }
    }

    /** Rows come with all that triggers have made of them. */
    private static void leaveTriggersOut(JdbcClient jdbc) {
        boolean may = jdbc.sql("select has_parameter_privilege('session_replication_role', 'set')")
                .query(Boolean.class)
                .single();
        if (!may) {
            throw new BackupFailed(
                    "The database does not let its user leave triggers out: grant set on parameter session_replication_role to that user.");
        }
        jdbc.sql("set local session_replication_role = 'replica'").update();
    }

    private static void load(BackupTable table, InputStream rows, JdbcClient jdbc, CopyManager copies)
            throws IOException {
        String stamp = "alter table %s alter column %s ";
        table.stamps().stream()
                .map(column -> stamp.formatted(table.quoted(), BackupTable.quoted(List.of(column))))
                .forEach(alter ->
                        jdbc.sql(alter + "set default pg_current_xact_id()").update());
        try {
            copies.copyIn(table.copyIn(), rows);
        } catch (SQLException e) {
            throw new BackupFailed("The database does not take the rows of " + table.name(), e);
        }
        table.stamps().stream()
                .map(column -> stamp.formatted(table.quoted(), BackupTable.quoted(List.of(column))))
                .forEach(alter -> jdbc.sql(alter + "drop default").update());
    }

    private static void count(Counter counter, JdbcClient jdbc) {
        jdbc.sql("select setval(cast(? as regclass), ?, ?)")
                .params(counter.sequence(), counter.last(), counter.given())
                .query((row, number) -> number)
                .single();
    }

    private void compare(DataSource database) throws SQLException, IOException {
        try (Snapshot restored = new Snapshot(database)) {
            for (Part part : contents.tables()) {
                step(part.table().name() + ", compared");
                if (!restored.part(part.table(), OutputStream.nullOutputStream())
                        .equals(part)) {
                    throw new BackupFailed("The rows of %s are not those of the backup when they are read again."
                            .formatted(part.table().name()));
                }
            }
            Checksum checksum = restored.checksum();
            if (checksum.count() != contents.incidents() || !checksum.sum().equals(contents.checksum())) {
                throw new BackupFailed(
                        "The public record has the checksum %s of %d incidents, and in the backup %s of %d."
                                .formatted(
                                        checksum.sum(), checksum.count(), contents.checksum(), contents.incidents()));
            }
        }
    }

    private void step(String what) {
        progress.at(what, done++, 2 * contents.tables().size());
    }
}
