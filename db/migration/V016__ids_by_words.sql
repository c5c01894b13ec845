-- A question of words answers with one array of numbers: hundreds of thousands of rows cost more to send than to find.

-- Step by step by the index on parents: joined otherwise, every step reads all places.
create or replace function places_named(query text) returns setof bigint
    language sql stable strict parallel safe
    begin atomic
        with recursive inside as (
            (select id from location where spell(query) <<% spell(name) and resembles(query, name)
             union
             select location_id from location_name where spell(query) <<% spell(name) and resembles(query, name))
            union
            select within.id
            from inside, lateral (select l.id from location l where l.parent_id = inside.id offset 0) within)
        select id from inside;
    end;

-- Places and groups come as arrays, so that their incidents are looked up by index: a query names few or none.
create function ids_by_words(query text) returns integer[]
    language sql stable strict parallel safe
    begin atomic
        select array(
            select incident_id::integer from incident_words where words @@ words_query(query)
            union all
            select id::integer from incident
            where location_id = any (array(select places_named(query) where not operators(query)))
            union all
            select incident_id::integer from attribution
            where group_id = any (array(select groups_named(query) where not operators(query))));
    end;

comment on function ids_by_words(text) is
    'Incidents that hold the words of a query, as they stand or by their stem, in a text or a name; and, unless it has operators, those at a place or tied to a group whose name it resembles. In no order; one may come several times.';

create function ids_by_words(query text, among bigint[]) returns integer[]
    language sql stable strict parallel safe
    begin atomic
        select array(
            select incident_id::integer from incident_words
            where incident_id = any (among) and words @@ words_query(query)
            union all
            select id::integer from incident
            where id = any (among)
              and location_id = any (array(select places_named(query) where not operators(query)))
            union all
            select incident_id::integer from attribution
            where incident_id = any (among)
              and group_id = any (array(select groups_named(query) where not operators(query))));
    end;

comment on function ids_by_words(text, bigint[]) is
    'The same of some incidents alone: what a reader who knows the others asks of those that have changed since.';

create or replace function found_by_words(query text) returns setof bigint
    language sql stable strict parallel safe
    begin atomic
        select unnest(ids_by_words(query))::bigint;
    end;
