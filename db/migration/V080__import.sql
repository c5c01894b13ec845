-- Files of others: what was read in them, and what each of their rows said when it was last taken over.

alter table dataset add column attribution text check (attribution <> '');

comment on column dataset.attribution is 'What its licence asks to be shown wherever its incidents are; none for our own.';

create table import (
    id             bigint generated always as identity primary key,
    dataset_id     bigint not null references dataset,
    format         text not null check (format ~ '^[a-z_]+$'),
    release        text not null check (release <> ''),
    released_on    date not null,
    file_name      text not null,
    bytes          bigint not null check (bytes >= 0),
    encoding       text,
    delimiter      text,
    marked         boolean,
    headed         boolean,
    columns        text[] not null default '{}',
    state          text not null check (state in ('reading', 'ready', 'importing', 'done', 'undoing', 'undone',
                                                  'failed', 'discarded')),
    failure        text,
    cancelled      boolean not null default false,
    rows_read      bigint not null default 0,
    rows_refused   bigint not null default 0,
    rows_new       bigint not null default 0,
    rows_changed   bigint not null default 0,
    rows_unchanged bigint not null default 0,
    rows_conflict  bigint not null default 0,
    rows_gone      bigint not null default 0,
    rows_near      bigint not null default 0,
    rows_alike     bigint not null default 0,
    rows_undone    bigint not null default 0,
    work_done      bigint not null default 0,
    work_total     bigint not null default 0,
    started_at     timestamptz,
    moved_at       timestamptz not null,
    made_by        text not null,
    made_at        timestamptz not null,
    imported_at    timestamptz,
    undone_by      text,
    undone_at      timestamptz,
    check ((state = 'failed') <= (failure is not null))
);
create index on import (dataset_id);

comment on table import is 'Every file that was read, and what became of it.';
comment on column import.release is 'What its publisher calls it, such as UCDP GED 25.1.';
comment on column import.released_on is 'The day on which its publisher brought it out: that of all statements taken from it.';
comment on column import.encoding is 'As it was found in the file, like delimiter, marked (by a byte order mark) and headed (by a row of names).';
comment on column import.columns is 'Names of its columns, in the order of the file: those of its header, or of the format where it has none.';
comment on column import.rows_conflict is 'Rows in which an editor has changed what the file now says otherwise.';
comment on column import.rows_gone is 'Incidents that an earlier file of the data set had, and this one has not.';
comment on column import.rows_near is 'New rows of about the day and place of an incident of another data set.';
comment on column import.rows_alike is 'As many of them as may be the same attack, of those that were weighed.';
comment on column import.work_done is 'Bytes read, or rows imported or undone, of work_total, since started_at.';
comment on column import.moved_at is 'When it last went on, so that one that has stopped is told from one that runs.';

create table import_problem (
    import_id bigint not null references import on delete cascade,
    line      bigint not null check (line > 0),
    field     text not null,
    value     text not null,
    expected  text not null,
    position  bigint generated always as identity,
    primary key (import_id, line, position)
);

comment on table import_problem is 'Why rows were refused. A row that has one is not imported at all.';
comment on column import_problem.line is 'Line of the file on which the row begins, the first being 1.';

create table imported_row (
    incident_id     bigint primary key references incident,
    import_id       bigint not null references import,
    line            bigint not null,
    undone          boolean not null default false,
    title           text not null,
    summary         text not null,
    event_type      text not null,
    starts_on       date not null,
    ends_on         date not null,
    date_precision  text not null,
    latitude        double precision,
    longitude       double precision,
    radius_km       double precision,
    country         text,
    place_precision text not null,
    actors          text[] not null,
    figures         text[] not null,
    sources         text[] not null,
    raw             text[] not null
);
create index on imported_row (import_id);

comment on table imported_row is
    'What the last file that changed it said of an incident that came from one, so that what editors have changed since is told from what a newer file changes.';
comment on column imported_row.undone is 'Whether the import that brought the incident was undone, which retracted it.';
comment on column imported_row.actors is 'Each a role and a name as the file has it, with a bar between.';
comment on column imported_row.figures is 'Each party, effect, low, high and key of the speaker, with slashes between; an unknown end is empty.';
comment on column imported_row.sources is 'Each publisher, day and title of a report, with unit separators (U+001F) between; an unknown day is empty.';
comment on column imported_row.raw is 'The row as it stands in the file, in the order of import.columns.';

create table import_change (
    import_id bigint not null references import,
    incident_id bigint not null references incident,
    fields    text[] not null,
    conflicts text[] not null,
    before    jsonb not null,
    revision  integer,
    primary key (import_id, incident_id)
);
create index on import_change (incident_id);

comment on table import_change is 'What an import changed of an incident that an earlier one had brought.';
comment on column import_change.fields is 'What was changed.';
comment on column import_change.conflicts is 'What the file changed as well, but stays as an editor has it.';
comment on column import_change.before is 'The row of imported_row that held before, to which undoing goes back.';
comment on column import_change.revision is 'The save that changed it. Where a later one holds, undoing leaves the incident as it is.';

create table import_actor (
    dataset_id bigint not null references dataset,
    name       text not null check (name <> ''),
    choice     text not null check (choice in ('group', 'new', 'none')),
    group_id   bigint references armed_group,
    decided_by text not null,
    decided_at timestamptz not null,
    primary key (dataset_id, name),
    check ((choice = 'group') = (group_id is not null))
);

comment on table import_actor is 'Whom a data set means by a name, where an editor said so: a group, a new one, or none of ours.';

create view group_spelling as
select spell(name) as spelling, id as group_id from armed_group
union
select spell(abbreviation), id from armed_group where abbreviation is not null
union
select spell(name), group_id from armed_group_name;

comment on view group_spelling is 'Every name of every group, as spell() gives it.';

create view imported_figure as
select f.incident_id, f.id as figure_id,
       concat_ws('/', f.party, f.effect, coalesce(f.low::text, ''), coalesce(f.high::text, ''), s.key) as said
from figure f
join speaker s on s.id = f.speaker_id
where not f.approximate;

comment on view imported_figure is 'Statements on casualties as imported_row.figures has them.';

create function imported_figure_key(said text) returns text
    language sql immutable strict parallel safe
    return split_part(said, '/', 1) || '/' || split_part(said, '/', 2) || '/' || split_part(said, '/', 5);

comment on function imported_figure_key is 'Whom and what harm a statement of imported_row.figures is about, and who made it.';
