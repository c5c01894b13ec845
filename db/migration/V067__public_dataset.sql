-- One place says what of the data sets leaves to the public; whatever the public reads asks it.

create view public_dataset as
select id, key, name, licence
from dataset
where redistributable;

comment on view public_dataset is
    'Data sets whose incidents the public may read. Nothing else says so: what is read without signing in takes its incidents from here or from published_incident, which does.';

create or replace view published_incident as
select i.id, i.title, i.summary, i.event_type, i.designations, i.outcome, i.launched_low, i.launched_high,
       i.intercepted_low, i.intercepted_high, i.hit_low, i.hit_high, i.starts_on, i.ends_on, i.local_time,
       i.utc_offset, i.date_precision, i.location_id, i.latitude, i.longitude, i.radius_km, i.country,
       i.place_precision, i.place_precision not in ('exact_site', 'settlement') as vague, i.target,
       i.response_to_id, i.version, d.key as dataset,
       (select a.verdict from assessment a where a.incident_id = i.id order by a.decided_on desc, a.id desc limit 1)
           as status
from incident i
join public_dataset d on d.id = i.dataset_id
where i.state = 'published';

create view restricted_incident as
select i.id, i.dataset_id, i.title, i.starts_on, i.location_id, i.external_id
from incident i
where i.state = 'published'
  and not exists (select from public_dataset d where d.id = i.dataset_id);

comment on view restricted_incident is
    'Incidents that are published to those who are signed in and may read them, and to nobody else.';

create or replace function note_public_changes(ids bigint[]) returns void
    language sql
    begin atomic
        with standing as (
            select one.id, i.merged_into_id, p.kind as before, p.into_id as into_before,
                   coalesce((select max(r.number) from revision r where r.incident_id = one.id), 0) as revision,
                   case when d.id is not null and i.state in ('published', 'merged', 'retracted') then i.state
                        else 'withdrawn' end as state
            from unnest(ids) as one (id)
            left join incident i on i.id = one.id
            left join public_dataset d on d.id = i.dataset_id
            left join public_change p on p.incident_id = one.id),
        happened as (
            select id, merged_into_id, revision,
                   case when state = 'published' then
                             case when before in ('created', 'changed', 'unmerged') then 'changed'
                                  when before = 'merged' then 'unmerged'
                                  else 'created' end
                        -- Nobody is told of what never was public, nor twice that something no longer is.
                        when before <> state or into_before <> merged_into_id then state end as kind
            from standing)
        insert into public_change (incident_id, changed_in, kind, revision, into_id, changed_at)
        select id, pg_current_xact_id(), kind,
               case when kind in ('created', 'changed', 'unmerged') then revision end,
               case when kind = 'merged' then merged_into_id end,
               now()
        from happened
        where kind is not null
        on conflict (incident_id) do update
            set changed_in = excluded.changed_in, kind = excluded.kind, revision = excluded.revision,
                into_id = excluded.into_id, changed_at = excluded.changed_at;
    end;
