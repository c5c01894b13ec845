package org.strikelog.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.backup.BackupContents.Part;
import org.strikelog.backup.BackupRun.Kind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What came of backups and restore tests. */
@Repository
class BackupRuns {

    private static final TypeReference<TreeMap<String, Long>> ROWS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    BackupRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long begin(Kind kind, @Nullable String by) {
        return Objects.requireNonNull(jdbc.sql("""
                        insert into backup_run (kind, started_at, started_by) values (:kind, :now, :by) returning id
                        """)
                .param("kind", kind.toString())
                .param("now", now())
                .param("by", by)
                .query(Long.class)
                .single());
    }

    void move(long id, int done, int expected) {
        jdbc.sql("update backup_run set done = ?, expected = ? where id = ?")
                .params(done, expected, id)
                .update();
    }

    void name(long id, String file, long bytes) {
        jdbc.sql("update backup_run set file = ?, bytes = ? where id = ?")
                .params(file, bytes, id)
                .update();
    }

    void finish(long id, BackupContents contents) {
        SortedMap<String, Long> rows = contents.tables().stream()
                .collect(Collectors.toMap(part -> part.table().name(), Part::rows, Long::sum, TreeMap::new));
        jdbc.sql("""
                        update backup_run
                        set ended_at = :now, done = expected, schema = :schema, snapshot_at = :snapshot,
                            incidents = :incidents, checksum = :checksum, rows = cast(:rows as jsonb)
                        where id = :id
                        """)
                .param("now", now())
                .param("schema", contents.schema())
                .param("snapshot", contents.takenAt().atOffset(ZoneOffset.UTC))
                .param("incidents", contents.incidents())
                .param("checksum", contents.checksum())
                .param("rows", JsonMapper.shared().writeValueAsString(rows))
                .param("id", id)
                .update();
    }

    void fail(long id, String why) {
        jdbc.sql("update backup_run set ended_at = ?, failure = ? where id = ?")
                .params(now(), why, id)
                .update();
    }

    /** {@return the newest ones, the newest first} */
    List<BackupRun> newest(int most) {
        return jdbc.sql("select * from backup_run order by id desc limit ?")
                .param(most)
                .query(BackupRuns::run)
                .list();
    }

    Optional<BackupRun> last(Kind kind) {
        return jdbc.sql("select * from backup_run where kind = ? order by id desc limit 1")
                .param(kind.toString())
                .query(BackupRuns::run)
                .optional();
    }

    Optional<BackupRun> lastThatWentWell(Kind kind) {
        return jdbc.sql("""
                        select * from backup_run where kind = ? and ended_at is not null and failure is null
                        order by id desc limit 1
                        """).param(kind.toString()).query(BackupRuns::run).optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static BackupRun run(ResultSet row, int number) throws SQLException {
        String rows = row.getString("rows");
        return new BackupRun(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(instant(row, "started_at")),
                row.getString("started_by"),
                row.getInt("done"),
                row.getInt("expected"),
                instant(row, "ended_at"),
                row.getString("failure"),
                row.getString("file"),
                row.getObject("bytes", Long.class),
                row.getString("schema"),
                instant(row, "snapshot_at"),
                row.getObject("incidents", Long.class),
                row.getString("checksum"),
                rows == null ? new TreeMap<>() : JsonMapper.shared().readValue(rows, ROWS));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
