-- What of the scope and rule of an official count can be asked of the record.

alter table tally
    add column groups      text[] not null default '{}',
    add column roles       text[] not null default '{}'
        check (roles <@ array['claimed', 'attributed', 'suspected', 'denied', 'target']),
    add column locations   text[] not null default '{}',
    add column event_types text[] not null default '{}'
        check (event_types <@ array['air_drone_strike', 'shelling_missile', 'ied', 'suicide_bomb', 'armed_clash',
                                    'ground_assault', 'attack_on_civilians', 'targeted_killing', 'maritime_attack',
                                    'abduction', 'interception', 'other']),
    add column weapons     text[] not null default '{}'
        check (weapons <@ array['one_way_drone', 'rocket', 'ballistic_missile', 'cruise_missile', 'anti_ship_missile',
                                'mortar', 'ied', 'air_delivered_munition', 'small_arms', 'other', 'unknown']),
    add column outcomes    text[] not null default '{}'
        check (outcomes <@ array['hit', 'intercepted', 'partly_intercepted', 'missed', 'unknown']),
    add check ((groups = '{}') = (roles = '{}'));

comment on column tally.groups is 'Keys of the groups it is about, in one of these roles; none where the statement names none.';
comment on column tally.roles is 'How the groups are tied to what it counts: target for those attacked.';
comment on column tally.locations is 'Keys of the places it counts, within its countries; none is everywhere in them.';
comment on column tally.event_types is 'Kinds of event it counts; none where the statement names none.';
comment on column tally.weapons is 'Weapons it counts; none where the statement names none.';
comment on column tally.outcomes is
    'Outcomes it counts, so whether intercepted and failed attacks do; none where the statement does not say.';
