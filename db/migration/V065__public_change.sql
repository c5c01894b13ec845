-- What last became of every incident that the public may read or once could, so that others keep a copy in step.

create table public_change (
    incident_id bigint primary key,
    changed_in  xid8 not null,
    kind        text not null check (kind in ('created', 'changed', 'merged', 'unmerged', 'retracted', 'withdrawn')),
    revision    integer check (revision >= 0),
    into_id     bigint,
    changed_at  timestamptz not null,
    mark        bigint generated always as
                (substr(sha256((incident_id::text || ':' || revision::text)::bytea), 1, 8)::bigint) stored,
    check ((kind in ('created', 'changed', 'unmerged')) = (revision is not null)),
    check ((kind = 'merged') = (into_id is not null))
);
create index on public_change (changed_in, incident_id);

comment on table public_change is
    'One row for each incident that is or was public: what was done last that the public sees. A reader that has seen a snapshot need only ask for rows not below its xmin, in the order of transaction and incident. It outlives an incident that somebody deletes by hand.';
comment on column public_change.kind is
    'It became public, changed, was merged, is its own again, was retracted, or withdrawn otherwise, as when its data set is no longer shown.';
comment on column public_change.revision is
    'Number of the save that is public, 0 where it has none; empty where the incident is not public any more.';
comment on column public_change.into_id is 'The incident that tells of a merged one.';
comment on column public_change.mark is
    'The first 8 bytes of the SHA-256 of "id:revision", the highest first, as a signed number: what the incident adds to a checksum.';

create function note_public_changes(ids bigint[]) returns void
    language sql
    begin atomic
        with standing as (
            select one.id, i.merged_into_id, p.kind as before, p.into_id as into_before,
                   coalesce((select max(r.number) from revision r where r.incident_id = one.id), 0) as revision,
                   case when d.redistributable and i.state in ('published', 'merged', 'retracted') then i.state
                        else 'withdrawn' end as state
            from unnest(ids) as one (id)
            left join incident i on i.id = one.id
            left join dataset d on d.id = i.dataset_id
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

comment on function note_public_changes is 'Notes what this transaction has done to these incidents, as far as the public sees it.';

-- As with conflicts (V014): once in a transaction, when it is about to commit, for all that it stamped.
create function note_stamped_public_changes() returns trigger language plpgsql as $$
declare
    transaction text := pg_current_xact_id()::text;
begin
    if current_setting('strikelog.public_changes_noted_in', true) is distinct from transaction then
        perform set_config('strikelog.public_changes_noted_in', transaction, true);
        perform note_public_changes(array(
            select incident_id from incident_change where changed_in = pg_current_xact_id()));
    end if;
    return null;
end $$;

create constraint trigger public_change_before_commit after insert or update on incident_change
    deferrable initially deferred for each row execute function note_stamped_public_changes();

-- A save that changes nothing but its number is a save.
create trigger stamp_after_insert after insert on revision referencing new table as changed
    for each statement execute function stamp_changed_incidents('incident_id');

-- What is there already. Which of it is new and which has changed is not told apart: to whoever reads from the
-- beginning all of it is new.
insert into public_change (incident_id, changed_in, kind, revision, into_id, changed_at)
select i.id, c.changed_in,
       case i.state when 'published' then 'created' else i.state end,
       case when i.state = 'published' then coalesce(last.number, 0) end,
       i.merged_into_id,
       coalesce(last.made_at, now())
from incident i
join incident_change c on c.incident_id = i.id
join dataset d on d.id = i.dataset_id
left join lateral (
    select number, made_at from revision r where r.incident_id = i.id order by number desc limit 1) last on true
where d.redistributable
  and (i.state in ('published', 'retracted')
       or i.state = 'merged' and exists (
           select from revision r where r.incident_id = i.id and r.document ->> 'state' = 'published'));
