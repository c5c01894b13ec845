-- One field set in many incidents at once, looked at before, and undone as one.

create table bulk (
    id          bigint generated always as identity primary key,
    field       text not null check (field in ('assessment', 'group', 'type', 'dataset')),
    value       text not null check (value <> ''),
    role        text check (role in ('claimed', 'attributed', 'suspected', 'denied', 'target')),
    comment     text not null check (comment <> ''),
    made_by     text not null,
    reviewer    boolean not null,
    made_at     timestamptz not null,
    started_at  timestamptz,
    undone_by   text,
    undone_at   timestamptz,
    moved_at    timestamptz not null,
    check ((field = 'group') = (role is not null)),
    check ((undone_by is null) = (undone_at is null))
);

comment on table bulk is 'One field to be set in many incidents. Nothing happens before it is started.';
comment on column bulk.value is 'A verdict, an event type, or the key of a group or data set.';
comment on column bulk.reviewer is 'Whether its editor could change what is public.';
comment on column bulk.moved_at is 'When it last went on, so that one that has stopped is told from one that runs.';

create table bulk_item (
    bulk_id     bigint not null references bulk on delete cascade,
    incident_id bigint not null references incident,
    state       text not null default 'waiting'
                check (state in ('waiting', 'changed', 'same', 'refused', 'undone', 'left')),
    before      text,
    added_id    bigint,
    revision    integer,
    note        text,
    primary key (bulk_id, incident_id)
);
create index on bulk_item (bulk_id, state, incident_id);
create index on bulk_item (incident_id);

comment on table bulk_item is 'One incident of a bulk change, and what became of it.';
comment on column bulk_item.before is 'What the field said before, in the words of bulk.value, where undoing goes back to it.';
comment on column bulk_item.added_id is 'The verdict or attribution that was added, where undoing takes it away.';
comment on column bulk_item.revision is 'The save that changed it. Where a later one holds, undoing leaves the incident as it is.';
comment on column bulk_item.note is 'Why it was refused, or left as it is when the change was undone.';
