package org.strikelog.importer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of an import that change incidents, before and after they have. */
@Repository
public class PlannedRows {

    /** Each a field, what stands there, and what is to stand there, with record separators (U+001E) between. */
    private static final String DIFFERENCES = """
            array_remove(array[
                case when %2$s.title <> %1$s.title then concat_ws(U&'\\001E', 'title', %1$s.title, %2$s.title) end,
                case when %2$s.summary <> %1$s.summary
                     then concat_ws(U&'\\001E', 'summary', %1$s.summary, %2$s.summary) end,
                case when %2$s.event_type <> %1$s.event_type
                     then concat_ws(U&'\\001E', 'type', %1$s.event_type, %2$s.event_type) end,
                case when (%2$s.starts_on, %2$s.ends_on, %2$s.date_precision, %2$s.local_time, %2$s.utc_offset)
                          is distinct from
                          (%1$s.starts_on, %1$s.ends_on, %1$s.date_precision, %1$s.local_time, %1$s.utc_offset)
                     then concat_ws(U&'\\001E', 'days',
                                    concat_ws(' ', %1$s.starts_on, %1$s.ends_on, %1$s.date_precision, %1$s.local_time, %1$s.utc_offset),
                                    concat_ws(' ', %2$s.starts_on, %2$s.ends_on, %2$s.date_precision, %2$s.local_time, %2$s.utc_offset)) end,
                case when (%2$s.latitude, %2$s.longitude, %2$s.radius_km, %2$s.country, %2$s.place_precision, %2$s.location)
                          is distinct from
                          (%1$s.latitude, %1$s.longitude, %1$s.radius_km, %1$s.country, %1$s.place_precision, %1$s.location)
                     then concat_ws(U&'\\001E', 'place',
                                    concat_ws(' ', %1$s.location, %1$s.latitude, %1$s.longitude, %1$s.country, %1$s.place_precision),
                                    concat_ws(' ', %2$s.location, %2$s.latitude, %2$s.longitude, %2$s.country, %2$s.place_precision)) end,
                case when %2$s.weapons <> %1$s.weapons
                     then concat_ws(U&'\\001E', 'weapons', array_to_string(%1$s.weapons, ', '),
                                    array_to_string(%2$s.weapons, ', ')) end,
                case when %2$s.outcome <> %1$s.outcome
                     then concat_ws(U&'\\001E', 'outcome', %1$s.outcome, %2$s.outcome) end,
                case when %2$s.target <> %1$s.target
                     then concat_ws(U&'\\001E', 'target', %1$s.target, %2$s.target) end,
                case when %2$s.actors <> %1$s.actors
                     then concat_ws(U&'\\001E', 'actors', array_to_string(%1$s.actors, ', '),
                                    array_to_string(%2$s.actors, ', ')) end,
                case when %2$s.figures <> %1$s.figures
                     then concat_ws(U&'\\001E', 'figures', array_to_string(%1$s.figures, ', '),
                                    array_to_string(%2$s.figures, ', ')) end,
                case when %2$s.sources <> %1$s.sources
                     then concat_ws(U&'\\001E', 'sources',
                                    replace(array_to_string(%1$s.sources, '; '), U&'\\001F', ', '),
                                    replace(array_to_string(%2$s.sources, '; '), U&'\\001F', ', ')) end], null)
            """;

    private static final String PLANNED = """
            select p.line, p.incident_id, i.title, p.fields, p.conflicts, p.action = 'held' as held, %s as differences
            from %%s p
            join %%s s on s.line = p.line
            join incident i on i.id = p.incident_id
            left join imported_row b on b.incident_id = p.incident_id
            where p.action in ('changed', 'held') or p.action = 'again' and cardinality(p.fields) > 0
            order by p.line
            """.formatted(DIFFERENCES.formatted("b", "s"));

    private static final String MADE = """
            select now.line, ch.incident_id, i.title, ch.fields, ch.conflicts, false as held, %s as differences
            from import_change ch
            join imported_row now on now.incident_id = ch.incident_id
            join incident i on i.id = ch.incident_id
            cross join jsonb_populate_record(null::imported_row, ch.before) b
            where ch.import_id = :import
            order by now.line, ch.incident_id
            """.formatted(DIFFERENCES.formatted("b", "now"));

    private final JdbcClient jdbc;

    PlannedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@return those that change an incident, or would, or cannot as an editor has changed it, in the order of the file} */
    public List<PlannedRow> changed(Import of, int limit) {
        return query(of, " limit " + limit)
                .map(query -> query.query(PlannedRows::row).list())
                .orElse(List.of());
    }

    /** Hands over all of them, one after the other. */
    public void each(Import of, Consumer<PlannedRow> consumer) {
        query(of, "").ifPresent(query -> {
            try (Stream<PlannedRow> rows = query.query(PlannedRows::row).stream()) {
                rows.forEach(consumer);
            }
        });
    }

    private Optional<JdbcClient.StatementSpec> query(Import of, String limit) {
        return switch (of.state()) {
            case READY ->
                Optional.of(jdbc.sql(
                        PLANNED.formatted(of.tables().planned(), of.tables().staged()) + limit));
            case DONE, UNDONE, UNDOING -> Optional.of(jdbc.sql(MADE + limit).param("import", of.id()));
            case READING, MAPPING, COMPARING, IMPORTING, FAILED, DISCARDED -> Optional.empty();
        };
    }

    private static PlannedRow row(ResultSet row, int number) throws SQLException {
        List<PlannedRow.Difference> differences = Arrays.stream(
                        (String[]) row.getArray("differences").getArray())
                .map(difference -> difference.split("\u001e", 3))
                .map(parts -> new PlannedRow.Difference(parts[0], parts[1], parts[2]))
                .toList();
        return new PlannedRow(
                row.getLong("line"),
                row.getLong("incident_id"),
                row.getString("title"),
                Arrays.asList((String[]) row.getArray("fields").getArray()),
                Arrays.asList((String[]) row.getArray("conflicts").getArray()),
                differences,
                row.getBoolean("held"));
    }
}
