-- Spring Security's own tables for passkeys, by its names.
create table user_entities (
    id varchar(1000) not null primary key,
    name varchar(100) not null unique,
    display_name varchar(200)
);

create table user_credentials (
    credential_id varchar(1000) not null primary key,
    user_entity_user_id varchar(1000) not null references user_entities,
    public_key bytea not null,
    signature_count bigint,
    uv_initialized boolean,
    backup_eligible boolean not null,
    authenticator_transports varchar(1000),
    public_key_credential_type varchar(100),
    backup_state boolean not null,
    attestation_object bytea,
    attestation_client_data_json bytea,
    created timestamp,
    last_used timestamp,
    label varchar(1000) not null
);

create index user_credentials_owner on user_credentials (user_entity_user_id);

comment on table user_entities is 'Who has passkeys, as authenticators know them; as Spring Security 7 defines it';
comment on column user_entities.id is 'Random, so that authenticators learn no username from it; base64url';
comment on column user_entities.name is 'Username of the account';
comment on table user_credentials is 'Passkeys; only their public keys are here';

create table authenticator (
    account_id bigint primary key references account,
    secret bytea not null check (length(secret) = 20),
    confirmed boolean not null default false,
    last_step bigint not null default 0
);

comment on table authenticator is 'The app of an account that shows a new code every thirty seconds (RFC 6238)';
comment on column authenticator.secret is
    'Shared with the app. It cannot be hashed, since codes are made from it: a copy of this table is as secret as a list'
    ' of keys. Passkeys leave nothing here that could be used to sign in';
comment on column authenticator.confirmed is 'False until its owner has typed one of its codes; it counts for nothing before';
comment on column authenticator.last_step is 'Thirty seconds since 1970 of the last code that was used: none counts twice';

create table recovery_code (
    account_id bigint not null references account,
    code_hash bytea not null check (length(code_hash) = 32),
    primary key (account_id, code_hash)
);

comment on table recovery_code is 'For whoever lost the authenticator; a used one has no row';
comment on column recovery_code.code_hash is 'SHA-256 of the code, which has 80 random bits; the code itself is shown once';
