package org.strikelog.importer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.strikelog.importer.Takeover.Common;

/**
 * Undoes an import, within one transaction: incidents that it brought are retracted, since what was public is never
 * deleted, and those that it changed say again what they said. Whatever was saved since stays as it is.
 */
@Component
class Undoing {

    private static final int AT_A_TIME = 20_000;

    private static final String BROUGHT = """
            insert into import_chunk (incident_id, line, action, fields, conflicts, external_id, %1$s)
            select b.incident_id, b.line, 'changed', '{state}', '{}', i.external_id, %2$s
            from imported_row b
            join incident i on i.id = b.incident_id
            left join import_change ch on ch.import_id = :import and ch.incident_id = b.incident_id
            where b.import_id = :import and not b.undone and i.state = 'published'
              and (ch.incident_id is null or 'state' = any (ch.fields))
              and coalesce(ch.revision, 1) = (select max(number) from revision r where r.incident_id = i.id)
            order by b.incident_id limit :most
            """;

    private static final String CHANGED = """
            insert into import_chunk (incident_id, line, action, fields, conflicts, external_id, %1$s)
            select ch.incident_id, (ch.before ->> 'line')::bigint, 'changed', ch.fields, '{}', i.external_id, %2$s
            from import_change ch
            join imported_row now on now.incident_id = ch.incident_id and now.import_id = ch.import_id
            join incident i on i.id = ch.incident_id and i.state = 'published'
            cross join jsonb_populate_record(null::imported_row, ch.before) b
            where ch.import_id = :import and 'state' <> all (ch.fields)
              and ch.revision is not distinct from
                  case when ch.revision is not null
                       then (select max(number) from revision r where r.incident_id = ch.incident_id) end
            order by ch.incident_id limit :most
            """;

    private final JdbcClient jdbc;
    private final Imports imports;
    private final Speaking speaking;
    private final Takeover takeover;

    Undoing(JdbcClient jdbc, Imports imports, Speaking speaking, Takeover takeover) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.speaking = speaking;
        this.takeover = takeover;
    }

    /** {@return how many incidents are retracted, or say again what they said} */
    long undo(Import of, String editor, TransactionOperations aside) {
        Format format = Formats.of(of);
        Common common = new Common(
                of,
                speaking.report(of, format),
                speaking.voice(format),
                imports.now(),
                editor,
                "The import of %s was undone".formatted(of.release()),
                true);
        takeover.prepare();
        jdbc.sql("""
                        create temporary table import_group on commit drop as
                        select n.name, coalesce(d.group_id, (select min(group_id) from group_spelling
                                                             where spelling = spell(n.name))) as group_id
                        from (select distinct substr(actor, strpos(actor, '|') + 1) as name
                              from import_change ch
                              join imported_row now on now.incident_id = ch.incident_id
                              cross join jsonb_populate_record(null::imported_row, ch.before) b
                              cross join unnest(now.actors || b.actors) as actor
                              where ch.import_id = :import) n
                        left join import_actor d on d.dataset_id = :dataset and d.name = n.name
                        where d.choice is distinct from 'none'
                        """)
                .param("import", of.id())
                .param("dataset", of.dataset().id())
                .update();
        long done = 0;
        for (int filled = fill(BROUGHT, of); filled > 0; filled = fill(BROUGHT, of)) {
            takeover.retract(common);
            done = tell(of, done + filled, aside);
        }
        for (int filled = fill(CHANGED, of); filled > 0; filled = fill(CHANGED, of)) {
            takeover.restore(common);
            done = tell(of, done + filled, aside);
        }
        takeover.wake();
        return done;
    }

    private int fill(String from, Import of) {
        return jdbc.sql(from.formatted(Tables.COLUMNS, Tables.columnsOf("b")))
                .param("import", of.id())
                .param("most", AT_A_TIME)
                .update();
    }

    private long tell(Import of, long done, TransactionOperations aside) {
        aside.executeWithoutResult(status -> imports.moved(of.id(), done));
        return done;
    }
}
