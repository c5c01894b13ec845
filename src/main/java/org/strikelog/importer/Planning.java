package org.strikelog.importer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets the rows of a file against the record: what is new, what has changed, and what editors have changed meanwhile. */
@Component
class Planning {

    /**
     * A row has changed where it says otherwise than the last file that was taken over. Where an editor has meanwhile
     * changed the same, and not to the same, both cannot be had.
     */
    private static final String PLAN = spelledOut("""
            create unlogged table %2$s as
            with compared as (
                select s.line, i.id as incident_id, i.version, i.state, b.undone, b.incident_id is not null as imported,
                       case when b.incident_id is null then '{}' else array_remove(array[
                           case when s.title <> b.title then 'title' end,
                           case when s.summary <> b.summary then 'summary' end,
                           case when s.event_type <> b.event_type then 'type' end,
                           case when ({days s}) is distinct from ({days b}) then 'days' end,
                           case when ({place s})
                                     is distinct from ({place b})
                                then 'place' end,
                           case when s.weapons <> b.weapons then 'weapons' end,
                           case when s.outcome <> b.outcome then 'outcome' end,
                           case when s.target <> b.target then 'target' end,
                           case when s.actors <> b.actors then 'actors' end,
                           case when s.figures <> b.figures then 'figures' end,
                           case when s.sources <> b.sources then 'sources' end], null) end as differing,
                       case when b.incident_id is null then '{}' else array_remove(array[
                           case when s.title <> b.title and i.title not in (b.title, s.title) then 'title' end,
                           case when s.summary <> b.summary and i.summary not in (b.summary, s.summary) then 'summary' end,
                           case when s.event_type <> b.event_type and i.event_type not in (b.event_type, s.event_type)
                                then 'type' end,
                           case when ({days s}) is distinct from ({days b})
                                     and ({days i}) is distinct from ({days b})
                                     and ({days i}) is distinct from ({days s})
                                then 'days' end,
                           case when ({place s})
                                     is distinct from ({place b})
                                     and ({place i})
                                     is distinct from ({place b})
                                     and ({place i})
                                     is distinct from ({place s})
                                then 'place' end,
                           case when s.weapons <> b.weapons and {weapons i} not in (b.weapons, s.weapons)
                                then 'weapons' end,
                           case when s.outcome <> b.outcome and i.outcome not in (b.outcome, s.outcome) then 'outcome' end,
                           case when s.target <> b.target and coalesce(i.target, '') not in (b.target, s.target)
                                then 'target' end,
                           case when s.figures <> b.figures and exists (
                                     select from unnest(b.figures) said
                                     where not exists (select from imported_figure f
                                                       where f.incident_id = i.id and f.said = said.said))
                                then 'figures' end], null) end as conflicts
                from %1$s s
                left join incident i on i.dataset_id = :dataset and i.external_id = s.external_id
                left join imported_row b on b.incident_id = i.id)
            select line, incident_id, version,
                   case when incident_id is null then 'new'
                        when not imported or state in ('draft', 'in_review', 'merged')
                             or state = 'retracted' and not undone then 'held'
                        when undone then 'again'
                        when cardinality(differing) = 0 then 'unchanged'
                        else 'changed' end as action,
                   case when cardinality(conflicts) = 0 then differing
                        else array(select unnest(differing) except select unnest(conflicts)) end as fields, conflicts
            from compared order by line
            """);

    /** Days and places are of several columns, and an incident has its weapons and its location elsewhere. */
    private static String spelledOut(String plan) {
        return plan.replaceAll(
                        "\\{days (.)\\}", "$1.starts_on, $1.ends_on, $1.date_precision, $1.local_time, $1.utc_offset")
                .replace("{place i}", "{place_of i}, (select l.key from location l where l.id = i.location_id)")
                .replaceAll("\\{place (.)\\}", "{place_of $1}, $1.location")
                .replaceAll(
                        "\\{place_of (.)\\}", "$1.latitude, $1.longitude, $1.radius_km, $1.country, $1.place_precision")
                .replace("{weapons i}", "weapons_of(i.id)");
    }

