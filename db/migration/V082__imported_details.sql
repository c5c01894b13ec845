-- What files other than those of a single publisher say besides: with what, at what, how it ended, and at what hour.

alter table imported_row
    add column local_time time,
    add column utc_offset text,
    add column location   text,
    add column weapons    text[] not null default '{}',
    add column outcome    text not null default 'unknown',
    add column target     text not null default '';

comment on column imported_row.location is 'Key of a place of the record, where the file names one.';
comment on column imported_row.weapons is 'In the order in which revisions have them.';

-- A file may also name a group by its key, as our own exports do.
create or replace view group_spelling as
select spell(name) as spelling, id as group_id from armed_group
union
select spell(abbreviation), id from armed_group where abbreviation is not null
union
select spell(name), group_id from armed_group_name
union
select spell(key), id from armed_group;

create function weapons_of(id bigint) returns text[]
    language sql stable parallel safe
    return (select coalesce(array_agg(w.weapon order by array_position(array[
                'one_way_drone', 'rocket', 'ballistic_missile', 'cruise_missile', 'anti_ship_missile', 'mortar', 'ied',
                'air_delivered_munition', 'small_arms', 'other', 'unknown'], w.weapon)), '{}')
            from incident_weapon w where w.incident_id = id);

comment on function weapons_of is 'The weapons of an incident as imported_row has them.';

create function cited_key(source text) returns text
    language sql immutable strict parallel safe
    return 'cited-' || substr(md5(source), 1, 16);

comment on function cited_key is 'Key of the report that stands for a source of imported_row.sources, unless one of its address is there.';

create function cited_report(source text) returns bigint
    language sql stable strict parallel safe
    return coalesce((select id from report where key = cited_key(source)),
                    (select id from report
                     where plain_address(url) = plain_address(nullif(split_part(source, U&'\001F', 4), ''))));

comment on function cited_report is
    'The report that stands for a source of imported_row.sources: that of its own key, or any of the same address.';
comment on column imported_row.sources is
    'Each publisher, day and title of a report, and its address where the file has one, with unit separators (U+001F) between; an unknown day is empty.';
