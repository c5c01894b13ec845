-- Loads a generated record, in one transaction; :copy is the file of commands that the generator wrote.

-- Without the triggers. What they would keep is made once: the stamps here, the words after this.
set session_replication_role = replica;
drop index incident_search_words;
\i :copy
insert into incident_change select id, pg_current_xact_id(), date_trunc('second', now()) from incident
    on conflict (incident_id) do update set changed_in = excluded.changed_in, changed_at = excluded.changed_at;
insert into directory_change values (pg_current_xact_id()) on conflict do nothing;
select note_public_changes(array(select id from incident)) \g /dev/null

-- Where rows that are entered later go on counting.
select setval(pg_get_serial_sequence(relation, 'id'), last) from (
    select 'location' as relation, max(id) as last from location
    union all select 'armed_group', max(id) from armed_group
    union all select 'speaker', max(id) from speaker
    union all select 'publisher', max(id) from publisher
    union all select 'report', max(id) from report
    union all select 'dataset', max(id) from dataset
    union all select 'incident', max(id) from incident
    union all select 'attribution', max(id) from attribution
    union all select 'figure', max(id) from figure
    union all select 'assessment', max(id) from assessment) counted \g /dev/null
