-- Two incidents that were one attack become one, and two again if that was wrong.

alter table incident
    drop constraint incident_state_check,
    add constraint incident_state_check check (state in ('draft', 'in_review', 'published', 'retracted', 'merged')),
    add column merged_into_id bigint references incident check (merged_into_id <> id),
    add constraint incident_merged_check check ((state = 'merged') = (merged_into_id is not null));
create index on incident (merged_into_id) where merged_into_id is not null;

comment on column incident.merged_into_id is
    'The incident that tells of the same attack, to which readers of this one are led. What this one said stays in its row.';

create table incident_merge (
    id             bigint generated always as identity primary key,
    kept_id        bigint not null references incident,
    dropped_id     bigint not null references incident check (dropped_id <> kept_id),
    kept_before    integer not null,
    kept_after     integer not null,
    dropped_before integer not null,
    assessment_id  bigint,
    replies        bigint[] not null,
    reason         text not null check (reason <> ''),
    merged_by      text not null,
    merged_at      timestamptz not null,
    undone_by      text,
    undone_at      timestamptz,
    check ((undone_by is null) = (undone_at is null)),
    foreign key (kept_id, kept_before) references revision (incident_id, number),
    foreign key (kept_id, kept_after) references revision (incident_id, number),
    foreign key (dropped_id, dropped_before) references revision (incident_id, number)
);
create unique index on incident_merge (dropped_id) where undone_at is null;
create index on incident_merge (kept_id);

comment on table incident_merge is 'Every merge, with the saves to which undoing it goes back. Rows are kept when it is undone.';
comment on column incident_merge.kept_before is 'Number of the save of the kept incident that held before; kept_after of the one that was the merge.';
comment on column incident_merge.assessment_id is 'The verdict that the merge added to the kept incident, if it took that of the other.';
comment on column incident_merge.replies is 'Incidents that were replies to the dropped one, and became replies to the kept one.';
