-- When each incident was last changed, so that a reader can ask for what is new since it last looked, newest first.

alter table incident_change add column changed_at timestamptz(0) not null default date_trunc('second', now());

-- What has been saved already was changed when it was last saved. Those who wait for a change need not be told.
alter table incident_change disable trigger user;
update incident_change c
set changed_at = date_trunc('second', r.made_at)
from (select incident_id, max(made_at) as made_at from revision group by incident_id) r
where r.incident_id = c.incident_id;
alter table incident_change enable trigger user;

alter table incident_change alter column changed_at drop default;
create index on incident_change (changed_at);

comment on column incident_change.changed_at is
    'When that transaction began, in whole seconds as HTTP and feeds have them. A transaction that began earlier may commit later: whoever must miss nothing goes by changed_in.';

create or replace function stamp_incidents(ids bigint[]) returns void
    language sql
    begin atomic
        insert into incident_change (incident_id, changed_in, changed_at)
        select id, pg_current_xact_id(), date_trunc('second', now()) from unnest(ids) as id
        on conflict (incident_id) do update set changed_in = excluded.changed_in, changed_at = excluded.changed_at
            where incident_change.changed_in <> excluded.changed_in;
        select pg_notify('record', '');
    end;
