-- What the application does for each save, for many incidents in one statement.

create function incident_documents(ids bigint[]) returns table (incident_id bigint, document jsonb)
    language sql stable
    begin atomic
        with said as materialized (
            select a.*, g.key as group_key, g.name as group_name
            from attribution a join armed_group g on g.id = a.group_id
            where a.incident_id = any (ids)),
        counted as materialized (
            select * from figure f where f.incident_id = any (ids)),
        cited as materialized (
            select c.*, at.key as place, at.name as place_name
            from citation c left join location at on at.id = c.says_location_id
            where c.incident_id = any (ids)),
        source as materialized (
            select r.id, jsonb_build_object('key', r.key, 'publisher', p.name, 'title', r.title, 'url', r.url,
                                            'publishedOn', r.published_on) as document
            from report r join publisher p on p.id = r.publisher_id
            where r.id in (select report_id from cited union select report_id from said
                           union select report_id from counted)),
        voice as materialized (
            select s.id, jsonb_build_object('key', s.key, 'name', s.name, 'kind', s.kind, 'house', coalesce(h.key, s.key),
                                            'houseName', coalesce(h.name, s.name)) as document
            from speaker s left join speaker h on h.id = s.house_id
            where s.id in (select speaker_id from said union select speaker_id from counted)),
        attributions as materialized (
            select a.incident_id, jsonb_agg(jsonb_build_object(
                       'group', jsonb_build_object('key', a.group_key, 'name', a.group_name), 'role', a.role,
                       'saidBy', v.document, 'saidAs', a.said_as, 'report', r.document,
                       'statedOn', a.stated_on, 'withdrawnOn', a.withdrawn_on) order by a.id) as documents
            from said a
            left join voice v on v.id = a.speaker_id
            left join source r on r.id = a.report_id
            group by a.incident_id),
        figures as materialized (
            select f.incident_id, jsonb_agg(jsonb_build_object(
                       'id', f.id, 'party', f.party, 'effect', f.effect, 'low', f.low, 'high', f.high,
                       'approximate', f.approximate, 'saidBy', v.document, 'saidAs', f.said_as, 'report', r.document,
                       'statedOn', f.stated_on, 'supersedes', f.supersedes_id) order by f.id) as documents
            from counted f
            join voice v on v.id = f.speaker_id
            left join source r on r.id = f.report_id
            group by f.incident_id),
        citations as materialized (
            select c.incident_id, jsonb_agg(jsonb_build_object(
                       'report', r.document, 'supports', c.supports, 'page', c.page, 'quote', c.quote,
                       'says', case when c.says_from is not null or c.says_location_id is not null
                               then jsonb_build_object('from', c.says_from, 'to', c.says_to, 'place', c.place,
                                                       'placeName', c.place_name) end) order by c.position) as documents
            from cited c join source r on r.id = c.report_id
            group by c.incident_id),
        verdicts as materialized (
            select a.incident_id, jsonb_agg(jsonb_build_object(
                       'verdict', a.verdict, 'decidedOn', a.decided_on, 'decidedBy', a.decided_by, 'reason', a.reason)
                       order by a.decided_on, a.id) as documents
            from assessment a where a.incident_id = any (ids)
            group by a.incident_id),
        weapons as materialized (
            select w.incident_id, jsonb_agg(w.weapon order by array_position(array[
                       'one_way_drone', 'rocket', 'ballistic_missile', 'cruise_missile', 'anti_ship_missile', 'mortar',
                       'ied', 'air_delivered_munition', 'small_arms', 'other', 'unknown'], w.weapon)) as documents
            from incident_weapon w where w.incident_id = any (ids)
            group by w.incident_id)
        select i.id, jsonb_strip_nulls(jsonb_build_object(
            'id', i.id, 'version', i.version, 'state', i.state, 'retraction', nullif(i.retraction, ''),
            'title', i.title, 'summary', nullif(i.summary, ''), 'eventType', i.event_type,
            'weapons', w.documents,
            'designations', nullif(i.designations, ''), 'target', nullif(i.target, ''), 'outcome', i.outcome,
            'salvo', jsonb_build_object(
                'launched', case when coalesce(i.launched_low, i.launched_high) is not null
                            then jsonb_build_object('low', i.launched_low, 'high', i.launched_high) end,
                'intercepted', case when coalesce(i.intercepted_low, i.intercepted_high) is not null
                               then jsonb_build_object('low', i.intercepted_low, 'high', i.intercepted_high) end,
                'hit', case when coalesce(i.hit_low, i.hit_high) is not null
                       then jsonb_build_object('low', i.hit_low, 'high', i.hit_high) end),
            'occurrence', jsonb_build_object('startsOn', i.starts_on, 'endsOn', i.ends_on, 'localTime', i.local_time,
                                             'utcOffset', i.utc_offset, 'datePrecision', i.date_precision),
            'place', jsonb_build_object(
                'key', l.key, 'name', l.name,
                'coordinates', case when i.latitude is not null
                               then jsonb_build_object('latitude', i.latitude, 'longitude', i.longitude) end,
                'radiusKm', i.radius_km, 'country', i.country, 'placePrecision', i.place_precision),
            'attributions', a.documents, 'figures', f.documents, 'citations', c.documents,
            'assessments', v.documents,
            'dataset', jsonb_build_object('key', d.key, 'name', d.name, 'licence', d.licence,
                                          'externalId', i.external_id),
            'responseTo', i.response_to_id))
        from incident i
        join dataset d on d.id = i.dataset_id
        left join location l on l.id = i.location_id
        left join weapons w on w.incident_id = i.id
        left join attributions a on a.incident_id = i.id
        left join figures f on f.incident_id = i.id
        left join citations c on c.incident_id = i.id
        left join verdicts v on v.incident_id = i.id
        where i.id = any (ids);
    end;

