-- From which day until which the sources of an incident cannot all be right, so that any past day is read as quickly as
-- today: by conflicts_of() each reader would have to hold all statements against each other.

truncate incident_conflict;
alter table incident_conflict rename to incident_dispute;
alter table incident_dispute
    add column since date not null,
    add column until date not null,
    add check (since < until),
    drop constraint incident_conflict_pkey,
    add primary key (incident_id, kind, since, until);
drop index incident_conflict_kind_incident_id_idx;
create index on incident_dispute (kind, until, since) include (incident_id);

comment on table incident_dispute is
    'On what the sources of an incident could not all be right, and from when until when. Kept by triggers.';
comment on column incident_dispute.since is
    'The first day at the end of which it was so; -infinity where what is at odds has no day.';
comment on column incident_dispute.until is
    'The first day at the end of which it was so no longer; infinity where it is so by all that was said until now.';

create view incident_conflict as
select incident_id, kind from incident_dispute where until = 'infinity';

comment on view incident_conflict is
    'On what the sources of an incident cannot all be right, by all that was said until now.';

create function conflict_days(ids bigint[])
    returns table (incident_id bigint, kind text, since date, until date)
    language sql stable
    begin atomic
        with of_interest as (
            select i.id, i.starts_on, i.ends_on, i.latitude, i.longitude, i.radius_km
            from incident i where i.id = any (ids)),
        told as (
            select c.incident_id, c.position, c.says_from, c.says_to, l.latitude, l.longitude, l.radius_km,
                   coalesce(r.published_on, '-infinity') as since
            from citation c
            join report r on r.id = c.report_id
            left join location l on l.id = c.says_location_id
            where c.incident_id = any (ids) and (c.says_from is not null or c.says_location_id is not null)),
        beside as (
            select * from told
            union all
            select i.id, -1, i.starts_on, i.ends_on, i.latitude, i.longitude, i.radius_km, '-infinity'
            from of_interest i where i.id in (select incident_id from told)),
        -- A figure stands until the day on which its house says another, or it is expressly replaced.
        counted as (
            select f.incident_id, f.party, f.effect, coalesce(s.house_id, s.id) as house,
                   case when f.approximate then floor(coalesce(f.low, 0) * 0.9) else coalesce(f.low, 0) end as least,
                   case when f.approximate then ceil(f.high * 1.1) else f.high end as most,
                   f.stated_on as since,
                   coalesce((select min(later.stated_on)
                             from figure later
                             join speaker ls on ls.id = later.speaker_id
                             where later.incident_id = f.incident_id
                               and (later.supersedes_id = f.id
                                    or later.party = f.party
                                       and later.effect = f.effect
                                       and coalesce(ls.house_id, ls.id) = coalesce(s.house_id, s.id)
                                       and (later.stated_on, later.id) > (f.stated_on, f.id))), 'infinity') as until
            from figure f
            join speaker s on s.id = f.speaker_id
            where f.incident_id = any (ids) and (f.low is not null or f.high is not null)),
        said as (
            select a.incident_id, a.group_id, a.role, coalesce(s.house_id, s.id, -a.id) as house, a.stated_on as day,
                   daterange(coalesce(a.stated_on, r.published_on, '-infinity'),
                             coalesce(a.withdrawn_on, 'infinity')) as standing
            from attribution a
            left join speaker s on s.id = a.speaker_id
            left join report r on r.id = a.report_id
            where a.incident_id = any (ids)
              and a.role <> 'target'
              and coalesce(a.stated_on, r.published_on, '-infinity') < coalesce(a.withdrawn_on, 'infinity')),
        -- What a house said last is its word while nothing stands that it said on a later day.
        last_said as (
            select incident_id, group_id, role, house,
                   datemultirange(standing) - case when day is null then '{}' else coalesce(
                       range_agg(standing) over (partition by incident_id, house order by day desc nulls last
                                                 groups between unbounded preceding and 1 preceding), '{}') end as standing
            from said where role <> 'claimed'),
        -- A claim is the word of the group that makes it, so that all claims together are one source.
        named as (
            select incident_id, group_id, 0 as source, datemultirange(standing) as standing
            from said where role = 'claimed'
            union all
            select incident_id, group_id, house, standing
            from last_said where role in ('attributed', 'suspected') and not isempty(standing)),
        meeting as materialized (
            select one.group_id as one, other.group_id as other,
                   greatest(one.valid_from, other.valid_from) as valid_from,
                   least(one.valid_to, other.valid_to) as valid_to
            from group_reach one join group_reach other on other.member_id = one.member_id),
        reach as materialized (
            select group_id, member_id, valid_from, valid_to from group_reach),
        found as (
            select one.incident_id, 'day' as kind,
                   datemultirange(daterange(greatest(one.since, other.since), 'infinity')) as days
            from beside one
            join beside other on other.incident_id = one.incident_id and one.says_from > other.says_to
            union all
            select one.incident_id, 'place', datemultirange(daterange(greatest(one.since, other.since), 'infinity'))
            from beside one
            join beside other on other.incident_id = one.incident_id and other.position > one.position
            where km_between(one.latitude, one.longitude, other.latitude, other.longitude)
                  > one.radius_km + other.radius_km
            union all
            select one.incident_id, 'figure',
                   datemultirange(daterange(greatest(one.since, other.since), least(one.until, other.until)))
            from counted one
            join counted other on other.incident_id = one.incident_id and other.party = one.party
                              and other.effect = one.effect and other.house <> one.house
            where one.most < other.least and greatest(one.since, other.since) < least(one.until, other.until)
            union all
            select no.incident_id, 'attribution', no.standing * yes.standing
            from last_said no
            join of_interest i on i.id = no.incident_id
            join armed_group g on g.id = no.group_id and not g.stands_in
            join reach on reach.group_id = no.group_id
                      and coalesce(reach.valid_from <= i.ends_on, true) and coalesce(reach.valid_to >= i.starts_on, true)
            join named yes on yes.incident_id = no.incident_id and yes.group_id = reach.member_id
            where no.role = 'denied'
            union all
            -- While two sources both name somebody, and none whom both may mean.
            select one.incident_id, 'attribution',
                   range_agg(one.standing * other.standing)
                   - coalesce(range_agg(one.standing * other.standing) filter (where meeting.one is not null), '{}')
            from named one
            join named other on other.incident_id = one.incident_id and other.source > one.source
            join of_interest i on i.id = one.incident_id
            left join meeting on meeting.one = one.group_id and meeting.other = other.group_id
                             and coalesce(meeting.valid_from <= i.ends_on, true)
                             and coalesce(meeting.valid_to >= i.starts_on, true)
            group by one.incident_id, one.source, other.source)
        select f.incident_id, f.kind, lower(d.days), upper(d.days)
        from (select incident_id, kind, range_agg(days) as days from found group by incident_id, kind) f,
             unnest(f.days) as d (days);
    end;

comment on function conflict_days is
    'When the sources of these incidents could not all be right: the days, until excluded, on which conflicts_of() finds the same.';

create or replace function refresh_conflicts(ids bigint[]) returns void
    language sql
    begin atomic
        with found as materialized (select incident_id, kind, since, until from conflict_days(ids)),
        gone as (
            delete from incident_dispute c
            where c.incident_id = any (ids)
              and not exists (
                  select from found f
                  where f.incident_id = c.incident_id and f.kind = c.kind and f.since = c.since and f.until = c.until))
        insert into incident_dispute select incident_id, kind, since, until from found on conflict do nothing;
    end;

-- Here for all at once, and not again when this commits.
select set_config('strikelog.conflicts_found_in', pg_current_xact_id()::text, true);
select refresh_conflicts(array(select id from incident));
