-- Dated releases of the public record, to be cited and fetched for ever.

create table release (
    id          bigint generated always as identity primary key,
    name        text not null unique check (name ~ '^[0-9]{4}-[0-9]{2}(-[0-9a-z]{1,20})?$'),
    note        text not null check (length(note) <= 2000),
    begun_at    timestamptz not null,
    begun_by    text not null,
    moved_at    timestamptz not null,
    expected    bigint not null check (expected >= 0),
    written     bigint not null default 0 check (written >= 0),
    failure     text,
    finished_at timestamptz,
    previous_id bigint references release,
    added       bigint,
    changed     bigint,
    merged      bigint,
    retracted   bigint,
    withdrawn   bigint,
    check (finished_at is null or failure is null),
    check ((finished_at is null) = (added is null))
);

comment on table release is 'The public record as it stood once. It is seen when it is finished, and stays as it is from then on.';
comment on column release.name is 'In addresses, such as 2026-11.';
comment on column release.begun_by is 'User name of the administrator.';
comment on column release.moved_at is 'When its making last got on; a making that stands still was cut off.';
comment on column release.expected is 'Incidents there were when it was begun.';
comment on column release.added is 'Incidents that the release before does not have; likewise those saved anew since, merged into others, retracted, or not public any more for another reason.';

-- One finished release would otherwise be as easily lost as any row.
create function keep_release() returns trigger language plpgsql as $$
begin
    raise exception 'Release % is finished and stays as it is', old.name;
end $$;
create trigger keep_release before update or delete on release
    for each row when (old.finished_at is not null) execute function keep_release();

create table release_file (
    release_id bigint not null references release on delete cascade,
    format     text not null check (format in ('csv', 'geojson', 'ndjson')),
    bytes      bigint not null check (bytes > 0),
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (release_id, format)
);

comment on table release_file is 'A file of a release. It lies in the database, where every instance finds it and every backup has it.';

create table release_chunk (
    release_id bigint not null references release on delete cascade,
    format     text not null,
    position   integer not null check (position >= 0),
    content    bytea not null check (length(content) between 1 and 1048576),
    primary key (release_id, format, position)
);

comment on table release_chunk is 'A mebibyte of a file, the last one shorter, so that neither writing nor reading holds all of it.';
comment on column release_chunk.position is 'Counted from 0.';

create table release_incident (
    release_id  bigint not null references release on delete cascade,
    incident_id bigint not null,
    version     bigint not null,
    primary key (release_id, incident_id)
);

comment on table release_incident is 'What is in a release, for the next one to say what has changed since.';

create table release_dataset (
    release_id bigint not null references release on delete cascade,
    key        text not null,
    name       text not null,
    licence    text not null,
    incidents  bigint not null check (incidents > 0),
    primary key (release_id, key)
);

comment on table release_dataset is 'Data sets of which a release holds incidents, and their licences then.';

create table release_toll (
    release_id bigint not null references release on delete cascade,
    party      text not null,
    effect     text not null,
    low        bigint,
    point      bigint,
    high       bigint,
    stated     integer not null,
    unknown    integer not null,
    primary key (release_id, party, effect)
);

comment on table release_toll is 'People harmed in the incidents of a release together: empty is unknown, an empty high open.';
