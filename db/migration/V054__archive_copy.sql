-- A copy of a report, since pages go away. In the database, where every instance finds it and every backup has it.

create table archive_copy (
    report_id  bigint primary key references report on delete cascade,
    media_type text not null check (media_type in ('application/pdf', 'image/png', 'text/html')),
    content    bytea not null check (length(content) between 1 and 20971520),
    kept_at    timestamptz not null,
    kept_by    text not null
);
-- PDF and PNG are compressed already; a page of text is small beside them.
alter table archive_copy alter column content set storage external;

comment on table archive_copy is 'The copy of a report that an editor uploaded; its SHA-256 stands with the report.';
comment on column archive_copy.media_type is 'As told from its content, whatever it was called.';
comment on column archive_copy.kept_by is 'User name of the editor.';
