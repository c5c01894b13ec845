create table account (
    id bigint generated always as identity primary key,
    username text not null
        check (username ~ '^[A-Za-z0-9][A-Za-z0-9._-]{1,49}$'),
    display_name text not null check (length(trim(display_name)) between 1 and 100),
    password_hash text not null,
    role text not null check (role in ('reader', 'editor', 'reviewer', 'administrator')),
    enabled boolean not null default true,
    created_at timestamptz not null,
    version integer not null default 0
);

create unique index account_username on account (lower(username));

comment on table account is 'Who may sign in, and as what';
comment on column account.username is 'Unique whatever its case; changes are recorded under it';
comment on column account.display_name is 'As shown to others';
comment on column account.password_hash is 'With the method in front, as {bcrypt}$2a$...; never the password';
comment on column account.role is 'Each includes those before it: reader, editor, reviewer, administrator';
comment on column account.enabled is 'False: may not sign in; what was recorded stays';
comment on column account.version is 'Counts changes, so that two at once do not overwrite each other';

create table setup_token (
    single boolean primary key default true check (single),
    token_hash bytea not null check (length(token_hash) = 32),
    expires_at timestamptz not null
);

comment on table setup_token is 'The one link by which the first administrator is set up, while there is none';
comment on column setup_token.single is 'Always true, so that there is one row at most';
comment on column setup_token.token_hash is 'SHA-256 of the token in the link; the token itself is in the log only';
comment on column setup_token.expires_at is 'A day after the start that printed the link';
