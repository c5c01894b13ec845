create table backup_run (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('backup', 'restore_test')),
    started_at timestamptz not null,
    started_by text check (length(started_by) <= 100),
    done integer not null default 0 check (done >= 0),
    expected integer not null default 0 check (expected >= 0),
    ended_at timestamptz,
    failure text,
    file text,
    bytes bigint check (bytes >= 0),
    schema text,
    snapshot_at timestamptz,
    incidents bigint check (incidents >= 0),
    checksum text check (checksum ~ '^[0-9a-f]{16}$'),
    rows jsonb,
    check (ended_at is not null or failure is null)
);

create index backup_run_kind on backup_run (kind, id);

comment on table backup_run is 'Backups and restore tests, how far they are and what came of them';
comment on column backup_run.started_by is 'Username of the administrator; null where it was due, or asked for from the command line';
comment on column backup_run.ended_at is 'Null while it is under way: while somebody leads in "backup", see org.strikelog.schedule.Leader. Without, it was cut off with its process';
comment on column backup_run.done is 'Steps, each about one table';
comment on column backup_run.failure is 'Why it came to nothing, in words; null for a run that went well or has not ended';
comment on column backup_run.file is 'Name of the file in its folder';
comment on column backup_run.schema is 'Version of the last migration in the database that is in the file';
comment on column backup_run.snapshot_at is 'The moment that the file holds';
comment on column backup_run.incidents is 'Public incidents at that moment, and their checksum as /api/v1/checksum tells it';
comment on column backup_run.rows is 'Rows by table';
