-- Spring Session's own tables for PostgreSQL, by its names. Only people who sign in have a row here.
create table spring_session (
    primary_id char(36) not null constraint spring_session_pk primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);

create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null
        constraint spring_session_attributes_fk references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name)
);

comment on table spring_session is 'Who is signed in; shared by all instances, as Spring Session 4 defines it';
comment on column spring_session.expiry_time is 'Milliseconds since 1970, as all times here';
comment on column spring_session.max_inactive_interval is 'Seconds';
comment on column spring_session.principal_name is 'Username of the account';
