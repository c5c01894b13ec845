package org.strikelog.importer;

import java.util.List;
import java.util.stream.Stream;

/** Statements that write the new rows of the table {@code import_chunk} into the record. */
final class NewRows {

    private static final List<String> INCIDENTS = List.of("""
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
    static final List<String> SOURCES = List.of("""
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
            where not exists (select from report known where known.key = cited_key(source))
            on conflict do nothing
            """);

    /** Of the report that stands for a source; what has an address may stand under another key. */
    static final String REPORT = """
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

    /** All of them, in their order. */
    static final List<String> ADDED = Stream.of(INCIDENTS, SOURCES, List.of(CITATIONS, IMPORTED))
            .flatMap(List::stream)
            .toList();

    private NewRows() {}
}
