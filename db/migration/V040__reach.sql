-- What may be the same attack is looked for among incidents of about the same days and about the same place, as well as
-- both are known: one index on the days that each may lie on and the area that it may lie in.

create function reach(latitude double precision, longitude double precision, km double precision) returns box
    language sql immutable strict parallel safe
    return (
        select box(point(longitude - east, latitude - north), point(longitude + east, latitude + north))
        from (select km / 111.195 as north,
                     least(180, km / 111.195 / cos(radians(least(89.4, abs(latitude) + km / 111.195)))) as east) half);

comment on function reach is
    'The box in degrees of longitude and latitude around all that lies within so many kilometres of a point. Near the antimeridian it goes beyond 180 degrees.';

create index incident_reach on incident
    using gist (daterange(starts_on, ends_on, '[]'), reach(latitude, longitude, radius_km));
