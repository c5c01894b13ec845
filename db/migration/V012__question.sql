-- What a reader can ask of the record beyond its tables: how it stood on a day, and what words may mean.

create function published_incident_as_of(day date) returns setof published_incident
    language sql stable parallel safe
    begin atomic
        select i.id, i.title, i.summary, i.event_type, i.designations, i.outcome, i.launched_low, i.launched_high,
               i.intercepted_low, i.intercepted_high, i.hit_low, i.hit_high, i.starts_on, i.ends_on, i.local_time,
               i.utc_offset, i.date_precision, i.location_id, i.latitude, i.longitude, i.radius_km, i.country,
               i.place_precision, i.vague, i.target, i.response_to_id, i.version, i.dataset,
               (select a.verdict from assessment a where a.incident_id = i.id and a.decided_on <= day
                order by a.decided_on desc, a.id desc limit 1) as status
        from published_incident i
        where coalesce(known_on(i.id), i.starts_on) <= day;
    end;

comment on function published_incident_as_of is
    'Incidents that the public may read and that were known by a day, each with the newest verdict of then. One that nothing dates counts as known from its first day.';

create function incident_toll_as_of(day date)
    returns table (incident_id bigint, effect text, low integer, high integer,
                   latest integer, official integer, lowest integer, highest integer)
    language sql stable parallel safe
    begin atomic
        select t.incident_id, t.effect,
               coalesce(max(t.low) filter (where t.party = 'all'),
                        sum(t.low) filter (where t.party <> 'all'))::integer,
               case when bool_or(t.party = 'all') then max(t.high) filter (where t.party = 'all')
                    when bool_and(t.high is not null) then sum(t.high) end::integer,
               coalesce(max(t.latest) filter (where t.party = 'all'),
                        sum(t.latest) filter (where t.party <> 'all'))::integer,
               coalesce(max(t.official) filter (where t.party = 'all'),
                        sum(t.official) filter (where t.party <> 'all'))::integer,
               coalesce(max(t.lowest) filter (where t.party = 'all'),
                        sum(t.lowest) filter (where t.party <> 'all'))::integer,
               coalesce(max(t.highest) filter (where t.party = 'all'),
                        sum(t.highest) filter (where t.party <> 'all'))::integer
        from toll(day) t
        group by t.incident_id, t.effect;
    end;

comment on function incident_toll_as_of is
    'As the view incident_toll, from what was stated by a day, and with the point by each rule: that of a statement on all parties together, failing which the sum over those parties that have one.';
