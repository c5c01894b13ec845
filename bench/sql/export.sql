-- The columns of /api/v1/incidents.csv in its order, from the application's own tables.

copy (
    select i.id, 'http://127.0.0.1/incidents/' || i.id as url, i.title, i.event_type,
           (select string_agg(w.weapon, '|') from incident_weapon w where w.incident_id = i.id) as weapons,
           i.outcome, i.status, i.starts_on, i.ends_on, i.local_time || coalesce(i.utc_offset, '') as local_time,
           i.date_precision, l.key as location, l.name as location_name, i.country, i.latitude, i.longitude,
           i.radius_km, i.place_precision, i.target, who.claimed_by, who.attributed_to, who.suspected, who.denied_by,
           killed.low as killed_low, killed.high as killed_high, injured.low as injured_low,
           injured.high as injured_high, tbi.low as tbi_low, tbi.high as tbi_high,
           (select count(*) from citation c where c.incident_id = i.id) as reports, i.dataset, true as certain
    from published_incident i
    left join location l on l.id = i.location_id
    left join (
        select a.incident_id,
               string_agg(distinct g.key, '|') filter (where a.role = 'claimed') as claimed_by,
               string_agg(distinct g.key, '|') filter (where a.role = 'attributed') as attributed_to,
               string_agg(distinct g.key, '|') filter (where a.role = 'suspected') as suspected,
               string_agg(distinct g.key, '|') filter (where a.role = 'denied') as denied_by
        from attribution a join armed_group g on g.id = a.group_id
        where a.withdrawn_on is null
        group by a.incident_id) who on who.incident_id = i.id
    left join incident_toll_as_of('infinity') killed on killed.incident_id = i.id and killed.effect = 'killed'
    left join incident_toll_as_of('infinity') injured on injured.incident_id = i.id and injured.effect = 'injured'
    left join incident_toll_as_of('infinity') tbi on tbi.incident_id = i.id and tbi.effect = 'tbi'
    order by i.starts_on desc, i.id desc
) to stdout (format csv, header);
