package org.strikelog.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.incident.OriginalRow.Value;

/** The rows of files from which incidents came. */
@Repository
public class OriginalRows {

    private final JdbcClient jdbc;

    OriginalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@return the row from which an incident came; empty where it was entered here} */
    public Optional<OriginalRow> find(long incident) {
        return jdbc.sql("""
                        select m.release, m.file_name, m.columns, b.line, b.raw, d.attribution
                        from imported_row b
                        join import m on m.id = b.import_id
                        join dataset d on d.id = m.dataset_id
                        where b.incident_id = :incident
                        """)
                .param("incident", incident)
                .query(OriginalRows::row)
                .optional();
    }

    private static OriginalRow row(ResultSet row, int number) throws SQLException {
        String[] columns = (String[]) row.getArray("columns").getArray();
        String[] values = (String[]) row.getArray("raw").getArray();
        return new OriginalRow(
                row.getString("release"),
                row.getString("file_name"),
                row.getLong("line"),
                row.getString("attribution"),
                IntStream.range(0, Math.min(columns.length, values.length))
                        .filter(i -> !values[i].isBlank())
                        .mapToObj(i -> new Value(columns[i], values[i]))
                        .toList());
    }
}
