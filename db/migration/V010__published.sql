-- What the public reads: published incidents of data sets that may be shown, one row each.

create table incident_words (
    incident_id bigint primary key references incident on delete cascade,
    words       tsvector not null
);
create index on incident_words using gin (words);

comment on table incident_words is
    'Words to search an incident by: its own, and every name of its place and groups. Kept by triggers, apart from the incident since it is as large.';

create function refresh_words(ids bigint[]) returns void
    language sql
    begin atomic
        insert into incident_words
        select i.id, to_words(concat_ws(' ', i.title, i.summary, i.designations, i.target,
            (with recursive place as (
                 select l.id, l.name, l.parent_id from location l where l.id = i.location_id
                 union
                 select up.id, up.name, up.parent_id from location up join place on up.id = place.parent_id)
             select string_agg(concat_ws(' ', place.name, n.name), ' ')
             from place left join location_name n on n.location_id = place.id),
            (select string_agg(concat_ws(' ', g.name, g.abbreviation, n.name), ' ')
             from attribution a
             join armed_group g on g.id = a.group_id
             left join armed_group_name n on n.group_id = g.id
             where a.incident_id = i.id)))
        from incident i
        where i.id = any (ids)
        on conflict (incident_id) do update set words = excluded.words;
    end;

comment on function refresh_words is 'Makes the searchable words of these incidents anew.';

create function incident_words_of_incident() returns trigger language plpgsql as $$
begin
    perform refresh_words(array(select id from changed));
    return null;
end $$;
create trigger words_after_insert after insert on incident
    referencing new table as changed for each statement execute function incident_words_of_incident();
create trigger words_after_update after update on incident
    referencing new table as changed for each statement execute function incident_words_of_incident();

create function incident_words_of_attribution() returns trigger language plpgsql as $$
begin
    perform refresh_words(array(select distinct incident_id from changed));
    return null;
end $$;
create trigger words_after_insert after insert on attribution
    referencing new table as changed for each statement execute function incident_words_of_attribution();
create trigger words_after_update after update on attribution
    referencing new table as changed for each statement execute function incident_words_of_attribution();
create trigger words_after_delete after delete on attribution
    referencing old table as changed for each statement execute function incident_words_of_attribution();

create function refresh_words_at(locations bigint[]) returns void
    language sql
    begin atomic
        select refresh_words(array(
            with recursive inside as (
                select unnest(locations) as id
                union
                select l.id from location l join inside on l.parent_id = inside.id)
            select i.id from incident i join inside on i.location_id = inside.id));
    end;

create function refresh_words_of(groups bigint[]) returns void
    language sql
    begin atomic
        select refresh_words(array(select distinct incident_id from attribution where group_id = any (groups)));
    end;

create function incident_words_of_location() returns trigger language plpgsql as $$
begin
    perform refresh_words_at(array[new.id]);
    return null;
end $$;
create trigger words_after_update after update of name, parent_id on location
    for each row when (old.name <> new.name or old.parent_id is distinct from new.parent_id)
    execute function incident_words_of_location();

create function incident_words_of_location_name() returns trigger language plpgsql as $$
begin
    perform refresh_words_at(array(select distinct location_id from changed));
    return null;
end $$;
create trigger words_after_insert after insert on location_name
    referencing new table as changed for each statement execute function incident_words_of_location_name();
create trigger words_after_update after update on location_name
    referencing new table as changed for each statement execute function incident_words_of_location_name();
create trigger words_after_delete after delete on location_name
    referencing old table as changed for each statement execute function incident_words_of_location_name();

create function incident_words_of_group() returns trigger language plpgsql as $$
begin
    perform refresh_words_of(array[new.id]);
    return null;
end $$;
create trigger words_after_update after update of name, abbreviation on armed_group
    for each row when (old.name <> new.name or old.abbreviation is distinct from new.abbreviation)
    execute function incident_words_of_group();

create function incident_words_of_group_name() returns trigger language plpgsql as $$
begin
    perform refresh_words_of(array(select distinct group_id from changed));
    return null;
end $$;
create trigger words_after_insert after insert on armed_group_name
    referencing new table as changed for each statement execute function incident_words_of_group_name();
create trigger words_after_update after update on armed_group_name
    referencing new table as changed for each statement execute function incident_words_of_group_name();
create trigger words_after_delete after delete on armed_group_name
    referencing old table as changed for each statement execute function incident_words_of_group_name();

create view published_incident as
select i.id, i.title, i.summary, i.event_type, i.designations, i.outcome, i.launched_low, i.launched_high,
       i.intercepted_low, i.intercepted_high, i.hit_low, i.hit_high, i.starts_on, i.ends_on, i.local_time,
       i.utc_offset, i.date_precision, i.location_id, i.latitude, i.longitude, i.radius_km, i.country,
       i.place_precision, i.place_precision not in ('exact_site', 'settlement') as vague, i.target,
       i.response_to_id, i.version, d.key as dataset,
       (select a.verdict from assessment a where a.incident_id = i.id order by a.decided_on desc, a.id desc limit 1)
           as status
from incident i
join dataset d on d.id = i.dataset_id
where i.state = 'published' and d.redistributable;

comment on view published_incident is 'Incidents that the public may read, each with its newest verdict as status.';

create view incident_toll as
select incident_id, effect,
       coalesce(max(low) filter (where party = 'all'), sum(low) filter (where party <> 'all'))::integer as low,
       case when bool_or(party = 'all') then max(high) filter (where party = 'all')
            when bool_and(high is not null) then sum(high) end::integer as high,
       coalesce(max(latest) filter (where party = 'all'), sum(latest) filter (where party <> 'all'))::integer as point
from toll('infinity')
group by incident_id, effect;

comment on view incident_toll is
    'People harmed in an incident by effect, over its parties; a statement on all of them together goes before their sum.';
