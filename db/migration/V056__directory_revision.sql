-- Places and groups are mended at the desk; what each said before is kept, as with incidents.

create table directory_revision (
    kind     text not null check (kind in ('location', 'group')),
    key      text not null,
    number   integer not null check (number > 0),
    document jsonb not null,
    made_at  timestamptz not null,
    made_by  text,
    comment  text not null check (comment <> ''),
    primary key (kind, key, number)
);

comment on table directory_revision is
    'What a place or a group said of itself after each save at the desk; the first is what it said before anybody touched it there.';
comment on column directory_revision.document is 'Its fields by name, each a list of lines.';
comment on column directory_revision.made_by is 'User name; none for what it said at first.';
