create table location (
    id         bigint generated always as identity primary key,
    key        text not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name       text not null check (name <> ''),
    kind       text not null check (kind in ('country', 'region', 'governorate', 'district', 'city', 'town', 'base',
                                             'camp', 'port', 'oil_field', 'gas_field', 'border_crossing', 'sea',
                                             'ship', 'site')),
    country    text check (country ~ '^[A-Z]{2}$'),
    admin1     text,
    latitude   double precision check (latitude between -90 and 90),
    longitude  double precision check (longitude between -180 and 180),
    radius_km  double precision check (radius_km >= 0 and radius_km <= 20038),
    parent_id  bigint references location check (parent_id <> id),
    version    bigint not null default 0,
    unique (kind, name),
    check ((latitude is null) = (longitude is null)),
    check ((latitude is null) = (radius_km is null))
);
create index on location (parent_id);

comment on table location is 'The gazetteer: places, each under one preferred name.';
comment on column location.key is 'Slug in addresses; never changes.';
comment on column location.country is 'ISO 3166-1 alpha-2; unknown for the high seas.';
comment on column location.admin1 is 'First-level division, as a name.';
comment on column location.latitude is 'WGS 84, decimal degrees; none for what moves, such as a ship.';
comment on column location.radius_km is 'How far from the coordinates the place reaches, in kilometres.';
comment on column location.parent_id is 'The place it lies in; a search for that place finds this one too.';

create table location_name (
    location_id bigint not null references location on delete cascade,
    name        text not null check (name <> ''),
    language    text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    primary key (location_id, name)
);

comment on table location_name is 'Other names of a place, in any language and script.';
comment on column location_name.language is 'BCP 47, such as ar, or ar-Latn for Arabic in Latin letters.';
