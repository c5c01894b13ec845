package org.strikelog.importer;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.strikelog.explore.RecordAhead;
import org.strikelog.importer.Takeover.Common;

/** Takes the rows of an import over, within one transaction, in the order of the file. */
@Component
class Writing {

    /**
     * Lines at a time: enough that a statement for them is worth its while, and few enough to tell how far it is, and to have
     * little left to make at the end.
     */
    static final int AT_A_TIME = 5_000;

    /** New incidents of which readers are told ahead at once. */
    private static final int TOLD_AT_A_TIME = 5 * AT_A_TIME;

    private static final String FILL = """
            insert into import_chunk (incident_id, line, action, fields, conflicts, external_id, %1$s)
            select case p.action when 'new' then nextval(pg_get_serial_sequence('incident', 'id')) else p.incident_id end,
                   s.line, p.action, p.fields, p.conflicts, s.external_id, %1$s
            from %2$s s join %3$s p on p.line = s.line
            where s.line between :first and :last and p.line between :first and :last and p.action in (%4$s)
            order by s.line
            """;

    private final DataSource database;
    private final JdbcClient jdbc;
    private final Imports imports;
    private final Actors actors;
    private final Speaking speaking;
    private final Takeover takeover;
    private final Resemblances resemblances;
    private final RecordAhead ahead;

    Writing(
            DataSource database,
            JdbcClient jdbc,
            Imports imports,
            Actors actors,
            Speaking speaking,
            Takeover takeover,
            Resemblances resemblances,
            RecordAhead ahead) {
        this.database = database;
        this.jdbc = jdbc;
        this.imports = imports;
        this.actors = actors;
        this.speaking = speaking;
        this.takeover = takeover;
        this.resemblances = resemblances;
        this.ahead = ahead;
    }

    void write(Import of, String editor, TransactionOperations aside) {
        takeover.prepare();
        requireUnchanged(of);
        actors.settle(of);
        List<Long> weighed = resemblances.weighed(of);
        Format format = Formats.of(of);
        Common common = new Common(
                of,
                speaking.report(of, format),
                speaking.voice(format),
                imports.now(),
                editor,
                "Imported from %s: %s".formatted(of.release(), of.fileName()),
                false);
        long done;
        try (Making making =
                new Making(DataSourceUtils.getConnection(database), database.getConnection(), of.tables())) {
            making.prepare();
            done = write(common, making, aside);
            takeover.finish(common, making);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Writing what was read", null, e);
        }
        resemblances.keep(of, weighed);
        if (done >= AT_A_TIME) {
            takeover.measure();
        }
        takeover.wake();
    }

    private long write(Common common, Making making, TransactionOperations aside) throws SQLException {
        Import of = common.of();
        long last = jdbc.sql("select coalesce(max(line), 0) from " + of.tables().planned())
                .query(Long.class)
                .single();
        long done = 0;
        long untold = 0;
        for (long first = 1; first <= last; first += AT_A_TIME) {
            int fresh = fill(of, first, "'new'");
            if (fresh > 0) {
                takeover.addNew(common, making);
                untold = untold == 0 ? making.first() : untold;
            }
            int changed = fill(of, first, "'changed', 'again'");
            if (changed > 0) {
                takeover.change(common);
            }
            boolean end = first + AT_A_TIME > last;
            if (of.dataset().open() && untold > 0 && (end || making.last() - untold + 1 >= TOLD_AT_A_TIME)) {
                ahead.tell(untold, making.last());
                untold = 0;
            }
            done += fresh + changed;
            long written = done;
            aside.executeWithoutResult(status -> imports.moved(of.id(), written));
        }
        return done;
    }

    /** Whoever has one of the incidents in hand ends first; whoever comes later waits. */
    private void requireUnchanged(Import of) {
        boolean changed = jdbc.sql("""
                        with held as (
                            select i.version, p.version as seen
                            from incident i join %s p on p.incident_id = i.id
                            where p.action in ('changed', 'again')
                            order by i.id for update of i)
                        select exists (select from held where version <> seen)
                        """.formatted(of.tables().planned()))
                .query(Boolean.class)
                .single();
        if (changed) {
            throw new IllegalStateException("Somebody saved one of its incidents at the same moment. Import it again.");
        }
    }

    private int fill(Import of, long first, String actions) {
        return jdbc.sql(FILL.formatted(
                        Tables.COLUMNS, of.tables().staged(), of.tables().planned(), actions))
                .param("first", first)
                .param("last", first + AT_A_TIME - 1)
                .update();
    }
}
