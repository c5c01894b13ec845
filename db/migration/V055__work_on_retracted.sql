-- Work on what rests on a report that was taken back. Few are, so each part starts from those rather than from a million
-- citations.

create index on report (id) where retracted_on is not null;

create or replace view rests_on_retracted as
select c.incident_id, r.id as report_id, r.retracted_on
from report r join citation c on c.report_id = r.id where r.retracted_on is not null
union
select a.incident_id, r.id, r.retracted_on
from report r join attribution a on a.report_id = r.id where r.retracted_on is not null
union
select f.incident_id, r.id, r.retracted_on
from report r join figure f on f.report_id = r.id where r.retracted_on is not null;
