-- What editors pick from: names that are only begun, or mistyped, in any script, and places around a point.

create function begun_or_mistyped(query text, spelled text) returns real
    language sql immutable strict parallel safe
    return case
        when spelled = spell(query) then 3
        when spelled like replace(replace(replace(spell(query), '\', '\\'), '%', '\%'), '_', '\_') || '%' then 2
        when strpos(spelled, spell(query)) > 0 then 1
        else word_similarity(spell(query), spelled)
    end;

comment on function begun_or_mistyped is
    'How near a name, as spell() gives it, comes to what was typed of it: 3 is the name, 2 its beginning, 1 a part of it; below that, the likeness of their trigrams.';

create function within_name(query text) returns text
    language sql immutable strict parallel safe
    return '%' || replace(replace(replace(spell(query), '\', '\\'), '%', '\%'), '_', '\_') || '%';

comment on function within_name is 'The pattern of names, as spell() gives them, that hold what was typed.';

-- A letter more or less in a name of five leaves just half of its trigrams.
create function places_near_name(query text)
    returns table (location_id bigint, likeness real)
    language sql stable strict parallel safe
    set pg_trgm.word_similarity_threshold = 0.5
    begin atomic
        select found.id, max(found.likeness)
        from (
            select id, begun_or_mistyped(query, spell(name)) as likeness from location
            where spell(name) %> spell(query) or (length(query) > 2 and spell(name) like within_name(query))
            union all
            select location_id, begun_or_mistyped(query, spell(name)) from location_name
            where spell(name) %> spell(query) or (length(query) > 2 and spell(name) like within_name(query))) found
        group by found.id;
    end;

comment on function places_near_name is 'Places with a name in any script that begins like the query, holds it, or comes near it.';

create index on armed_group using gin (spell(abbreviation) gin_trgm_ops);

create function groups_near_name(query text)
    returns table (group_id bigint, likeness real)
    language sql stable strict parallel safe
    set pg_trgm.word_similarity_threshold = 0.5
    begin atomic
        select found.id, max(found.likeness)
        from (
            select id, begun_or_mistyped(query, spell(name)) as likeness from armed_group
            where spell(name) %> spell(query) or (length(query) > 2 and spell(name) like within_name(query))
            union all
            select id, begun_or_mistyped(query, spell(abbreviation)) from armed_group
            where spell(abbreviation) %> spell(query)
            union all
            select group_id, begun_or_mistyped(query, spell(name)) from armed_group_name
            where spell(name) %> spell(query) or (length(query) > 2 and spell(name) like within_name(query))) found
        group by found.id;
    end;

comment on function groups_near_name is 'Groups with a name in any script that begins like the query, holds it, or comes near it.';

-- Places around a point lie within a band of latitudes, of which an index tells few.
create index on location (latitude);
