-- A report can be taken back by those who brought it out. What rests on it stays, and says so.

alter table report
    add column retracted_on date,
    add column retraction   text check (retraction <> ''),
    add column retracted_by text check (retracted_by <> ''),
    add check ((retracted_on is null) = (retraction is null) and (retracted_on is null) = (retracted_by is null));

comment on column report.retracted_on is 'The day on which it was taken back.';
comment on column report.retraction is 'Why; shown to the public.';
comment on column report.retracted_by is 'Who took it back, such as its publisher.';

create view rests_on_retracted as
select rests.incident_id, rests.report_id, r.retracted_on
from (select incident_id, report_id from citation
      union
      select incident_id, report_id from attribution where report_id is not null
      union
      select incident_id, report_id from figure where report_id is not null) rests
join report r on r.id = rests.report_id and r.retracted_on is not null;

comment on view rests_on_retracted is
    'Incidents that cite a report which was taken back, or of which an attribution or a figure was read in one: for the work queue.';
