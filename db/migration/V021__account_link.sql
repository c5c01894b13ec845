alter table account
    add column email text check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254);

create unique index account_email on account (lower(email));

comment on column account.email is
    'Where notices go, and by which a sign-in elsewhere is matched; an administrator enters it; null for none';

create table account_link (
    id bigint generated always as identity primary key,
    token_hash bytea not null unique check (length(token_hash) = 32),
    account_id bigint unique references account,
    role text check (role in ('reader', 'editor', 'reviewer', 'administrator')),
    invitee text check (length(trim(invitee)) between 1 and 100),
    email text check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254),
    made_by text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    check ((account_id is null) = (role is not null)),
    check ((role is null) = (invitee is null)),
    check (email is null or role is not null)
);

comment on table account_link is 'Links that work once: to become somebody with an account, or to choose a new password';
comment on column account_link.token_hash is 'SHA-256 of the token in the link; the token itself is shown once';
comment on column account_link.account_id is 'Whose password it resets, at most one link each; null for an invitation';
comment on column account_link.role is 'What the invited will be';
comment on column account_link.invitee is 'Who is meant, in the words of whoever invited';
comment on column account_link.email is 'Of the invited, which the account takes over; null for none';
comment on column account_link.made_by is 'Username of the administrator';
