package org.strikelog.importer;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes rows into the record, some at a time, each step for all of them in one statement. What triggers keep is made
 * here, for they would make it row by row; where the database does not let them be left out, both do, and agree.
 */
@Component
class Takeover {

    /** What stands for a save: of those that the file changed nothing of, there is none. */
    private static final String SAVED = "action = 'again' or cardinality(fields) > 0";

    private static final String STAMPED =
            "select stamp_incidents(array(select incident_id from import_chunk where action = 'new' or %s))"
                    .formatted(SAVED);

    /** What is made of new rows, of a table, from one incident on. */
    private static final List<String> MADE = List.of(
            "insert into incident_words select incident_id, words from %s where incident_id >= :first on conflict do nothing",
            "insert into incident_search select incident_id from %s where incident_id >= :first on conflict do nothing",
            """
            insert into revision (incident_id, number, document, made_at, made_by, comment)
            select incident_id, 1, document, :now, :editor, :comment || ', line ' || line
            from %s where incident_id >= :first
            """,
            "select note_public_changes(array(select incident_id from %s where incident_id >= :first))");

    private static final List<String> SAVES = List.of(
            "select refresh_words(array(select incident_id from import_chunk where %s))".formatted(SAVED),
            "delete from incident_search where incident_id in (select incident_id from import_chunk where %s)"
                    .formatted(SAVED),
            "insert into incident_search select incident_id from import_chunk where %s on conflict do nothing"
                    .formatted(SAVED),
            """
            insert into revision (incident_id, number, document, made_at, made_by, comment)
            select c.incident_id,
                   (select max(number) + 1 from revision r where r.incident_id = c.incident_id),
                   d.document, :now, :editor, :comment || ', line ' || line
            from import_chunk c
            join incident_documents(array(select incident_id from import_chunk)) d on d.incident_id = c.incident_id
            where %s
            """.formatted(SAVED),
            """
            update import_change ch
            set revision = (select max(number) from revision r where r.incident_id = ch.incident_id)
            from import_chunk c
            where ch.import_id = :import and ch.incident_id = c.incident_id
              and (c.action = 'again' or cardinality(c.fields) > 0)
            """,
            "select note_public_changes(array(select incident_id from import_chunk where %s))".formatted(SAVED));

    /** Statements of one row alone are at odds only where its best estimate lies outside its own range. */
    private static final List<String> DISPUTES = List.of(
            """
            create temporary table import_odd on commit drop as
            select incident_id from import_chunk where false
            """,
            """
            insert into import_odd
            select incident_id from import_chunk where action <> 'new'
            union
            select incident_id from figure
            where incident_id in (select incident_id from import_chunk where action = 'new')
            group by incident_id, party, effect having max(low) > min(high)
            """,
            "select refresh_conflicts(array(select incident_id from import_odd))",
            "select refresh_work(array(select incident_id from import_odd))",
            "drop table import_odd");

    private final JdbcClient jdbc;

    Takeover(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What all rows of an import have in common.
     *
     * @param report number of the report that the file is
     * @param voice number of the speaker who says who took part
     * @param comment of the saves
     * @param undoing whether the rows are what held before
     */
    record Common(
            Import of, long report, long voice, OffsetDateTime now, String editor, String comment, boolean undoing) {

        Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("import", of.id());
            parameters.put("dataset", of.dataset().id());
            parameters.put("released", of.releasedOn());
            parameters.put("report", report);
            parameters.put("voice", voice);
            parameters.put("now", now);
            parameters.put("editor", editor);
            parameters.put("comment", comment);
            parameters.put("undoing", undoing);
            return parameters;
        }
    }

    /** Makes the table {@code import_chunk}; triggers would do row by row what is done here for all. */
    void prepare() {
        jdbc.sql("""
                        select set_config('jit', 'off', true), set_config('work_mem', '64MB', true),
                               case when has_parameter_privilege('session_replication_role', 'set')
                                    then set_config('session_replication_role', 'replica', true) end
                        """).query((row, number) -> number).single();
        jdbc.sql(Tables.createChunk()).update();
    }

    /**
     * Lets the database know how large its tables are now. It would find out by itself within minutes; until then all who read
     * what is new would be answered as if the tables were as they had been.
     */
    void measure() {
        jdbc.sql("""
                        analyze incident, incident_change, incident_weapon, attribution, figure, citation, report,
                                imported_row (incident_id, import_id, line), revision (incident_id, number)
                        """).update();
    }

    /** Tells those who hold the record in memory that there is something new. */
    void wake() {
        jdbc.sql("insert into directory_change values (pg_current_xact_id()) on conflict do nothing")
                .update();
        jdbc.sql("select pg_notify('record', '')")
                .query((row, number) -> number)
                .single();
    }

    /**
     * Writes the new rows of the table {@code import_chunk}, which is empty afterwards, as after all that follow. What is made
     * of them meanwhile is written with the next ones, or by {@link #finish}.
     */
    void addNew(Common common, Making making) throws SQLException {
        Map<String, Object> parameters = common.parameters();
        run(NewRows.ADDED, parameters);
        finish(common, making);
        making.begin();
        run(List.of(STAMPED), parameters);
        run(DISPUTES, parameters);
        empty();
    }

    /** Writes what is made of the new rows. */
    void finish(Common common, Making making) throws SQLException {
        making.await();
        Map<String, Object> parameters = common.parameters();
        parameters.put("first", making.first());
        String table = common.of().tables().made();
        run(MADE.stream().map(sql -> sql.formatted(table)).toList(), parameters);
    }

    /** Writes the changed rows of the table {@code import_chunk}, and keeps what held before. */
    void change(Common common) {
        run(ChangedRows.CHANGED, common);
    }

    /** Writes what held before, as the table {@code import_chunk} has it. */
    void restore(Common common) {
        run(ChangedRows.UNDONE, common);
    }

    /** Takes the incidents of the table {@code import_chunk} back from the public. */
    void retract(Common common) {
        run(ChangedRows.RETRACTED, common);
    }

    /** Runs them, and then what makes of the rows what a save makes. */
    private void run(List<String> statements, Common common) {
        Map<String, Object> parameters = common.parameters();
        run(statements, parameters);
        run(List.of(STAMPED), parameters);
        run(DISPUTES, parameters);
        run(SAVES, parameters);
        empty();
    }

    /** What is only deleted would be passed over by every statement that follows. */
    private void empty() {
        jdbc.sql("truncate import_chunk").update();
    }

    private void run(List<String> statements, Map<String, Object> parameters) {
        for (String sql : statements) {
            JdbcClient.StatementSpec statement = jdbc.sql(sql).params(parameters);
            if (sql.startsWith("select")) {
                statement.query((row, number) -> number).list();
            } else {
                statement.update();
            }
        }
    }
}
