-- Nearly every text has no letter beyond ASCII, and then there is nothing to fold but case and apostrophes. What this gives is
-- what it gave before, so that no index has to be made anew.

create or replace function fold(words text) returns text
    language sql immutable strict parallel safe
    return case
        when octet_length(words) = length(words) then lower(translate(words, '''`', ''))
        else lower(public.unaccent('public.unaccent',
            translate(words, 'أإآٱىةؤئ' || U&'\064B\064C\064D\064E\064F\0650\0651\0652\0640' || '''’‘ʿʾ`', 'اااايهوي'))) end;

-- Most of what is imported has coordinates and no place of the record, above which nothing needs to be looked for.
create or replace function refresh_words(ids bigint[]) returns void
    language sql
    begin atomic
        insert into incident_words
        select i.id, to_words(concat_ws(' ', i.title, i.summary, i.designations, i.target,
            case when i.location_id is not null then
                (with recursive place as (
                     select l.id, l.name, l.parent_id from location l where l.id = i.location_id
                     union
                     select up.id, up.name, up.parent_id from location up join place on up.id = place.parent_id)
                 select string_agg(concat_ws(' ', place.name, n.name), ' ')
                 from place left join location_name n on n.location_id = place.id) end,
            (select string_agg(concat_ws(' ', g.name, g.abbreviation, n.name), ' ')
             from attribution a
             join armed_group g on g.id = a.group_id
             left join armed_group_name n on n.group_id = g.id
             where a.incident_id = i.id)))
        from incident i
        where i.id = any (ids)
        on conflict (incident_id) do update set words = excluded.words;
    end;
