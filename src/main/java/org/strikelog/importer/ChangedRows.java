package org.strikelog.importer;

import java.util.List;
import java.util.stream.Stream;

/** Statements that change incidents by the rows of the table {@code import_chunk}: to what a newer file says, and back. */
final class ChangedRows {

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

    static final List<String> RETRACTED = List.of(
            """
            update incident i set state = 'retracted', retraction = :comment, version = i.version + 1
            from import_chunk c where i.id = c.incident_id
            """,
            "update imported_row set undone = true where incident_id in (select incident_id from import_chunk)",
            """
            delete from possible_duplicate
            where one_id in (select incident_id from import_chunk) or other_id in (select incident_id from import_chunk)
            """);

    private static final List<String> PARTS = List.of(
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
            """.formatted(NewRows.REPORT));

    /** What a newer file changes, in the order of the statements; what held before is kept. */
    static final List<String> CHANGED = Stream.of(NewRows.SOURCES, List.of(REMEMBERED), PARTS, List.of(RENEWED))
            .flatMap(List::stream)
            .toList();

    /** What undoing writes, in the order of the statements. */
    static final List<String> UNDONE =
            Stream.of(PARTS, List.of(RESTORED)).flatMap(List::stream).toList();

    private ChangedRows() {}
}
