-- What pages of places, groups, reports and official counts show beside incidents changes the version of the record too.

do $$
declare
    name text;
begin
    foreach name in array array['location_name', 'armed_group_name', 'sponsorship', 'publisher', 'report', 'tally'] loop
        execute format('create trigger stamp_directory after insert or update or delete on %I '
            'for each statement execute function stamp_directory()', name);
    end loop;
end $$;
