package org.strikelog.backup;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table that is backed up: every one but Flyway's own, which says of the restored database what happened to that.
 *
 * @param columns all but those that the database computes, and those that number transactions of one cluster
 * @param stamps columns that number transactions: what is restored was changed by the transaction that restores it
 */
record BackupTable(String name, List<String> columns, List<String> stamps) {

    /** {@return those of a database, by name; one that holds numbers of transactions only is none} */
    static List<BackupTable> all(JdbcClient database) {
        return database
                .sql("""
                        select c.relname,
                               array(select attname::text from pg_attribute
                                     where attrelid = c.oid and attnum > 0 and not attisdropped
                                       and attgenerated = '' and atttypid <> 'xid8'::regtype
                                     order by attnum) as columns,
                               array(select attname::text from pg_attribute
                                     where attrelid = c.oid and attnum > 0 and not attisdropped
                                       and atttypid = 'xid8'::regtype) as stamps
                        from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                          and c.relname <> 'flyway_schema_history'
                        order by c.relname
                        """)
                .query((row, number) -> new BackupTable(
                        row.getString("relname"),
                        Arrays.asList((String[]) row.getArray("columns").getArray()),
                        Arrays.asList((String[]) row.getArray("stamps").getArray())))
                .list()
                .stream()
                .filter(table -> !table.columns().isEmpty())
                .toList();
    }

    String entry() {
        return "tables/" + name;
    }

    String copyOut() {
        return "copy %s (%s) to stdout".formatted(quoted(), quoted(columns));
    }

    String copyIn() {
        return "copy %s (%s) from stdin".formatted(quoted(), quoted(columns));
    }

    String quoted() {
        return quoted(List.of(name));
    }

    static String quoted(List<String> names) {
        return names.stream()
                .map(name -> "\"" + name.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(", "));
    }
}
