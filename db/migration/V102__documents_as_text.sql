-- A document is put together as text, which is read as JSON once, when it is whole: concat_ws leaves out what has no value, where
-- json_strip_nulls reads all of it again. What this gives is what it gave before.

create function range_document(low integer, high integer) returns text
    language sql immutable parallel safe
    return '{' || nullif(concat_ws(',', '"low":' || low, '"high":' || high), '') || '}';

comment on function range_document is 'What is known of both ends of a range, as JSON; nothing where neither is.';

create function incident_texts(ids bigint[]) returns table (incident_id bigint, document text)
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
            select r.id, concat_ws(',', '{"key":' || to_json(r.key), '"publisher":' || to_json(p.name), '"title":' || to_json(r.title),
                                   '"url":' || to_json(r.url), '"publishedOn":' || to_json(r.published_on)) || '}' as document
            from report r join publisher p on p.id = r.publisher_id
            where r.id in (select report_id from cited union select report_id from said
                           union select report_id from counted)),
        voice as materialized (
            select s.id, json_build_object('key', s.key, 'name', s.name, 'kind', s.kind, 'house', coalesce(h.key, s.key),
                                           'houseName', coalesce(h.name, s.name)) as document
            from speaker s left join speaker h on h.id = s.house_id
            where s.id in (select speaker_id from said union select speaker_id from counted)),
        attribution_wording as materialized (
            select a.wording, concat_ws(',',
                       '{"group":' || json_build_object('key', g.key, 'name', g.name), '"role":' || to_json(a.role),
                       '"saidBy":' || v.document, '"saidAs":' || to_json(a.said_as), '"report":' || r.document,
                       '"statedOn":' || to_json(a.stated_on), '"withdrawnOn":' || to_json(a.withdrawn_on)) || '}' as document
            from (select distinct on (wording) * from said) a
            join armed_group g on g.id = a.group_id
            left join voice v on v.id = a.speaker_id
            left join source r on r.id = a.report_id),
        attributions as materialized (
            select a.incident_id, string_agg(w.document, ',' order by a.id) as documents
            from said a join attribution_wording w on w.wording = a.wording
            group by a.incident_id),
        figure_wording as materialized (
            select f.wording, concat_ws(',',
                       '{"party":' || to_json(f.party), '"effect":' || to_json(f.effect), '"low":' || f.low, '"high":' || f.high,
                       '"approximate":' || to_json(f.approximate), '"saidBy":' || v.document, '"saidAs":' || to_json(f.said_as),
                       '"report":' || r.document, '"statedOn":' || to_json(f.stated_on), '"supersedes":' || f.supersedes_id)
                       || ',"id":' as document
            from (select distinct on (wording) * from counted) f
            join voice v on v.id = f.speaker_id
            left join source r on r.id = f.report_id),
        figures as materialized (
            select f.incident_id, string_agg(w.document || f.id || '}', ',' order by f.id) as documents
            from counted f join figure_wording w on w.wording = f.wording
            group by f.incident_id),
        citations as materialized (
            select c.incident_id, string_agg(concat_ws(',',
                       '{"report":' || r.document, '"supports":' || to_json(c.supports), '"page":' || to_json(c.page),
                       '"quote":' || to_json(c.quote),
                       case when c.says_from is not null or c.says_location_id is not null
                       then '"says":' || json_strip_nulls(json_build_object('from', c.says_from, 'to', c.says_to, 'place', at.key,
                                                                            'placeName', at.name)) end) || '}',
                       ',' order by c.position) as documents
            from cited c join source r on r.id = c.report_id
            left join location at on at.id = c.says_location_id
            group by c.incident_id),
        verdicts as materialized (
            select a.incident_id, jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                       'verdict', a.verdict, 'decidedOn', a.decided_on, 'decidedBy', a.decided_by, 'reason', a.reason))
                       order by a.decided_on, a.id)::text as documents
            from assessment a where a.incident_id = any (ids)
            group by a.incident_id),
        weapons as materialized (
            select w.incident_id, jsonb_agg(w.weapon order by array_position(array[
                       'one_way_drone', 'rocket', 'ballistic_missile', 'cruise_missile', 'anti_ship_missile', 'mortar',
                       'ied', 'air_delivered_munition', 'small_arms', 'other', 'unknown'], w.weapon))::text as documents
            from incident_weapon w where w.incident_id = any (ids)
            group by w.incident_id)
        select i.id, concat_ws(',', '{"id":' || i.id, '"version":' || i.version, '"state":' || to_json(i.state),
            '"retraction":' || to_json(nullif(i.retraction, '')), '"title":' || to_json(i.title),
            '"summary":' || to_json(nullif(i.summary, '')), '"eventType":' || to_json(i.event_type),
            '"weapons":' || w.documents, '"designations":' || to_json(nullif(i.designations, '')),
            '"target":' || to_json(nullif(i.target, '')), '"outcome":' || to_json(i.outcome),
            '"salvo":{' || concat_ws(',',
                '"launched":' || range_document(i.launched_low, i.launched_high),
                '"intercepted":' || range_document(i.intercepted_low, i.intercepted_high),
                '"hit":' || range_document(i.hit_low, i.hit_high)) || '}',
            '"occurrence":{' || concat_ws(',', '"startsOn":' || to_json(i.starts_on), '"endsOn":' || to_json(i.ends_on),
                '"localTime":' || to_json(i.local_time), '"utcOffset":' || to_json(i.utc_offset),
                '"datePrecision":' || to_json(i.date_precision)) || '}',
            '"place":{' || concat_ws(',', '"key":' || to_json(l.key), '"name":' || to_json(l.name),
                '"coordinates":{"latitude":' || i.latitude || ',"longitude":' || i.longitude || '}',
                '"radiusKm":' || i.radius_km, '"country":' || to_json(i.country),
                '"placePrecision":' || to_json(i.place_precision)) || '}',
            '"assessments":' || v.documents,
            '"dataset":{' || concat_ws(',', '"key":' || to_json(d.key), '"name":' || to_json(d.name),
                '"licence":' || to_json(d.licence), '"externalId":' || to_json(i.external_id)) || '}',
            '"responseTo":' || i.response_to_id,
            '"attributions":[' || a.documents || ']', '"figures":[' || f.documents || ']',
            '"citations":[' || c.documents || ']') || '}'
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

