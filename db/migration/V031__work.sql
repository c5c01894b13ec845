-- What the record itself asks its editors to do, found from what is public.

create function work_of(ids bigint[]) returns table (incident_id bigint, rule text)
    language sql stable
    begin atomic
        with public as materialized (
            select i.id, i.place_precision, i.location_id is null and i.latitude is null as nowhere
            from incident i where i.id = any (ids) and i.state = 'published')
        select p.id, 'one-source' from public p
        left join citation c on c.incident_id = p.id
        left join report r on r.id = c.report_id
        group by p.id having count(distinct r.publisher_id) < 2
        union all
        select p.id, 'vague-place' from public p where p.nowhere or p.place_precision in ('region', 'country')
        union all
        select p.id, 'unattributed' from public p
        where not exists (
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
    'What is to be done on these incidents, as far as they are public: reports of one publisher at most; a place vaguer than a province; no group that did it; sources that disagree on day, place or figure, and no verdict since the last of them spoke.';

create table work_item (
    rule        text not null,
    incident_id bigint not null references incident on delete cascade,
    primary key (rule, incident_id)
);
create index on work_item (incident_id);

comment on table work_item is 'What work_of finds, kept by triggers, so that a million incidents need not be searched for it.';

create table work_count (
    rule  text not null,
    items bigint not null
);

comment on table work_count is
    'How many items each rule has: the sum of its rows, of which there are several only while several transactions write.';

-- Each statement adds its change to the rows that nobody else is adding to, so that no save waits for another.
create function count_work() returns trigger language plpgsql as $$
declare
    sign integer := case tg_op when 'INSERT' then 1 else -1 end;
begin
    with change as (
        select changed.rule, sign * count(*) as items from changed group by changed.rule),
    taken as (
        delete from work_count w
        where w.ctid = any (array(
            select c.ctid from work_count c where c.rule in (select change.rule from change) for update skip locked))
        returning w.rule, w.items)
    insert into work_count
    select part.rule, sum(part.items)
    from (select rule, items from change union all select rule, items from taken) part
    group by part.rule
    having sum(part.items) <> 0;
    return null;
end $$;
create trigger count_after_insert after insert on work_item referencing new table as changed
    for each statement execute function count_work();
create trigger count_after_delete after delete on work_item referencing old table as changed
    for each statement execute function count_work();

create function refresh_work(ids bigint[]) returns void
    language sql
    begin atomic
        with found as materialized (select incident_id, rule from work_of(ids)),
        gone as (
            delete from work_item w
            where w.incident_id = any (ids)
              and not exists (select from found where found.incident_id = w.incident_id and found.rule = w.rule))
        insert into work_item (incident_id, rule) select incident_id, rule from found on conflict do nothing;
    end;

comment on function refresh_work is 'Finds anew what is to be done on these incidents.';

-- As with conflicts (V014): once in a transaction, when it is about to commit, for all that it stamped. Triggers of one
-- event fire in the order of their names, so that the conflicts are found before the work that they make.
create function refresh_stamped_work() returns trigger language plpgsql as $$
declare
    transaction text := pg_current_xact_id()::text;
begin
    if current_setting('strikelog.work_found_in', true) is distinct from transaction then
        perform set_config('strikelog.work_found_in', transaction, true);
        perform refresh_work(array(select incident_id from incident_change where changed_in = pg_current_xact_id()));
    end if;
    return null;
end $$;

create constraint trigger work_before_commit after insert or update on incident_change
    deferrable initially deferred for each row execute function refresh_stamped_work();

create function refresh_work_of_report() returns trigger language plpgsql as $$
begin
    perform refresh_work(array(select incident_id from citation where report_id = new.id));
    return null;
end $$;
create trigger work_after_update after update of publisher_id on report
    for each row when (old.publisher_id <> new.publisher_id)
    execute function refresh_work_of_report();

create index on report (id) where archive_url is null;

select refresh_work(array(select id from incident));
