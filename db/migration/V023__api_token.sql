create table api_token (
    id bigint generated always as identity primary key,
    account_id bigint not null references account,
    name text not null check (length(trim(name)) between 1 and 100),
    token_hash bytea not null unique check (length(token_hash) = 32),
    ending text not null check (length(ending) = 4),
    scopes text[] not null check (scopes <@ array['read:restricted', 'write:drafts', 'publish']),
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    last_used_at timestamptz
);

create index api_token_account on api_token (account_id);

comment on table api_token is 'By which a program asks the API in the name of an account; a revoked one has no row';
comment on column api_token.name is 'What it is for, in the words of its owner';
comment on column api_token.token_hash is 'SHA-256 of the token, which has 256 random bits; the token itself is shown once';
comment on column api_token.ending is 'Its last characters, by which its owner tells it from others';
comment on column api_token.scopes is 'What it may do beyond reading what is public, as far as the role of its owner goes';
comment on column api_token.last_used_at is 'To the minute; null for never';