comment on function incident_documents is 'Incidents as revisions keep them: what IncidentDocument writes as JSON.';

-- What came in a file has been read by others, from sources of their own: it is no work of our editors that it cites few
-- of them or places something roughly. Where its statements cannot all be right, it is.
create or replace function work_of(ids bigint[]) returns table (incident_id bigint, rule text)
    language sql stable
    begin atomic
        with public as materialized (
            select i.id, i.place_precision, i.location_id is null and i.latitude is null as nowhere,
                   exists (select from imported_row r where r.incident_id = i.id) as imported
            from incident i where i.id = any (ids) and i.state = 'published')
        select p.id, 'one-source' from public p
        left join citation c on c.incident_id = p.id
        left join report r on r.id = c.report_id
        where not p.imported
        group by p.id having count(distinct r.publisher_id) < 2
        union all
        select p.id, 'vague-place' from public p
        where not p.imported and (p.nowhere or p.place_precision in ('region', 'country'))
        union all
        select p.id, 'unattributed' from public p
        where not p.imported and not exists (
            select from attribution a
            where a.incident_id = p.id and a.role in ('claimed', 'attributed', 'suspected') and a.withdrawn_on is null)
        union all
        select p.id, 'disagreement' from public p
        where exists (
            select from incident_conflict c where c.incident_id = p.id and c.kind in ('day', 'place', 'figure'))
          and coalesce((select max(a.decided_on) from assessment a where a.incident_id = p.id)
              < greatest(
                  (select max(r.published_on) from citation c join report r on r.id = c.report_id where c.incident_id = p.id),
                  (select max(f.stated_on) from figure f where f.incident_id = p.id)), true);
    end;

comment on function work_of is
    'What is to be done on these incidents, as far as they are public: sources that disagree on day, place or figure, and no verdict since the last of them spoke; and of those that did not come in a file, reports of one publisher at most, a place vaguer than a province, and no group that did it.';
