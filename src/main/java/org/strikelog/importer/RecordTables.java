package org.strikelog.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables that make up the record: all but those that are about accounts and sign-ins, about what is in the middle of
 * being done, or about transactions of this one database. What a later migration adds is in by itself, and a test asks
 * whether it should be.
 */
@Repository
class RecordTables {

    /** Copies of reports stand in files of their own. */
    static final String COPIES = "archive_copy";

    private static final Set<String> LEFT_OUT = Set.of(
            // accounts, which stay with their server
            "account",
            "account_link",
            "api_token",
            "audit_entry",
            "authenticator",
            "recovery_code",
            "saved_search",
            "setup_token",
            "sign_in",
            "sign_in_attempt",
            "spring_session",
            "spring_session_attributes",
            "user_credentials",
            "user_entities",
            // how backups of this server do
            "backup_run",
            // whom this server tells of changes, and by what secrets
            "webhook",
            "webhook_message",
            // what is in the middle of being done
            "duplicate_search",
            "idempotent_answer",
            "record_ahead",
            "typed_form",
            // transactions of this database
            "directory_change",
            "flyway_schema_history");

    /** Rows of imports that were read and not taken over stand in tables of their own, which are not in the archive. */
    private static final String ENDED = "state in ('done', 'undone', 'failed', 'discarded')";

    private final JdbcClient jdbc;

    RecordTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A table of the record.
     *
     * @param columns those that are written; not those that the database computes, or that number its transactions
     * @param key columns by which its rows are put in order
     * @param stamp a column that numbers transactions; empty where it has none
     */
    record RecordTable(String name, List<String> columns, List<String> key, String stamp) {

        /** {@return the query for its rows, always in the same order} */
        String select() {
            String of = switch (name) {
                case "import" -> " where " + ENDED;
                case "import_problem" -> " where import_id in (select id from import where %s)".formatted(ENDED);
                default -> "";
            };
            return "select %s from \"%s\"%s order by %s"
                    .formatted(quoted(columns), name, of, quoted(key.isEmpty() ? columns : key));
        }

        String quotedColumns() {
            return quoted(columns);
        }

        private static String quoted(List<String> names) {
            return "\"" + String.join("\", \"", names) + "\"";
        }
    }

    /** {@return them, by name} */
    List<RecordTable> all() {
        return jdbc.sql("""
                        select c.relname as name,
                               array(select a.attname::text from pg_attribute a
                                     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                                       and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype
                                       and not (c.relname = :copies and a.attname = 'content')
                                     order by a.attnum) as columns,
                               array(select a.attname::text from pg_index i
                                     cross join unnest(i.indkey) with ordinality as k (attnum, place)
                                     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                                     where i.indrelid = c.oid and i.indisprimary order by k.place) as key,
                               coalesce((select a.attname::text from pg_attribute a
                                         where a.attrelid = c.oid and a.attnum > 0 and a.atttypid = 'xid8'::regtype), '') as stamp
                        from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
                          and c.relname not in (:out)
                        order by c.relname
                        """)
                .param("copies", COPIES)
                .param("out", LEFT_OUT)
                .query((row, number) -> new RecordTable(
                        row.getString("name"),
                        Arrays.asList((String[]) row.getArray("columns").getArray()),
                        Arrays.asList((String[]) row.getArray("key").getArray()),
                        row.getString("stamp")))
                .list();
    }

    /** {@return where the sequences of these tables are} */
    List<Manifest.Counter> counters() {
        return jdbc.sql("""
                        select t.relname as "table", a.attname as "column", s.oid::regclass::text as sequence
                        from pg_depend d
                        join pg_class s on s.oid = d.objid and s.relkind = 'S'
                        join pg_class t on t.oid = d.refobjid
                        join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
                        where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass
                          and t.relnamespace = 'public'::regnamespace and t.relname not in (:out)
                        order by 1, 2
                        """)
                .param("out", LEFT_OUT)
                .query((row, number) ->
                        counter(row.getString("table"), row.getString("column"), row.getString("sequence")))
                .list();
    }

    private Manifest.Counter counter(String table, String column, String sequence) {
        return jdbc.sql("select last_value, is_called from " + sequence)
                .query((row, number) ->
                        new Manifest.Counter(table, column, row.getLong("last_value"), row.getBoolean("is_called")))
                .single();
    }

    /** {@return version of the last migration} */
    String schema() {
        return jdbc.sql("select version from flyway_schema_history where success order by installed_rank desc limit 1")
                .query(String.class)
                .single();
    }

    /** Has the database write values the same whichever its settings are; until the end of the transaction. */
    void writePlainly() {
        jdbc.sql("""
                        select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true),
                               set_config('intervalstyle', 'iso_8601', true), set_config('bytea_output', 'hex', true),
                               set_config('extra_float_digits', '1', true)
                        """).query((row, number) -> number).single();
    }
}
