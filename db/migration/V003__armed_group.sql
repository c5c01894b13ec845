create table armed_group (
    id           bigint generated always as identity primary key,
    key          text not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name         text not null check (name <> ''),
    abbreviation text,
    kind         text not null check (kind in ('militia', 'movement', 'umbrella', 'state_force', 'coalition',
                                               'government')),
    country      text check (country ~ '^[A-Z]{2}$'),
    note         text,
    version      bigint not null default 0,
    unique (kind, name)
);

comment on table armed_group is 'Armed groups, state forces and those who command them, each under one preferred name.';
comment on column armed_group.key is 'Slug in addresses; never changes.';
comment on column armed_group.country is 'ISO 3166-1 alpha-2 of its home country, where it has one.';

create table armed_group_name (
    group_id bigint not null references armed_group on delete cascade,
    name     text not null check (name <> ''),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    primary key (group_id, name)
);

comment on table armed_group_name is 'Other names of a group, in any language and script.';

create table membership (
    group_id    bigint not null references armed_group on delete cascade,
    umbrella_id bigint not null references armed_group check (umbrella_id <> group_id),
    valid_from  date,
    valid_to    date,
    unique nulls not distinct (group_id, umbrella_id, valid_from),
    check (valid_from <= valid_to)
);
create index on membership (umbrella_id);

comment on table membership is 'A group stands under an umbrella, from day to day, both inclusive; an empty end is open.';

create table sponsorship (
    group_id   bigint not null references armed_group on delete cascade,
    sponsor_id bigint not null references armed_group check (sponsor_id <> group_id),
    valid_from date,
    valid_to   date,
    unique nulls not distinct (group_id, sponsor_id, valid_from),
    check (valid_from <= valid_to)
);
create index on sponsorship (sponsor_id);

comment on table sponsorship is 'A group is armed, paid or led by another, from day to day; unlike a member, it is not part of it.';
