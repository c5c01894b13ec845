-- What is on the editors' screens and was not saved yet, and who has what open.

create table typed_form (
    editor      text not null,
    key         text not null,
    incident_id bigint references incident on delete cascade,
    form        jsonb not null,
    typed_at    timestamptz not null,
    primary key (editor, key)
);
create index on typed_form (incident_id);

comment on table typed_form is
    'Forms as typed, whether or not they can be read, kept every few seconds until they are saved or given up. Each editor sees the own ones only.';
comment on column typed_form.editor is 'User name.';
comment on column typed_form.key is 'The number of the incident, or, before its first save, a UUID that the form was given.';

-- After a crash nobody has anything open.
create unlogged table open_form (
    incident_id bigint not null,
    editor      text not null,
    seen_at     timestamptz not null,
    primary key (incident_id, editor)
);

comment on table open_form is 'Who had the form of an incident on the screen when. What is older than a minute means nothing.';