comment on function incident_texts is 'Incidents as revisions keep them, as the text of their JSON.';

create or replace function incident_documents(ids bigint[]) returns table (incident_id bigint, document jsonb)
    language sql stable
    begin atomic
        select t.incident_id, t.document::jsonb from incident_texts(ids) t;
    end;

-- What is searched for is put together apart from finding its words, which can then be left to somebody else.
create function incident_wordings(ids bigint[]) returns table (incident_id bigint, wording text)
    language sql stable
    begin atomic
        select i.id, concat_ws(' ', i.title, i.summary, i.designations, i.target,
            case when i.location_id is not null then
                (with recursive place as (
                     select l.id, l.name, l.parent_id from location l where l.id = i.location_id
                     union
                     select up.id, up.name, up.parent_id from location up join place on up.id = place.parent_id)
                 select string_agg(concat_ws(' ', place.name, n.name), ' ')
                 from place left join location_name n on n.location_id = place.id) end,
            (select string_agg(concat_ws(' ', g.name, g.abbreviation, n.name), ' ')
             from attribution a
             join armed_group g on g.id = a.group_id
             left join armed_group_name n on n.group_id = g.id
             where a.incident_id = i.id))
        from incident i
        where i.id = any (ids);
    end;

comment on function incident_wordings is 'What incidents are searched by: their own texts, and every name of their places and groups.';

create or replace function refresh_words(ids bigint[]) returns void
    language sql
    begin atomic
        insert into incident_words
        select w.incident_id, to_words(w.wording) from incident_wordings(ids) w
        on conflict (incident_id) do update set words = excluded.words;
    end;
