-- What lists and profiles show beside incidents, and which reports an incident cites, is part of the record too.

do $$
declare
    name text;
begin
    foreach name in array array['location_name', 'armed_group_name', 'sponsorship', 'publisher', 'report', 'tally'] loop
        execute format('create trigger stamp_directory after insert or update or delete on %I '
            'for each statement execute function stamp_directory()', name);
    end loop;
end $$;

comment on table directory_change is
    'Transactions that changed anything public beside incidents: places, groups, speakers, publishers, reports, official counts, data sets. One row each, so that none waits for another.';
