package org.strikelog.importer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All imports, with what was found in their files. */
@Repository
public class Imports {

    /** First of the two numbers of the lock that whoever is at an import holds. */
    private static final int LOCK = 7_421;

    private static final String SELECT = """
            select m.*, d.key as dataset_key, d.name as dataset_name, d.licence, d.attribution, d.redistributable,
                   extract(epoch from cast(:now as timestamptz) - m.started_at)::bigint as seconds,
                   m.state in ('reading', 'comparing', 'importing', 'undoing')
                   and m.moved_at < cast(:now as timestamptz) - interval '5 seconds'
                   and not exists (select from pg_locks l
                                   where l.locktype = 'advisory' and l.classid = %d and l.objid = m.id::oid
                                     and l.database = (select oid from pg_database where datname = current_database()))
                       as stopped
            from import m join dataset d on d.id = m.dataset_id
            """.formatted(LOCK);

    private final JdbcClient jdbc;
    private final Clock clock;

    Imports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Import> find(long id) {
        return jdbc.sql(SELECT + "where m.id = :id")
                .param("now", now())
                .param("id", id)
                .query(Imports::read)
                .optional();
    }

    /** {@return imports, the newest first} */
    public List<Import> list(int limit, long offset) {
        return jdbc.sql(SELECT + "order by m.id desc limit :limit offset :offset")
                .param("now", now())
                .param("limit", limit)
                .param("offset", offset)
                .query(Imports::read)
                .list();
    }

    /** {@return those that go on by themselves, or did until their server went away} */
    List<Import> underWay() {
        return jdbc.sql(SELECT + "where m.state in ('reading', 'comparing', 'importing', 'undoing') order by m.id")
                .param("now", now())
                .query(Imports::read)
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from import").query(Long.class).single();
    }

    /** {@return why rows were refused, in the order of the file} */
    public List<RowProblem> problems(long id, int limit, long offset) {
        return jdbc.sql("""
                        select line, field, value, expected from import_problem
                        where import_id = :id order by line, position limit :limit offset :offset
                        """)
                .param("id", id)
                .param("limit", limit)
                .param("offset", offset)
                .query(Imports::problem)
                .list();
    }

    /** Hands over all of them, one after the other. */
    public void eachProblem(long id, Consumer<RowProblem> consumer) {
        try (Stream<RowProblem> problems = jdbc
                .sql(
                        "select line, field, value, expected from import_problem where import_id = :id order by line, position")
                .param("id", id)
                .query(Imports::problem)
                .stream()) {
            problems.forEach(consumer);
        }
    }

    private static RowProblem problem(ResultSet row, int number) throws SQLException {
        return new RowProblem(
                row.getLong("line"), row.getString("field"), row.getString("value"), row.getString("expected"));
    }

