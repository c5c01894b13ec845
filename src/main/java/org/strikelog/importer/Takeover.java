package org.strikelog.importer;

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

    private static final List<String> NEW = List.of("""
            insert into incident (id, title, summary, event_type, outcome, target, starts_on, ends_on, date_precision,
                                  local_time, utc_offset, latitude, longitude, radius_km, country, place_precision,
                                  location_id, state, dataset_id, external_id, drafted_by)
            select incident_id, title, summary, event_type, outcome, nullif(target, ''), starts_on, ends_on,
                   date_precision, local_time, utc_offset, latitude, longitude, radius_km, country, place_precision,
                   (select l.id from location l where l.key = import_chunk.location),
                   'published', :dataset, external_id, :editor
            from import_chunk
            """, """
            insert into incident_weapon (incident_id, weapon)
            select distinct incident_id, weapon from import_chunk, unnest(weapons) as weapon
            """, """
            insert into attribution (incident_id, group_id, role, speaker_id, report_id, stated_on)
            select c.incident_id, g.group_id, said.role, :voice, :report, :released
            from import_chunk c
            cross join lateral (
                select split_part(actor, '|', 1) as role, substr(actor, strpos(actor, '|') + 1) as name, place
                from unnest(c.actors) with ordinality as actors (actor, place)) said
            join import_group g on g.name = said.name
            group by c.incident_id, g.group_id, said.role
            order by c.incident_id, min(said.place)
            """, """
            insert into figure (incident_id, party, effect, low, high, speaker_id, report_id, stated_on)
            select c.incident_id, part[1], part[2], nullif(part[3], '')::integer, nullif(part[4], '')::integer,
                   s.id, :report, :released
            from import_chunk c
            cross join unnest(c.figures) with ordinality as figures (figure, place)
            cross join string_to_array(figure, '/') as part
            join speaker s on s.key = part[5]
            order by c.incident_id, place
            """);

    /** Reports are known again by what is cited of them, whichever file cites it. */
    private static final List<String> SOURCES = List.of("""
            insert into publisher (name)
            select distinct split_part(source, U&'\\001F', 1) from import_chunk, unnest(sources) as source
            on conflict do nothing
            """, """
            insert into report (key, publisher_id, title, url, published_on, language, kind, words)
            select cited_key(source), p.id, title, nullif(url, ''), day, 'en', 'news',
                   spell(concat_ws(' ', title, p.name, cited_key(source)))
            from (select distinct source, split_part(source, U&'\\001F', 1) as name,
                         nullif(split_part(source, U&'\\001F', 2), '')::date as day,
                         split_part(source, U&'\\001F', 3) as title, split_part(source, U&'\\001F', 4) as url
                  from import_chunk, unnest(sources) as source) cited
            join publisher p on p.name = cited.name
            on conflict do nothing
            """);

    /** Of the report that stands for a source; what has an address may stand under another key. */
    private static final String REPORT = """
            cross join lateral (
                select id from report where key = cited_key(source)
                union all
                select cited_report(source)
                where split_part(source, U&'\\001F', 4) <> ''
                  and not exists (select from report where key = cited_key(source))) r
            """;

    private static final String CITATIONS = """
            insert into citation (incident_id, position, report_id)
            select incident_id, row_number() over (partition by incident_id order by place) - 1, report_id
            from (select c.incident_id, r.id as report_id, min(place) as place
                  from import_chunk c
                  cross join unnest(c.sources) with ordinality as sources (source, place)
                  %s
                  group by c.incident_id, r.id) cited
            """.formatted(REPORT);

    private static final String IMPORTED = """
            insert into imported_row (incident_id, import_id, line, %1$s)
            select incident_id, :import, line, %1$s from import_chunk
            """.formatted(Tables.COLUMNS);

    private static final String REMEMBERED = """
            insert into import_change (import_id, incident_id, fields, conflicts, before)
            select :import, c.incident_id, case c.action when 'again' then array_append(c.fields, 'state') else c.fields end,
                   c.conflicts, to_jsonb(b)
            from import_chunk c join imported_row b on b.incident_id = c.incident_id
            """;

    private static final String RENEWED = """
            update imported_row b set (import_id, line, undone, %1$s) = (
                select :import, c.line, false, %1$s from import_chunk c where c.incident_id = b.incident_id)
            where b.incident_id in (select incident_id from import_chunk)
            """.formatted(Tables.COLUMNS);

    private static final String RESTORED = """
            update imported_row b set (import_id, line, undone, %1$s) = (
                select (select (ch.before ->> 'import_id')::bigint from import_change ch
                        where ch.import_id = :import and ch.incident_id = c.incident_id),
                       c.line, false, %1$s
                from import_chunk c where c.incident_id = b.incident_id)
            where b.incident_id in (select incident_id from import_chunk)
            """.formatted(Tables.COLUMNS);

    private static final List<String> RETRACTED = List.of(
            """
            update incident i set state = 'retracted', retraction = :comment, version = i.version + 1
            from import_chunk c where i.id = c.incident_id
            """,
            "update imported_row set undone = true where incident_id in (select incident_id from import_chunk)",
            """
            delete from possible_duplicate
            where one_id in (select incident_id from import_chunk) or other_id in (select incident_id from import_chunk)
            """);

    private static final List<String> CHANGED = List.of(
            """
            update incident i set
                title = case when 'title' = any (c.fields) then c.title else i.title end,
                summary = case when 'summary' = any (c.fields) then c.summary else i.summary end,
                event_type = case when 'type' = any (c.fields) then c.event_type else i.event_type end,
                starts_on = case when 'days' = any (c.fields) then c.starts_on else i.starts_on end,
                ends_on = case when 'days' = any (c.fields) then c.ends_on else i.ends_on end,
                date_precision = case when 'days' = any (c.fields) then c.date_precision else i.date_precision end,
                latitude = case when 'place' = any (c.fields) then c.latitude else i.latitude end,
                longitude = case when 'place' = any (c.fields) then c.longitude else i.longitude end,
                radius_km = case when 'place' = any (c.fields) then c.radius_km else i.radius_km end,
                country = case when 'place' = any (c.fields) then c.country else i.country end,
                place_precision = case when 'place' = any (c.fields) then c.place_precision else i.place_precision end,
                local_time = case when 'days' = any (c.fields) then c.local_time else i.local_time end,
                utc_offset = case when 'days' = any (c.fields) then c.utc_offset else i.utc_offset end,
                location_id = case when 'place' = any (c.fields) then (select l.id from location l where l.key = c.location)
                                   else i.location_id end,
                outcome = case when 'outcome' = any (c.fields) then c.outcome else i.outcome end,
                target = case when 'target' = any (c.fields) then nullif(c.target, '') else i.target end,
                state = case c.action when 'again' then 'published' else i.state end,
                retraction = case c.action when 'again' then null else i.retraction end,
                version = i.version + 1
            from import_chunk c
            where i.id = c.incident_id and (c.action = 'again' or cardinality(c.fields) > 0)
            """,
            """
            delete from incident_weapon w using import_chunk c
            where w.incident_id = c.incident_id and 'weapons' = any (c.fields) and w.weapon <> all (c.weapons)
            """,
            """
            insert into incident_weapon (incident_id, weapon)
            select distinct c.incident_id, weapon from import_chunk c, unnest(c.weapons) as weapon
            where 'weapons' = any (c.fields) on conflict do nothing
            """,
            """
            delete from attribution a
            using import_chunk c, imported_row b, unnest(b.actors) as actor
            join import_group g on g.name = substr(actor, strpos(actor, '|') + 1)
            where b.incident_id = c.incident_id and a.incident_id = c.incident_id and 'actors' = any (c.fields)
              and a.speaker_id = :voice and a.group_id = g.group_id and a.role = split_part(actor, '|', 1)
              and actor <> all (c.actors)
            """,
            """
            insert into attribution (incident_id, group_id, role, speaker_id, report_id, stated_on)
            select distinct c.incident_id, g.group_id, split_part(actor, '|', 1), :voice, :report, :released
            from import_chunk c
            join imported_row b on b.incident_id = c.incident_id
            cross join unnest(c.actors) as actor
            join import_group g on g.name = substr(actor, strpos(actor, '|') + 1)
            where 'actors' = any (c.fields) and actor <> all (b.actors)
              and not exists (select from attribution a
                              where a.incident_id = c.incident_id and a.group_id = g.group_id
                                and a.role = split_part(actor, '|', 1) and a.speaker_id = :voice)
            """,
            // A house's later statement replaces its earlier one, which stays; what it says no more at all is taken
            // back.
            """
            delete from figure f
            using import_chunk c, imported_row b, imported_figure i
            where b.incident_id = c.incident_id and i.incident_id = c.incident_id and f.id = i.figure_id
              and 'figures' = any (c.fields) and i.said = any (b.figures) and i.said <> all (c.figures)
              and (f.stated_on >= :released
                   or not exists (select from unnest(c.figures) as figure, imported_figure_key(figure) as now
                                  where now = imported_figure_key(i.said)))
            """,
            """
            insert into figure (incident_id, party, effect, low, high, speaker_id, report_id, stated_on)
            select c.incident_id, part[1], part[2], nullif(part[3], '')::integer, nullif(part[4], '')::integer,
                   s.id, :report,
                   case when :undoing
                        then (select m.released_on
                              from import_change ch join import m on m.id = (ch.before ->> 'import_id')::bigint
                              where ch.import_id = :import and ch.incident_id = c.incident_id)
                        else :released end
            from import_chunk c
            join imported_row b on b.incident_id = c.incident_id
            cross join unnest(c.figures) with ordinality as figures (figure, place)
            cross join string_to_array(figure, '/') as part
            join speaker s on s.key = part[5]
            where 'figures' = any (c.fields) and figure <> all (b.figures)
              and not (:undoing and exists (select from imported_figure i
                                            where i.incident_id = c.incident_id and i.said = figure))
            order by c.incident_id, place
            """,
            // Positions run from 0 without gaps.
            """
            with taken as (
                delete from citation old using import_chunk c
                where old.incident_id = c.incident_id and 'sources' = any (c.fields)
                returning old.*),
            kept as (
                select t.* from taken t
                join report r on r.id = t.report_id
                where not exists (
                    select from import_chunk c
                    join imported_row b on b.incident_id = c.incident_id
                    cross join unnest(b.sources) as source
                    where c.incident_id = t.incident_id and source <> all (c.sources)
                      and r.id = cited_report(source))),
            wanted as (
                select incident_id, position::bigint as place, report_id, supports, page, quote, says_from, says_to,
                       says_location_id
                from kept
                union all
                select c.incident_id, 1000000 + min(place), r.id, null, null, null, null, null, null
                from import_chunk c
                cross join unnest(c.sources) with ordinality as sources (source, place)
                %s
                where 'sources' = any (c.fields)
                  and not exists (select from kept k where k.incident_id = c.incident_id and k.report_id = r.id)
                group by c.incident_id, r.id)
            insert into citation (incident_id, position, report_id, supports, page, quote, says_from, says_to, says_location_id)
            select incident_id, row_number() over (partition by incident_id order by place) - 1, report_id, supports, page,
                   quote, says_from, says_to, says_location_id
            from wanted
            """.formatted(REPORT));

    /** What stands for a save: of those that the file changed nothing of, there is none. */
    private static final String SAVED = "action in ('new', 'again') or cardinality(fields) > 0";

    private static final List<String> KEPT_BY_TRIGGERS = List.of(
            "select refresh_words(array(select incident_id from import_chunk where %s))".formatted(SAVED),
            """
            delete from incident_search
            where incident_id in (select incident_id from import_chunk where action <> 'new' and (%s))
            """.formatted(SAVED),
            "insert into incident_search select incident_id from import_chunk where %s on conflict do nothing"
                    .formatted(SAVED),
            "select stamp_incidents(array(select incident_id from import_chunk where %s))".formatted(SAVED));

    private static final List<String> REVISIONS = List.of(
            """
            insert into revision (incident_id, number, document, made_at, made_by, comment)
            select c.incident_id,
                   case action when 'new' then 1
                        else (select max(number) + 1 from revision r where r.incident_id = c.incident_id) end,
                   d.document, :now, :editor, :comment || ', line ' || line
            from import_chunk c
            join incident_documents(array(select incident_id from import_chunk)) d on d.incident_id = c.incident_id
            where %s
            """.formatted(SAVED),
            """
            update import_change ch
            set revision = (select max(number) from revision r where r.incident_id = ch.incident_id)
            from import_chunk c
            where ch.import_id = :import and ch.incident_id = c.incident_id and c.action <> 'new'
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
            select incident_id from import_chunk c
            where action <> 'new'
               or exists (select from figure one
                          join figure other on other.incident_id = one.incident_id and other.party = one.party
                                           and other.effect = one.effect
                          where one.incident_id = c.incident_id and one.high < other.low)
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

    /** Tells those who hold the record in memory that there is something new. */
    void wake() {
        jdbc.sql("insert into directory_change values (pg_current_xact_id()) on conflict do nothing")
                .update();
        jdbc.sql("select pg_notify('record', '')")
                .query((row, number) -> number)
                .single();
    }

    /** Writes the new rows of the table {@code import_chunk}. */
    void addNew(Common common) {
        Map<String, Object> parameters = common.parameters();
        run(NEW, parameters);
        run(SOURCES, parameters);
        run(List.of(CITATIONS, IMPORTED), parameters);
        finish(parameters);
    }

    /** Writes the changed rows of the table {@code import_chunk}, and keeps what held before. */
    void change(Common common) {
        Map<String, Object> parameters = common.parameters();
        run(SOURCES, parameters);
        run(List.of(REMEMBERED), parameters);
        run(CHANGED, parameters);
        run(List.of(RENEWED), parameters);
        finish(parameters);
    }

    /** Writes what held before, as the table {@code import_chunk} has it. */
    void restore(Common common) {
        Map<String, Object> parameters = common.parameters();
        run(CHANGED, parameters);
        run(List.of(RESTORED), parameters);
        finish(parameters);
    }

    /** Takes the incidents of the table {@code import_chunk} back from the public. */
    void retract(Common common) {
        Map<String, Object> parameters = common.parameters();
        run(RETRACTED, parameters);
        finish(parameters);
    }

    private void finish(Map<String, Object> parameters) {
        run(KEPT_BY_TRIGGERS, parameters);
        run(DISPUTES, parameters);
        run(REVISIONS, parameters);
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
