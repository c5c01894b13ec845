create table tally (
    id          bigint generated always as identity primary key,
    key         text not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    measure     text not null check (measure in ('attacks', 'injured', 'killed', 'tbi')),
    party       text check (party in ('us_military', 'coalition', 'contractor', 'civilian', 'militant', 'host_force',
                                      'other', 'all')),
    low         integer check (low between 0 and 10000000),
    high        integer check (high between 0 and 10000000 and high >= low),
    approximate boolean not null default false,
    from_on     date,
    to_on       date,
    countries   text[] not null default '{}',
    scope       text,
    rule        text,
    speaker_id  bigint not null references speaker,
    said_as     text,
    report_id   bigint references report,
    stated_on   date not null,
    check (low is not null or high is not null),
    check (from_on <= to_on),
    check ((measure = 'attacks') = (party is null))
);
create index on tally (stated_on, id);
create index on tally (report_id);

comment on table tally is 'An official count: a total that somebody published, by a rule of their own.';
comment on column tally.party is 'Whose casualties; none for a count of attacks.';
comment on column tally.low is 'At least; empty for "up to".';
comment on column tally.high is 'At most; empty for "at least".';
comment on column tally.from_on is 'First day it counts, inclusive; empty where the statement leaves it open.';
comment on column tally.countries is 'ISO 3166-1 alpha-2 codes of the countries it counts; none is everywhere.';
comment on column tally.scope is 'What it counts, in words.';
comment on column tally.rule is 'How it counts, in words.';
