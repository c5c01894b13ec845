-- Pairs of incidents that may be one attack, and what editors said of them.

create table possible_duplicate (
    one_id   bigint not null references incident,
    other_id bigint not null references incident,
    score    integer not null check (score between 0 and 100),
    evidence jsonb not null,
    primary key (one_id, other_id),
    check (one_id < other_id)
);
create index on possible_duplicate (other_id);
create index on possible_duplicate (score desc, one_id, other_id);

comment on table possible_duplicate is
    'Pairs that are likely one attack and of which nobody said otherwise. Found anew for an incident whenever it is saved, and for all when an administrator asks.';
comment on column possible_duplicate.score is 'The odds as a number from 0 to 100; at 50, one attack is as likely as two.';
comment on column possible_duplicate.evidence is 'What speaks for one attack and against it, in bits.';

create table distinction (
    id           bigint generated always as identity primary key,
    one_id       bigint not null references incident,
    other_id     bigint not null references incident,
    one_digest   text not null,
    other_digest text not null,
    reason       text not null check (reason <> ''),
    decided_by   text not null,
    decided_at   timestamptz not null,
    undone_by    text,
    undone_at    timestamptz,
    check (one_id < other_id),
    check ((undone_by is null) = (undone_at is null))
);
create index on distinction (one_id, other_id);
create index on distinction (other_id);

comment on table distinction is 'Somebody said that two incidents are not the same attack. Rows are kept when that is taken back.';
comment on column distinction.one_digest is
    'SHA-256 over what of the incident decided: when that changes, the pair may be offered again.';
comment on column distinction.decided_by is 'User name of the editor.';

create table duplicate_search (
    id          bigint generated always as identity primary key,
    started_by  text not null,
    started_at  timestamptz not null,
    incidents   bigint not null,
    looked_at   bigint not null default 0,
    last_id     bigint not null default 0,
    moved_at    timestamptz not null,
    finished_at timestamptz
);
create unique index on duplicate_search ((true)) where finished_at is null;

comment on table duplicate_search is 'The whole record was looked through for duplicates; one at a time.';
comment on column duplicate_search.last_id is 'Incidents up to this number have been looked at; from there it goes on after a stop.';
comment on column duplicate_search.moved_at is 'When it last went on, so that one that has stopped is told from one that runs.';
