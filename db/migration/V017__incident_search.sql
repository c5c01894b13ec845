-- Words are found in a narrow table: to visit as many pages as incidents match, for nothing but their numbers, took most of
-- the time of a search.

create table incident_search (
    incident_id bigint primary key references incident on delete cascade
);

comment on table incident_search is
    'Numbers of all incidents, two hundred to a page, under the index of their words. A row is replaced when the words change, so that the index takes them up. Kept by triggers.';

create function words_of(incident bigint) returns tsvector
    language sql immutable strict parallel safe
    return (select words from incident_words where incident_id = incident);

comment on function words_of is
    'The words of an incident. Immutable only in that whoever changes them replaces the row of incident_search in the same transaction; whoever loads words without triggers fills that table, or makes its index, afterwards.';

insert into incident_search select incident_id from incident_words;
create index incident_search_words on incident_search using gin (words_of(incident_id));
drop index incident_words_words_idx;

create function index_words() returns trigger language plpgsql as $$
begin
    delete from incident_search where incident_id in (select incident_id from changed);
    insert into incident_search select incident_id from changed;
    return null;
end $$;
create trigger index_after_insert after insert on incident_words
    referencing new table as changed for each statement execute function index_words();
create trigger index_after_update after update on incident_words
    referencing new table as changed for each statement execute function index_words();

-- Most words read the same in both ways, and need be looked up only once.
create or replace function words_query(query text) returns tsquery
    language sql immutable strict parallel safe
    return (
        select case when plain = stemmed then plain else plain || stemmed end
        from (select websearch_to_tsquery('pg_catalog.simple', fold(query)) as plain,
                     websearch_to_tsquery('pg_catalog.english', fold(query)) as stemmed) read);

-- Workers would take longer to start than the search takes.
create or replace function ids_by_words(query text) returns integer[]
    language sql stable strict
    set max_parallel_workers_per_gather = 0
    begin atomic
        select array(
            select incident_id::integer from incident_search where words_of(incident_id) @@ words_query(query)
            union all
            select id::integer from incident
            where location_id = any (array(select places_named(query) where not operators(query)))
            union all
            select incident_id::integer from attribution
            where group_id = any (array(select groups_named(query) where not operators(query))));
    end;
