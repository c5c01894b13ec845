create table figure (
    id            bigint generated always as identity primary key,
    incident_id   bigint not null references incident on delete cascade,
    party         text not null check (party in ('us_military', 'coalition', 'contractor', 'civilian', 'militant',
                                                 'host_force', 'other', 'all')),
    effect        text not null check (effect in ('killed', 'injured', 'tbi', 'missing', 'captured')),
    low           integer check (low between 0 and 10000000),
    high          integer check (high between 0 and 10000000),
    approximate   boolean not null default false,
    speaker_id    bigint not null references speaker,
    said_as       text,
    report_id     bigint references report,
    stated_on     date not null,
    supersedes_id bigint references figure deferrable initially deferred check (supersedes_id <> id),
    check (low <= high)
);
create index on figure (incident_id);
create index on figure (report_id);
create index on figure (supersedes_id);

comment on table figure is 'A statement on casualties: whom, what harm, how many, said by whom, on which day.';
comment on column figure.low is 'People, at least; empty when the statement gives no least number. 0 with high 0 says that nobody was harmed.';
comment on column figure.high is 'People, at most; empty when the statement gives no greatest number ("at least 3"). Both empty: "several".';
comment on column figure.approximate is 'The statement said "around".';
comment on column figure.supersedes_id is 'The statement it expressly replaces.';

create function standing_figure(as_of date)
    returns table (incident_id bigint, id bigint, party text, effect text, low integer, high integer,
                   official boolean, stated_on date)
    language sql stable parallel safe
    begin atomic
        select f.incident_id, f.id, f.party, f.effect, f.low, f.high, s.kind = 'official', f.stated_on
        from figure f
        join speaker s on s.id = f.speaker_id
        where f.stated_on <= as_of
          and not exists (
              select from figure later
              join speaker ls on ls.id = later.speaker_id
              where later.incident_id = f.incident_id
                and later.stated_on <= as_of
                and (later.supersedes_id = f.id
                     or later.party = f.party
                        and later.effect = f.effect
                        and coalesce(ls.house_id, ls.id) = coalesce(s.house_id, s.id)
                        and (later.stated_on, later.id) > (f.stated_on, f.id)));
    end;

comment on function standing_figure is
    'Statements on casualties made by a day, without those that the same house has replaced by then.';

create function point_figure(low integer, high integer) returns integer
    language sql immutable parallel safe
    return coalesce((low + high) / 2, low, high);

comment on function point_figure is
    'The one number for a statement: n for "n", "at least n" and "up to n", the middle (rounded down) of "n to m".';

create function toll(as_of date)
    returns table (incident_id bigint, party text, effect text, low integer, high integer,
                   latest integer, official integer, lowest integer, highest integer)
    language sql stable parallel safe
    begin atomic
        select incident_id, party, effect,
               min(coalesce(low, 0)) filter (where counted),
               case when max(high) >= max(low) or max(low) is null then max(high) end,
               (array_agg(point_figure(low, high) order by stated_on desc, id desc) filter (where counted))[1],
               (array_agg(point_figure(low, high) order by stated_on desc, id desc) filter (where counted and official))[1],
               min(point_figure(low, high)),
               max(point_figure(low, high))
        from (select *, low is not null or high is not null as counted from standing_figure(as_of)) statement
        group by incident_id, party, effect;
    end;

comment on function toll is
    'Roll-up of an incident by party and effect as known on a day: least low to greatest high (empty: open), and the point by each rule (empty: no number stated).';
