-- What one would keep without an application: one flat table, and the requests that are put to it.

create schema flat;

create table flat.incident (
    id           bigint not null,
    starts_on    date not null,
    ends_on      date not null,
    lon          double precision,
    lat          double precision,
    country      text not null,
    place        text not null,
    group_key    text not null,
    group_name   text not null,
    event_type   text not null,
    weapon       text not null,
    outcome      text not null,
    status       text not null,
    killed_low   integer,
    killed       integer,
    killed_high  integer,
    injured_low  integer,
    injured      integer,
    injured_high integer,
    title        text not null,
    summary      text not null,
    source       text not null,
    words        tsvector generated always as
                     (to_tsvector('english', title || ' ' || summary || ' ' || place || ' ' || group_name)) stored
);

create table flat.request (
    work        text,
    slot        integer,
    west        double precision,
    south       double precision,
    east        double precision,
    north       double precision,
    from_on     date,
    to_on       date,
    group_key   text,
    word        text,
    incident_id bigint,
    primary key (work, slot)
);
