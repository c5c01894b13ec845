create table sign_in (
    account_id bigint not null references account,
    address text not null check (length(address) <= 64),
    browser text not null check (length(browser) <= 64),
    first_at timestamptz not null,
    last_at timestamptz not null,
    noticed boolean not null,
    primary key (account_id, address, browser)
);

comment on table sign_in is 'From where each account signed in, so that its owner is told of what was not seen before';
comment on column sign_in.address is 'Network address';
comment on column sign_in.browser is 'Browser and system, as in Firefox on Linux';
comment on column sign_in.noticed is 'False: the owner has still to be told that address or browser is new';

create table sign_in_attempt (
    key_hash bytea primary key check (length(key_hash) = 32),
    attempts integer not null check (attempts > 0),
    allowed_at timestamptz not null,
    allowed boolean not null,
    last_at timestamptz not null
);

create index sign_in_attempt_age on sign_in_attempt (last_at);

comment on table sign_in_attempt is 'Attempts to sign in since the last success, for all instances, so that guessing is slowed down';
comment on column sign_in_attempt.key_hash is 'SHA-256 of name, address or both, since people type passwords where names belong';
comment on column sign_in_attempt.allowed_at is 'When an attempt was last let through';
comment on column sign_in_attempt.allowed is 'Whether the newest attempt was let through';
comment on column sign_in_attempt.last_at is 'When somebody last tried; forgotten after a quarter of an hour';
