-- Sources that name different groups are work for editors, as V057 has it, and what came in a file is not, as V081 has it:
-- each of the two left the other out.
create or replace function work_of(ids bigint[]) returns table (incident_id bigint, rule text)
    language sql stable
    begin atomic
        with public as materialized (
            select i.id, i.place_precision, i.location_id is null and i.latitude is null as nowhere,
                   exists (select from imported_row r where r.incident_id = i.id) as imported
            from incident i where i.id = any (ids) and i.state = 'published')
        select p.id, 'one-source' from public p
        left join citation c on c.incident_id = p.id
        left join report r on r.id = c.report_id
        where not p.imported
        group by p.id having count(distinct r.publisher_id) < 2
        union all
        select p.id, 'vague-place' from public p
        where not p.imported and (p.nowhere or p.place_precision in ('region', 'country'))
        union all
        select p.id, 'unattributed' from public p
        where not p.imported and not exists (
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
    'What is to be done on these incidents, as far as they are public: sources that disagree on day, place, figure or group, and no verdict since the last of them spoke; and of those that did not come in a file, reports of one publisher at most, a place vaguer than a province, and no group that did it.';

select refresh_work(array(select distinct incident_id from incident_conflict));
