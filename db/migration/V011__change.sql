-- Which transaction last changed what, so that a reader can take up only what is new to it.

create table incident_change (
    incident_id bigint primary key,
    changed_in  xid8 not null
);
create index on incident_change (changed_in);

comment on table incident_change is
    'The transaction that last changed an incident or anything that belongs to it. A reader that has seen a snapshot need only ask for rows not below its xmin. It outlives an incident that somebody deletes by hand.';

create table directory_change (
    changed_in xid8 primary key
);

comment on table directory_change is
    'Transactions that changed places, groups, speakers, reports or data sets; one row each, so that none waits for another.';

insert into incident_change select id, pg_current_xact_id() from incident;
insert into directory_change values (pg_current_xact_id());

create function stamp_incidents(ids bigint[]) returns void
    language sql
    begin atomic
        insert into incident_change
        select id, pg_current_xact_id() from unnest(ids) as id
        on conflict (incident_id) do update set changed_in = excluded.changed_in
            where incident_change.changed_in <> excluded.changed_in;
        select pg_notify('record', '');
    end;

comment on function stamp_incidents is 'Notes that this transaction changes these incidents, and wakes those who listen on "record".';

-- One function for every table: the trigger says which column names the incident.
create function stamp_changed_incidents() returns trigger language plpgsql as $$
declare
    ids bigint[];
begin
    execute format('select array_agg(distinct %I) from changed', tg_argv[0]) into ids;
    if ids is not null then
        perform stamp_incidents(ids);
    end if;
    return null;
end $$;

do $$
declare
    part record;
begin
    for part in
        select * from (values ('incident', 'id'), ('incident_weapon', 'incident_id'), ('citation', 'incident_id'),
                              ('attribution', 'incident_id'), ('figure', 'incident_id'),
                              ('assessment', 'incident_id')) as parts (name, incident)
    loop
        execute format('create trigger stamp_after_insert after insert on %I referencing new table as changed '
            'for each statement execute function stamp_changed_incidents(%L)', part.name, part.incident);
        execute format('create trigger stamp_after_update after update on %I referencing new table as changed '
            'for each statement execute function stamp_changed_incidents(%L)', part.name, part.incident);
        execute format('create trigger stamp_after_delete after delete on %I referencing old table as changed '
            'for each statement execute function stamp_changed_incidents(%L)', part.name, part.incident);
    end loop;
end $$;

create function stamp_directory() returns trigger language plpgsql as $$
begin
    insert into directory_change values (pg_current_xact_id()) on conflict do nothing;
    perform pg_notify('record', '');
    return null;
end $$;

do $$
declare
    name text;
begin
    foreach name in array array['location', 'armed_group', 'membership', 'speaker', 'dataset'] loop
        execute format('create trigger stamp_directory after insert or update or delete on %I '
            'for each statement execute function stamp_directory()', name);
    end loop;
end $$;

-- Their incidents read otherwise when these change.
create function stamp_incidents_of_dataset() returns trigger language plpgsql as $$
begin
    perform stamp_incidents(array(select id from incident where dataset_id = new.id));
    return null;
end $$;
create trigger stamp_incidents after update of redistributable on dataset
    for each row when (old.redistributable <> new.redistributable)
    execute function stamp_incidents_of_dataset();

create function stamp_incidents_of_report() returns trigger language plpgsql as $$
begin
    perform stamp_incidents(array(select incident_id from citation where report_id = new.id));
    return null;
end $$;
create trigger stamp_incidents after update of published_on on report
    for each row when (old.published_on is distinct from new.published_on)
    execute function stamp_incidents_of_report();

create function known_on(incident bigint) returns date
    language sql stable parallel safe
    return least(
        (select min(r.published_on) from citation c join report r on r.id = c.report_id where c.incident_id = incident),
        (select min(a.stated_on) from attribution a where a.incident_id = incident),
        (select min(f.stated_on) from figure f where f.incident_id = incident));

comment on function known_on is
    'The first day on which a report of an incident came out, or anything was stated of it; empty where no such day is known.';
