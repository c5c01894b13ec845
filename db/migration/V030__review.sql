-- From a draft to the public by way of a second pair of eyes.

alter table incident
    add column drafted_by text,
    add column returned   text check (returned <> '');

comment on column incident.drafted_by is 'User name of the editor whose draft it is, or was when it became public.';
comment on column incident.returned is 'Why its last review sent it back; empty once it is submitted again.';

update incident i set drafted_by = r.made_by
from revision r
where r.incident_id = i.id and r.number = 1 and i.state in ('draft', 'in_review');

create index on incident (drafted_by, id) where state in ('draft', 'in_review');

alter table revision add column published_by text;

comment on column revision.published_by is 'User name of the reviewer who made it public, where that was not its editor.';

create table proposal (
    id          bigint generated always as identity primary key,
    incident_id bigint not null references incident,
    owner       text not null,
    form        jsonb not null,
    state       text not null default 'draft' check (state in ('draft', 'in_review')),
    returned    text check (returned <> ''),
    saved_at    timestamptz not null,
    version     bigint not null default 0,
    unique (incident_id, owner)
);

comment on table proposal is
    'What an editor would change of a public incident, beside it until it is published as its next revision. One for each editor.';
comment on column proposal.owner is 'User name of the editor.';
comment on column proposal.form is
    'The whole form as typed, with the version of the incident on which it was begun. Reports and speakers that are new in it enter the record only when it is published.';
comment on column proposal.returned is 'Why its last review sent it back; empty once it is submitted again.';

create view draft as
select i.id as incident_id, coalesce(i.drafted_by, r.made_by, '') as owner, false as beside, i.state, i.title,
       i.starts_on, l.name as place, i.returned, r.made_at as saved_at, r.comment, i.version
from incident i
left join location l on l.id = i.location_id
left join lateral (
    select made_at, made_by, comment from revision
    where incident_id = i.id order by number desc limit 1) r on true
where i.state in ('draft', 'in_review')
union all
select i.id, p.owner, true, p.state, coalesce(nullif(p.form ->> 'title', ''), i.title),
       i.starts_on, l.name, p.returned, p.saved_at, p.form ->> 'comment', p.version
from proposal p
join incident i on i.id = p.incident_id
left join location l on l.id = i.location_id;

comment on view draft is 'All that is not public yet: new incidents, and changes beside public ones.';
