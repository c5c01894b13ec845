-- Of a file's incidents many are told of in the same words: the same group named by the same speaker in the same report. What
-- is said so is put into words once, and the text of a document is read as JSON once, when it is whole.

create or replace function incident_documents(ids bigint[]) returns table (incident_id bigint, document jsonb)
    language sql stable
    begin atomic
        with said as materialized (
            select a.*, dense_rank() over (order by a.group_id, a.role, a.speaker_id, a.said_as, a.report_id, a.stated_on,
                                                    a.withdrawn_on) as wording
            from attribution a where a.incident_id = any (ids)),
        counted as materialized (
            select f.*, dense_rank() over (order by f.party, f.effect, f.low, f.high, f.approximate, f.speaker_id, f.said_as,
                                                    f.report_id, f.stated_on, f.supersedes_id) as wording
            from figure f where f.incident_id = any (ids)),
        cited as materialized (
            select c.* from citation c where c.incident_id = any (ids)),
        source as materialized (
            select r.id, jsonb_strip_nulls(jsonb_build_object('key', r.key, 'publisher', p.name, 'title', r.title, 'url', r.url,
                                            'publishedOn', r.published_on)) as document
            from report r join publisher p on p.id = r.publisher_id
            where r.id in (select report_id from cited union select report_id from said
                           union select report_id from counted)),
        voice as materialized (
            select s.id, jsonb_build_object('key', s.key, 'name', s.name, 'kind', s.kind, 'house', coalesce(h.key, s.key),
                                            'houseName', coalesce(h.name, s.name)) as document
            from speaker s left join speaker h on h.id = s.house_id
            where s.id in (select speaker_id from said union select speaker_id from counted)),
        attribution_wording as materialized (
            select a.wording, jsonb_strip_nulls(jsonb_build_object(
                       'group', jsonb_build_object('key', g.key, 'name', g.name), 'role', a.role,
                       'saidBy', v.document, 'saidAs', a.said_as, 'report', r.document,
                       'statedOn', a.stated_on, 'withdrawnOn', a.withdrawn_on))::text as document
            from (select distinct on (wording) * from said) a
            join armed_group g on g.id = a.group_id
            left join voice v on v.id = a.speaker_id
            left join source r on r.id = a.report_id),
        attributions as materialized (
            select a.incident_id, string_agg(w.document, ',' order by a.id) as documents
            from said a join attribution_wording w on w.wording = a.wording
            group by a.incident_id),
        figure_wording as materialized (
            select f.wording, jsonb_strip_nulls(jsonb_build_object(
                       'party', f.party, 'effect', f.effect, 'low', f.low, 'high', f.high,
                       'approximate', f.approximate, 'saidBy', v.document, 'saidAs', f.said_as, 'report', r.document,
                       'statedOn', f.stated_on, 'supersedes', f.supersedes_id))::text as document
            from (select distinct on (wording) * from counted) f
            join voice v on v.id = f.speaker_id
            left join source r on r.id = f.report_id),
        figures as materialized (
            select f.incident_id, string_agg('{"id":' || f.id || ',' || substr(w.document, 2), ',' order by f.id) as documents
            from counted f join figure_wording w on w.wording = f.wording
            group by f.incident_id),
        citations as materialized (
            select c.incident_id, json_agg(json_strip_nulls(json_build_object(
                       'report', r.document, 'supports', c.supports, 'page', c.page, 'quote', c.quote,
                       'says', case when c.says_from is not null or c.says_location_id is not null
                               then json_build_object('from', c.says_from, 'to', c.says_to, 'place', at.key,
                                                       'placeName', at.name) end)) order by c.position)::text as documents
            from cited c join source r on r.id = c.report_id
            left join location at on at.id = c.says_location_id
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
        select i.id, (left(json_strip_nulls(json_build_object(
            'id', i.id, 'version', i.version, 'state', i.state, 'retraction', nullif(i.retraction, ''),
            'title', i.title, 'summary', nullif(i.summary, ''), 'eventType', i.event_type,
            'weapons', w.documents,
            'designations', nullif(i.designations, ''), 'target', nullif(i.target, ''), 'outcome', i.outcome,
            'salvo', json_build_object(
                'launched', case when coalesce(i.launched_low, i.launched_high) is not null
                            then json_build_object('low', i.launched_low, 'high', i.launched_high) end,
                'intercepted', case when coalesce(i.intercepted_low, i.intercepted_high) is not null
                               then json_build_object('low', i.intercepted_low, 'high', i.intercepted_high) end,
                'hit', case when coalesce(i.hit_low, i.hit_high) is not null
                       then json_build_object('low', i.hit_low, 'high', i.hit_high) end),
            'occurrence', json_build_object('startsOn', i.starts_on, 'endsOn', i.ends_on, 'localTime', i.local_time,
                                             'utcOffset', i.utc_offset, 'datePrecision', i.date_precision),
            'place', json_build_object(
                'key', l.key, 'name', l.name,
                'coordinates', case when i.latitude is not null
                               then json_build_object('latitude', i.latitude, 'longitude', i.longitude) end,
                'radiusKm', i.radius_km, 'country', i.country, 'placePrecision', i.place_precision),
            'assessments', v.documents,
            'dataset', json_build_object('key', d.key, 'name', d.name, 'licence', d.licence,
                                          'externalId', i.external_id),
            'responseTo', i.response_to_id))::text, -1)
            || coalesce(',"attributions":[' || a.documents || ']', '')
            || coalesce(',"figures":[' || f.documents || ']', '')
            || coalesce(',"citations":' || c.documents, '') || '}')::jsonb
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
