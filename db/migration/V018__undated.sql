-- Statements on groups that carry no day of their own: they are known since the report came out that carries them, and
-- where that is not known either, since the incident is.

create or replace function known_on(incident bigint) returns date
    language sql stable parallel safe
    return least(
        (select min(r.published_on) from citation c join report r on r.id = c.report_id where c.incident_id = incident),
        (select min(coalesce(a.stated_on, r.published_on))
         from attribution a left join report r on r.id = a.report_id where a.incident_id = incident),
        (select min(f.stated_on) from figure f where f.incident_id = incident));

comment on function known_on is
    'The first day on which a report of an incident came out, or anything was stated of it; empty where no such day is known.';

-- The day of a report dates what rests on it, beside the incidents that cite it.
create or replace function stamp_incidents_of_report() returns trigger language plpgsql as $$
begin
    perform stamp_incidents(array(
        select incident_id from citation where report_id = new.id
        union select incident_id from attribution where report_id = new.id and stated_on is null));
    return null;
end $$;

-- As before, but for that day. Which of its statements a house made last is still decided by their own days alone.
create or replace function conflicts_of(ids bigint[], as_of date)
    returns table (incident_id bigint, kind text)
    language sql stable parallel safe
    begin atomic
        with of_interest as (
            select i.id, i.starts_on, i.ends_on, i.latitude, i.longitude, i.radius_km
            from incident i where i.id = any (ids)),
        told as (
            select c.incident_id, c.position, c.says_from, c.says_to, l.latitude, l.longitude, l.radius_km
            from citation c
            join report r on r.id = c.report_id
            left join location l on l.id = c.says_location_id
            where c.incident_id = any (ids)
              and (c.says_from is not null or c.says_location_id is not null)
              and (r.published_on is null or r.published_on <= as_of)
            union all
            select i.id, -1, i.starts_on, i.ends_on, i.latitude, i.longitude, i.radius_km from of_interest i),
        counted as (
            -- "Around n" is taken to reach a tenth either way.
            select f.incident_id, f.party, f.effect, coalesce(s.house_id, s.id) as house,
                   case when g.approximate then floor(coalesce(f.low, 0) * 0.9) else coalesce(f.low, 0) end as least,
                   case when g.approximate then ceil(f.high * 1.1) else f.high end as most
            from standing_figure(as_of) f
            join figure g on g.id = f.id
            join speaker s on s.id = g.speaker_id
            where f.incident_id = any (ids) and (f.low is not null or f.high is not null)),
        said as (
            select a.incident_id, a.group_id, a.role, coalesce(s.house_id, s.id, -a.id) as house, a.stated_on as day
            from attribution a
            left join speaker s on s.id = a.speaker_id
            left join report r on r.id = a.report_id
            where a.incident_id = any (ids)
              and a.role <> 'target'
              and coalesce(coalesce(a.stated_on, r.published_on) <= as_of, true)
              and (a.withdrawn_on is null or a.withdrawn_on > as_of)),
        last_said as (
            select incident_id, group_id, role, house, day,
                   max(day) over (partition by incident_id, house) as newest
            from said where role <> 'claimed'),
        -- A claim is the word of the group that makes it, so that all claims together are one source.
        named as (
            select incident_id, group_id, 0 as source from said where role = 'claimed'
            union
            select incident_id, group_id, house from last_said
            where role in ('attributed', 'suspected') and (day is null or day = newest)),
        meeting as materialized (
            select one.group_id as one, other.group_id as other,
                   greatest(one.valid_from, other.valid_from) as valid_from,
                   least(one.valid_to, other.valid_to) as valid_to
            from group_reach one join group_reach other on other.member_id = one.member_id),
        reach as materialized (
            select group_id, member_id, valid_from, valid_to from group_reach)
        select t.incident_id, 'day' as kind from told t
        group by t.incident_id having max(t.says_from) > min(t.says_to)
        union
        select one.incident_id, 'place'
        from told one
        join told other on other.incident_id = one.incident_id and other.position > one.position
        where km_between(one.latitude, one.longitude, other.latitude, other.longitude)
              > one.radius_km + other.radius_km
        union
        select one.incident_id, 'figure'
        from counted one
        join counted other on other.incident_id = one.incident_id and other.party = one.party
                          and other.effect = one.effect and other.house <> one.house
        where one.most < other.least
        union
        select no.incident_id, 'attribution'
        from last_said no
        join of_interest i on i.id = no.incident_id
        join armed_group g on g.id = no.group_id and not g.stands_in
        join reach on reach.group_id = no.group_id
                  and coalesce(reach.valid_from <= i.ends_on, true) and coalesce(reach.valid_to >= i.starts_on, true)
        join named yes on yes.incident_id = no.incident_id and yes.group_id = reach.member_id
        where no.role = 'denied' and (no.day is null or no.day = no.newest)
        union
        select one.incident_id, 'attribution'
        from named one
        join named other on other.incident_id = one.incident_id and other.source > one.source
        join of_interest i on i.id = one.incident_id
        left join meeting on meeting.one = one.group_id and meeting.other = other.group_id
                         and coalesce(meeting.valid_from <= i.ends_on, true)
                         and coalesce(meeting.valid_to >= i.starts_on, true)
        group by one.incident_id, one.source, other.source
        having count(meeting.one) = 0;
    end;
