create table publisher (
    id          bigint generated always as identity primary key,
    name        text not null unique check (name <> ''),
    affiliation text
);

comment on column publisher.affiliation is 'Whose voice it is, where it is not its own: state media, a channel of a group, a ministry.';

create table report (
    id             bigint generated always as identity primary key,
    key            text not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    publisher_id   bigint not null references publisher,
    title          text not null check (title <> ''),
    url            text check (url ~* '^https?://'),
    published_on   date,
    language       text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    kind           text not null check (kind in ('news', 'official', 'claim', 'analysis')),
    archive_url    text check (archive_url ~* '^https?://'),
    archive_sha256 text check (archive_sha256 ~ '^[0-9a-f]{64}$'),
    note           text,
    version        bigint not null default 0
);
create index on report (publisher_id);
create index on report (published_on);

comment on table report is 'One document: an article, a statement, a transcript. It can support many incidents and figures.';
comment on column report.published_on is 'The day shown on it; empty where nothing points to a day.';
comment on column report.archive_sha256 is 'SHA-256 of the archived copy, in lower-case hexadecimal.';

create table speaker (
    id       bigint generated always as identity primary key,
    key      text not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name     text not null unique check (name <> ''),
    kind     text not null check (kind in ('official', 'claimant', 'monitor', 'media')),
    house_id bigint references speaker check (house_id <> id)
);

comment on table speaker is 'Who says something, as against who carries it.';
comment on column speaker.house_id is
    'For whom it speaks, where not for itself. A later statement of one house replaces its earlier one on the same thing.';