    public long countProblems(long id) {
        return jdbc.sql("select count(*) from import_problem where import_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    long add(
            long dataset,
            Format format,
            String release,
            LocalDate releasedOn,
            String fileName,
            long bytes,
            String editor) {
        return jdbc.sql("""
                        insert into import (dataset_id, format, release, released_on, file_name, bytes, state, started_at,
                                            moved_at, made_by, made_at, work_total)
                        values (:dataset, :format, :release, :released, :file, :bytes, 'reading', :now, :now, :editor, :now,
                                :bytes)
                        returning id
                        """)
                .param("dataset", dataset)
                .param("format", format.code())
                .param("release", release)
                .param("released", releasedOn)
                .param("file", fileName)
                .param("bytes", bytes)
                .param("editor", editor)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    void written(long id, Import.Written file) {
        jdbc.sql("""
                        update import set encoding = :encoding, delimiter = :delimiter, marked = :marked, headed = :headed,
                                          columns = :columns
                        where id = :id
                        """)
                .param("encoding", file.encoding())
                .param("delimiter", file.delimiter())
                .param("marked", file.marked())
                .param("headed", file.headed())
                .param("columns", file.columns().toArray(String[]::new))
                .param("id", id)
                .update();
    }

    void read(long id, long rows, long refused) {
        jdbc.sql("update import set rows_read = :rows, rows_refused = :refused where id = :id")
                .params(Map.of("rows", rows, "refused", refused, "id", id))
                .update();
    }

    void refused(long id, List<RowProblem> problems) {
        for (RowProblem problem : problems) {
            jdbc.sql("""
                            insert into import_problem (import_id, line, field, value, expected)
                            values (:id, :line, :field, :value, :expected)
                            """)
                    .param("id", id)
                    .param("line", problem.line())
                    .param("field", problem.field())
                    .param("value", problem.value().replace('\0', '␀'))
                    .param("expected", problem.expected())
                    .update();
        }
    }

    /** Notes what is to become of the rows, or has. */
    void counted(long id, Planning.Counts counts) {
        jdbc.sql("""
                        update import set rows_new = :fresh, rows_changed = :changed, rows_unchanged = :unchanged,
                                          rows_conflict = :conflicting, rows_gone = :gone
                        where id = :id
                        """)
                .param("fresh", counts.fresh())
                .param("changed", counts.changed())
                .param("unchanged", counts.unchanged())
                .param("conflicting", counts.conflicting())
                .param("gone", counts.gone())
                .param("id", id)
                .update();
    }

    /** Notes how many rows have something near in other data sets. */
    void compared(long id, Resemblances.Found found) {
        jdbc.sql("update import set rows_near = :near, rows_alike = :alike where id = :id")
                .param("near", found.near())
                .param("alike", found.alike())
                .param("id", id)
                .update();
    }

    /**
     * Takes an import from one state to the next, unless somebody else has done so.
     *
     * @param total how much there is to do, in rows
     */
    boolean begin(Import of, Import.State next, long total) {
        return jdbc.sql("""
                        update import set state = :next, cancelled = false, failure = null, started_at = :now,
                                          moved_at = :now, work_done = 0, work_total = :total
                        where id = :id and state = :state
                        """)
                        .param("next", code(next))
                        .param("state", code(of.state()))
                        .param("total", total)
                        .param("id", of.id())
                        .param("now", now())
                        .update()
                > 0;
    }

    /**
     * Notes that it is read, and goes on to what may be the same.
     *
     * @param total rows that are weighed
     */
    void comparing(long id, long total) {
        jdbc.sql("""
                        update import set state = 'comparing', started_at = :now, moved_at = :now, work_done = 0,
                                          work_total = :total
                        where id = :id
                        """).param("total", total).param("id", id).param("now", now()).update();
    }

    /** Ends what was under way. */
    void end(long id, Import.State state, @Nullable String failure) {
        jdbc.sql(
                        "update import set state = :state, failure = :failure, cancelled = false, moved_at = :now where id = :id")
                .param("state", code(state))
                .param("failure", failure)
                .param("id", id)
                .param("now", now())
                .update();
    }

    void imported(long id) {
        jdbc.sql("update import set imported_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    void undone(long id, String editor, long incidents) {
        jdbc.sql("update import set undone_at = :now, undone_by = :editor, rows_undone = :incidents where id = :id")
                .param("now", now())
                .param("editor", editor)
                .param("incidents", incidents)
                .param("id", id)
                .update();
    }

    /**
     * Notes how far it is.
     *
     * @throws Cancelled if somebody wants it to end there
     */
    void moved(long id, long done) {
        boolean cancelled = jdbc.sql(
                        "update import set work_done = :done, moved_at = :now where id = :id returning cancelled")
                .param("done", done)
                .param("now", now())
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (cancelled) {
            throw new Cancelled();
        }
    }

    void cancel(long id) {
        jdbc.sql("update import set cancelled = true where id = :id and state in ('reading', 'comparing', 'importing')")
                .param("id", id)
                .update();
    }

    /**
     * Holds an import to itself until the end of the transaction, so that others see that somebody is at it. Statements
     * that take long end when nobody waits for them any more, which the database else finds out only at their end.
     */
    void hold(long id) {
        jdbc.sql("""
                        select set_config('client_connection_check_interval', '2s', true),
                               pg_advisory_xact_lock(:lock, :id::integer)
                        """)
                .param("lock", LOCK)
                .param("id", id)
                .query((row, number) -> number)
                .single();
    }

    /** Waits until no other import is written or undone, and lets none begin before the end of the transaction. */
    void takeTurn() {
        hold(0);
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static String code(Import.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Import read(ResultSet row, int number) throws SQLException {
        String encoding = row.getString("encoding");
        return new Import(
                row.getLong("id"),
                new Import.Origin(
                        row.getLong("dataset_id"),
                        row.getString("dataset_key"),
                        row.getString("dataset_name"),
                        row.getString("licence"),
                        row.getString("attribution"),
                        row.getBoolean("redistributable")),
                row.getString("format"),
                row.getString("release"),
                row.getObject("released_on", LocalDate.class),
                row.getString("file_name"),
                row.getLong("bytes"),
                encoding == null
                        ? null
                        : new Import.Written(
                                encoding,
                                row.getString("delimiter"),
                                row.getBoolean("marked"),
                                row.getBoolean("headed"),
                                Arrays.asList((String[]) row.getArray("columns").getArray())),
                Import.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("failure"),
                row.getBoolean("cancelled"),
                new Import.Counts(
                        row.getLong("rows_read"),
                        row.getLong("rows_refused"),
                        row.getLong("rows_new"),
                        row.getLong("rows_changed"),
                        row.getLong("rows_unchanged"),
                        row.getLong("rows_conflict"),
                        row.getLong("rows_gone"),
                        row.getLong("rows_near"),
                        row.getLong("rows_alike"),
                        row.getLong("rows_undone")),
                new Import.Progress(row.getLong("work_done"), row.getLong("work_total"), row.getLong("seconds")),
                row.getBoolean("stopped"),
                row.getString("made_by"),
                Objects.requireNonNull(instant(row, "made_at")),
                instant(row, "imported_at"),
                row.getString("undone_by"),
                instant(row, "undone_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
