-- Tables of any shape: what their columns mean is said once, and kept for the next file of the data set.

alter table import drop constraint import_state_check;
alter table import add constraint import_state_check check (
    state in ('reading', 'mapping', 'ready', 'importing', 'done', 'undoing', 'undone', 'failed', 'discarded'));

create table import_mapping (
    dataset_id bigint primary key references dataset,
    mapping    jsonb not null,
    decided_by text not null,
    decided_at timestamptz not null
);

comment on table import_mapping is
    'What the columns of a data set mean: the column for each field, what always holds, the order of day and month, and what words stand for which terms.';
