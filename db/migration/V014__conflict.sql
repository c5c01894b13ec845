-- Where sources cannot all be right: what each report says of day and place, and a mark on incidents where it shows.

alter table citation
    add column says_from        date check (says_from between '1900-01-01' and '2199-12-31'),
    add column says_to          date check (says_to between says_from and '2199-12-31'),
    add column says_location_id bigint references location,
    add check ((says_from is null) = (says_to is null));
create index on citation (says_location_id) where says_location_id is not null;

comment on column citation.says_from is 'First day on which the report has it happen, where the report says so by itself.';
comment on column citation.says_to is 'Last such day, inclusive.';
comment on column citation.says_location_id is 'Where the report has it happen, where the report says so by itself.';

alter table armed_group add column stands_in boolean not null default false;

comment on column armed_group.stands_in is
    'It stands for groups that sources leave unnamed: it may be any group under its umbrellas, and anyone where it has none.';

create view group_reach as
with recursive below (group_id, member_id, valid_from, valid_to) as (
    select id, id, null::date, null::date from armed_group
    union
    select below.group_id, m.group_id, greatest(m.valid_from, below.valid_from), least(m.valid_to, below.valid_to)
    from below join membership m on m.umbrella_id = below.member_id)
select group_id, member_id, valid_from, valid_to from below
union
select g.id, below.member_id, greatest(m.valid_from, below.valid_from), least(m.valid_to, below.valid_to)
from armed_group g
join membership m on m.group_id = g.id
join below on below.group_id = m.umbrella_id
where g.stands_in
union
select g.id, other.id, null, null
from armed_group g cross join armed_group other
where g.stands_in and not exists (select from membership m where m.group_id = g.id);

comment on view group_reach is
    'Whom one may mean by a group: itself and its members for the days on which they were members; by a stand-in, anyone under its umbrellas.';

create function km_between(latitude double precision, longitude double precision,
                           other_latitude double precision, other_longitude double precision) returns double precision
    language sql immutable parallel safe
    return 2 * 6371.0088 * asin(least(1, sqrt(
        sin(radians(other_latitude - latitude) / 2) ^ 2
        + cos(radians(latitude)) * cos(radians(other_latitude)) * sin(radians(other_longitude - longitude) / 2) ^ 2)));

comment on function km_between is 'Kilometres between two points on a sphere of the earth''s mean radius (haversine).';

create function conflicts_of(ids bigint[], as_of date)
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
            where a.incident_id = any (ids)
              and a.role <> 'target'
              and (a.stated_on is null or a.stated_on <= as_of)
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

comment on function conflicts_of is
    'On what the sources of these incidents cannot all be right, as known on a day: day, place, figure, attribution.';

create table incident_conflict (
    incident_id bigint not null references incident on delete cascade,
    kind        text not null check (kind in ('day', 'place', 'figure', 'attribution')),
    primary key (incident_id, kind)
);
create index on incident_conflict (kind, incident_id);

comment on table incident_conflict is
    'On what the sources of an incident cannot all be right, by all that was said until now. Kept by triggers.';

create trigger stamp_after_insert after insert on incident_conflict referencing new table as changed
    for each statement execute function stamp_changed_incidents('incident_id');
create trigger stamp_after_delete after delete on incident_conflict referencing old table as changed
    for each statement execute function stamp_changed_incidents('incident_id');

create function refresh_conflicts(ids bigint[]) returns void
    language sql
    begin atomic
        with found as materialized (select incident_id, kind from conflicts_of(ids, 'infinity')),
        gone as (
            delete from incident_conflict c
            where c.incident_id = any (ids)
              and not exists (select from found where found.incident_id = c.incident_id and found.kind = c.kind))
        insert into incident_conflict select incident_id, kind from found on conflict do nothing;
    end;

comment on function refresh_conflicts is 'Finds the conflicts of these incidents anew.';

-- Every change of an incident or its parts stamps it (V011), once in a transaction. When that is about to commit, all
-- that it stamped is looked at together, since one save writes many rows.
create function refresh_stamped_conflicts() returns trigger language plpgsql as $$
declare
    transaction text := pg_current_xact_id()::text;
begin
    if current_setting('strikelog.conflicts_found_in', true) is distinct from transaction then
        perform set_config('strikelog.conflicts_found_in', transaction, true);
        perform refresh_conflicts(array(
            select incident_id from incident_change where changed_in = pg_current_xact_id()));
    end if;
    return null;
end $$;

create constraint trigger conflicts_before_commit after insert or update on incident_change
    deferrable initially deferred for each row execute function refresh_stamped_conflicts();

-- What the directories say changes which names and places fit together.
create function refresh_conflicts_of_groups(groups bigint[]) returns void
    language sql
    begin atomic
        select refresh_conflicts(array(
            select distinct a.incident_id
            from group_reach reach join attribution a on a.group_id = reach.group_id
            where reach.member_id = any (groups)));
    end;

create function refresh_conflicts_of_membership() returns trigger language plpgsql as $$
begin
    perform refresh_conflicts_of_groups(array(select group_id from changed union select umbrella_id from changed));
    return null;
end $$;
create trigger conflicts_after_insert after insert on membership referencing new table as changed
    for each statement execute function refresh_conflicts_of_membership();
create trigger conflicts_after_update after update on membership referencing new table as changed
    for each statement execute function refresh_conflicts_of_membership();
create trigger conflicts_after_delete after delete on membership referencing old table as changed
    for each statement execute function refresh_conflicts_of_membership();

create function refresh_conflicts_of_group() returns trigger language plpgsql as $$
begin
    perform refresh_conflicts_of_groups(array[new.id]);
    return null;
end $$;
create trigger conflicts_after_update after update of stands_in on armed_group
    for each row when (old.stands_in <> new.stands_in)
    execute function refresh_conflicts_of_group();

create function refresh_conflicts_of_speaker() returns trigger language plpgsql as $$
begin
    perform refresh_conflicts(array(select incident_id from figure where speaker_id = new.id
                                    union select incident_id from attribution where speaker_id = new.id));
    return null;
end $$;
create trigger conflicts_after_update after update of house_id on speaker
    for each row when (old.house_id is distinct from new.house_id)
    execute function refresh_conflicts_of_speaker();

create function refresh_conflicts_of_location() returns trigger language plpgsql as $$
begin
    perform refresh_conflicts(array(select incident_id from citation where says_location_id = new.id));
    return null;
end $$;
create trigger conflicts_after_update after update of latitude, longitude, radius_km on location
    for each row when ((old.latitude, old.longitude, old.radius_km) is distinct from (new.latitude, new.longitude, new.radius_km))
    execute function refresh_conflicts_of_location();

-- The record as it stands on the day of this change.
select refresh_conflicts(array(select id from incident));
