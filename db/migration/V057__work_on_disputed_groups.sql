-- Sources that name different groups are work for editors as much as those that differ on a day.

create or replace function work_of(ids bigint[]) returns table (incident_id bigint, rule text)
    language sql stable
    begin atomic
        with public as materialized (
            select i.id, i.place_precision, i.location_id is null and i.latitude is null as nowhere
            from incident i where i.id = any (ids) and i.state = 'published')
        select p.id, 'one-source' from public p
        left join citation c on c.incident_id = p.id
        left join report r on r.id = c.report_id
        group by p.id having count(distinct r.publisher_id) < 2
        union all
        select p.id, 'vague-place' from public p where p.nowhere or p.place_precision in ('region', 'country')
        union all
        select p.id, 'unattributed' from public p
        where not exists (
            select from attribution a
            where a.incident_id = p.id and a.role in ('claimed', 'attributed', 'suspected') and a.withdrawn_on is null)
        union all
        select p.id, 'disagreement' from public p
        where exists (select from incident_conflict c where c.incident_id = p.id)
          and coalesce((select max(a.decided_on) from assessment a where a.incident_id = p.id)
              < greatest(
                  (select max(r.published_on) from citation c join report r on r.id = c.report_id where c.incident_id = p.id),
                  (select max(f.stated_on) from figure f where f.incident_id = p.id),
                  (select max(a.stated_on) from attribution a where a.incident_id = p.id)), true);
    end;

comment on function work_of is
    'What is to be done on these incidents, as far as they are public: reports of one publisher at most; a place vaguer than a province; no group that did it; sources that disagree on day, place, figure or group, and no verdict since the last of them spoke.';

select refresh_work(array(select distinct incident_id from incident_conflict));
