-- The questions put to PostgreSQL by itself: each function answers one request with finished JSON.

create or replace function flat.feature(i flat.incident) returns json language sql stable parallel safe
    return json_build_object(
        'type', 'Feature',
        'id', i.id,
        'geometry', json_build_object('type', 'Point', 'coordinates', json_build_array(i.lon, i.lat)),
        'properties', json_build_object(
            'startsOn', i.starts_on, 'endsOn', i.ends_on, 'country', i.country, 'place', i.place, 'group', i.group_name,
            'eventType', i.event_type, 'weapon', i.weapon, 'outcome', i.outcome, 'status', i.status,
            'killedLow', i.killed_low, 'killed', i.killed, 'killedHigh', i.killed_high,
            'injuredLow', i.injured_low, 'injured', i.injured, 'injuredHigh', i.injured_high,
            'title', i.title, 'summary', i.summary, 'source', i.source));

create or replace function flat.request_for(work text, slot integer) returns flat.request language sql stable
    return (select r from flat.request r where r.work = request_for.work and r.slot = request_for.slot);

-- The newest hundred in a box and between two days.
create or replace function flat.page(slot integer) returns json language plpgsql stable as $$
declare
    asked flat.request := flat.request_for('page', slot);
begin
    return (select json_build_object('type', 'FeatureCollection', 'features', json_agg(flat.feature(listed)))
            from (select * from flat.incident i
                  where i.lon between asked.west and asked.east and i.lat between asked.south and asked.north
                    and i.starts_on between asked.from_on and asked.to_on
                  order by i.starts_on desc, i.id desc
                  limit 100) listed);
end $$;

create or replace function flat.one(slot integer) returns json language plpgsql stable as $$
declare
    asked flat.request := flat.request_for('one', slot);
begin
    return (select flat.feature(i) from flat.incident i where i.id = asked.incident_id);
end $$;

-- The hundred after an incident in the middle, by its place in the order.
create or replace function flat.deep(slot integer) returns json language plpgsql stable as $$
declare
    asked flat.request := flat.request_for('deep', slot);
    day date := (select i.starts_on from flat.incident i where i.id = asked.incident_id);
begin
    return (select json_build_object('type', 'FeatureCollection', 'features', json_agg(flat.feature(listed)))
            from (select * from flat.incident i
                  where (i.starts_on, i.id) < (day, asked.incident_id)
                  order by i.starts_on desc, i.id desc
                  limit 100) listed);
end $$;

-- Incidents and deaths in each square of a screen, eight by eight squares to a tile of the map. A set of one row, since
-- what a function returns by a query may run in parallel.
create or replace function flat.cells(zoom integer, slot integer) returns setof json language plpgsql stable as $$
declare
    asked flat.request := flat.request_for('map' || zoom, slot);
    side double precision := 360.0 / (2 ^ zoom * 8);
begin
    return query
        select json_agg(json_build_array(cell.x, cell.y, cell.incidents, cell.killed))
        from (select floor(i.lon / side)::integer as x, floor(i.lat / side)::integer as y,
                     count(*) as incidents, sum(i.killed) as killed
              from flat.incident i
              where i.lon between asked.west and asked.east and i.lat between asked.south and asked.north
                and i.starts_on between asked.from_on and asked.to_on
              group by 1, 2) cell;
end $$;

-- Incidents and deaths of a group in a box, month by month.
create or replace function flat.months(slot integer) returns json language plpgsql stable as $$
declare
    asked flat.request := flat.request_for('months', slot);
begin
    return (select json_agg(json_build_array(month.starts_on, month.incidents, month.killed) order by month.starts_on)
            from (select date_trunc('month', i.starts_on)::date as starts_on, count(*) as incidents,
                         sum(i.killed) as killed
                  from flat.incident i
                  where i.group_key = asked.group_key
                    and i.lon between asked.west and asked.east and i.lat between asked.south and asked.north
                  group by 1) month);
end $$;

-- The newest twenty with a word.
create or replace function flat.search(slot integer) returns json language plpgsql stable as $$
declare
    asked flat.request := flat.request_for('word', slot);
begin
    return (select json_build_object('type', 'FeatureCollection', 'features', json_agg(flat.feature(listed)))
            from (select * from flat.incident i
                  where i.words @@ plainto_tsquery('english', asked.word)
                  order by i.starts_on desc, i.id desc
                  limit 20) listed);
end $$;

-- A plan made for any box and any days is several times slower than one made for these.
alter function flat.page set plan_cache_mode = force_custom_plan;
alter function flat.cells set plan_cache_mode = force_custom_plan;
alter function flat.months set plan_cache_mode = force_custom_plan;
alter function flat.search set plan_cache_mode = force_custom_plan;
