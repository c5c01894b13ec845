-- Filters that people keep under a name, and letters about what is new in them.

create table saved_search (
    id          bigint generated always as identity primary key,
    account_id  bigint not null references account,
    name        text not null check (length(name) between 1 and 100),
    query       text not null check (length(query) <= 8000),
    made_at     timestamptz not null,
    letters     text not null default 'never' check (letters in ('never', 'daily', 'weekly')),
    told_until  timestamptz not null,
    stop_token  uuid not null unique default gen_random_uuid(),
    unique (account_id, name)
);
create index on saved_search (told_until) where letters <> 'never';

comment on table saved_search is 'A filter that somebody keeps under a name.';
comment on column saved_search.query is 'The filter as a query string in canonical form, encoded; empty is everything.';
comment on column saved_search.told_until is 'What was published or changed before has been told in letters, or was there when they began.';
comment on column saved_search.stop_token is 'What the link to stop the letters ends with. It is good for nothing else, and stands in every letter.';