    private static final String REPEATED = """
            with repeated as (
                delete from %1$s s
                using (select external_id, min(line) as first from %1$s group by external_id having count(*) > 1) other
                where s.external_id = other.external_id and s.line > other.first
                returning s.line, s.external_id, other.first),
            noted as (
                insert into import_problem (import_id, line, field, value, expected)
                select :import, line, :field, external_id, 'an id that no row before has; line ' || first || ' has it'
                from repeated order by line limit :most)
            select count(*) from repeated
            """;

    private final JdbcClient jdbc;

    Planning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Refuses rows with the id of an earlier one.
     *
     * @param field the column that the ids stand in
     * @param most how many are listed
     * @return how many rows those were
     */
    long refuseRepeated(Import of, String field, int most) {
        return jdbc.sql(REPEATED.formatted(of.tables().staged()))
                .param("import", of.id())
                .param("field", field)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /**
     * Sets the rows whose place is one of the record there, and refuses those that name another and have no coordinates.
     *
     * @param most how many are listed
     * @return how many rows are refused
     */
    long place(Import of, int most) {
        run("""
                update %s s
                set latitude = coalesce(s.latitude, l.latitude), longitude = coalesce(s.longitude, l.longitude),
                    radius_km = coalesce(s.radius_km, l.radius_km), country = coalesce(s.country, l.country)
                from location l
                where l.key = s.location
                """.formatted(of.tables().staged()));
        run("""
                update %s s set location = null
                where location is not null and latitude is not null
                  and not exists (select from location where key = s.location)
                """.formatted(of.tables().staged()));
        return jdbc.sql("""
                        with lost as (
                            delete from %s s
                            where location is not null and not exists (select from location where key = s.location)
                            returning line, location),
                        noted as (
                            insert into import_problem (import_id, line, field, value, expected)
                            select :import, line, 'location', location, 'the key of a place of the record, or coordinates'
                            from lost order by line limit :most)
                        select count(*) from lost
                        """.formatted(of.tables().staged()))
                .param("import", of.id())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** Readies the rows to be looked up by line, and lists the actors in them. */
    void index(Import of) {
        Tables tables = of.tables();
        run("create index on %s using brin (line) with (pages_per_range = 16)".formatted(tables.staged()));
        // Of the other columns nothing is asked, and of lists it takes long to say how their members are spread.
        run("analyze %s (line, external_id, starts_on, ends_on, latitude, longitude)".formatted(tables.staged()));
        run("""
                create unlogged table %s as
                select substr(actor, strpos(actor, '|') + 1) as name, count(*) as rows
                from %s, unnest(actors) as actor group by 1
                """.formatted(tables.named(), tables.staged()));
    }

    /** How many rows there are of each kind, and how many incidents that the file has not. */
    record Counts(long rows, long fresh, long changed, long unchanged, long conflicting, long gone) {}

    /** Sets the rows against the record as it is now, in place of what was found before. */
    Counts plan(Import of) {
        Tables tables = of.tables();
        run("drop table if exists " + tables.planned());
        jdbc.sql(PLAN.formatted(tables.staged(), tables.planned()))
                .param("dataset", of.dataset().id())
                .update();
        run("create index on %s (line)".formatted(tables.planned()));
        run("analyze " + tables.planned());
        return jdbc.sql("""
                        select count(*) as everything,
                               count(*) filter (where action in ('new', 'again')) as fresh,
                               count(*) filter (where action = 'changed') as changed,
                               count(*) filter (where action = 'unchanged') as unchanged,
                               count(*) filter (where action = 'held' or cardinality(conflicts) > 0) as conflicting,
                               (select count(*) from imported_row b join incident i on i.id = b.incident_id
                                where i.dataset_id = :dataset and i.state = 'published')
                               - count(*) filter (where action in ('changed', 'unchanged')) as gone
                        from %s
                        """.formatted(tables.planned()))
                .param("dataset", of.dataset().id())
                .query((row, number) -> new Counts(
                        row.getLong("everything"),
                        row.getLong("fresh"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("conflicting"),
                        row.getLong("gone")))
                .single();
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
