-- What a long transaction has written so far, for those who hold the record in memory: they take it in while the transaction
-- is under way, and have only to join it to the record when it has ended.

create table record_ahead (
    changed_in xid8 not null,
    first_id   bigint not null,
    relation   smallint not null,
    shape      integer not null,
    directory  bigint not null,
    rows       bytea not null,
    primary key (changed_in, first_id, relation)
);

comment on table record_ahead is
    'New incidents of transactions that have not committed. Nobody may see them before; gone soon after';
comment on column record_ahead.first_id is
    'The least number of the incidents of a part. Parts are written in the order of these';
comment on column record_ahead.relation is
    'Which of the tables that are held in memory, counted from 0';
comment on column record_ahead.shape is
    'Differs where another version of the application reads other columns; what it has written is passed over';
comment on column record_ahead.directory is
    'How many transactions but this one had changed the directory when the part was written; if there are more when the '
    'transaction ends, what was taken in may be wrong by then, and is read again';
comment on column record_ahead.rows is
    'As COPY gives them in its binary format';

-- What is taken in ahead has the day of a report as it was then, and nothing else told that it has changed.
create or replace function stamp_incidents_of_report() returns trigger language plpgsql as $$
begin
    perform stamp_incidents(array(
        select incident_id from citation where report_id = new.id
        union select incident_id from attribution where report_id = new.id and stated_on is null));
    insert into directory_change values (pg_current_xact_id()) on conflict do nothing;
    return null;
end $$;
