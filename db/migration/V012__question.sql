-- What a reader can ask of the record beyond its tables: how it stood on a day, and what words may mean.

create function published_incident_as_of(day date) returns setof published_incident
    language sql stable parallel safe
    begin atomic
        select i.id, i.title, i.summary, i.event_type, i.designations, i.outcome, i.launched_low, i.launched_high,
               i.intercepted_low, i.intercepted_high, i.hit_low, i.hit_high, i.starts_on, i.ends_on, i.local_time,
               i.utc_offset, i.date_precision, i.location_id, i.latitude, i.longitude, i.radius_km, i.country,
               i.place_precision, i.vague, i.target, i.response_to_id, i.version, i.dataset,
               (select a.verdict from assessment a where a.incident_id = i.id and a.decided_on <= day
                order by a.decided_on desc, a.id desc limit 1) as status
        from published_incident i
        where coalesce(known_on(i.id), i.starts_on) <= day;
    end;

comment on function published_incident_as_of is
    'Incidents that the public may read and that were known by a day, each with the newest verdict of then. One that nothing dates counts as known from its first day.';

create function incident_toll_as_of(day date)
    returns table (incident_id bigint, effect text, low integer, high integer,
                   latest integer, official integer, lowest integer, highest integer)
    language sql stable parallel safe
    begin atomic
        select t.incident_id, t.effect,
               coalesce(max(t.low) filter (where t.party = 'all'),
                        sum(t.low) filter (where t.party <> 'all'))::integer,
               case when bool_or(t.party = 'all') then max(t.high) filter (where t.party = 'all')
                    when bool_and(t.high is not null) then sum(t.high) end::integer,
               coalesce(max(t.latest) filter (where t.party = 'all'),
                        sum(t.latest) filter (where t.party <> 'all'))::integer,
               coalesce(max(t.official) filter (where t.party = 'all'),
                        sum(t.official) filter (where t.party <> 'all'))::integer,
               coalesce(max(t.lowest) filter (where t.party = 'all'),
                        sum(t.lowest) filter (where t.party <> 'all'))::integer,
               coalesce(max(t.highest) filter (where t.party = 'all'),
                        sum(t.highest) filter (where t.party <> 'all'))::integer
        from toll(day) t
        group by t.incident_id, t.effect;
    end;

comment on function incident_toll_as_of is
    'As the view incident_toll, from what was stated by a day, and with the point by each rule: that of a statement on all parties together, failing which the sum over those parties that have one.';

-- pg_trgm asks the locale of the database what a letter is, and where that is C it knows none beyond ASCII. A letter of
-- its own for each makes names in these scripts comparable everywhere; that they sound alike is not needed.
create function spell(name text) returns text
    language sql immutable strict parallel safe
    return translate(fold(name),
        'ابتثجحخدذرزسشصضطظعغفقكلمنهويءپچژگکیڤ' || 'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ' || 'אבגדהוזחטיכלמנסעפצקרשתךםןףץ',
        'abtvjhxdcrzs1234560fqklmnewy7p89gkyo' || 'abvgdewzijklmnoprstufhcx12345678iy90' || 'abgdevzhtyklmnsxpcqr12kmnpc');

comment on function spell is
    'A name as fold() gives it, in ASCII as far as it is Latin, Arabic, Cyrillic or Hebrew: the form in which trigrams compare it.';

create index on location using gin (spell(name) gin_trgm_ops);
create index on location_name using gin (spell(name) gin_trgm_ops);
create index on armed_group using gin (spell(name) gin_trgm_ops);
create index on armed_group_name using gin (spell(name) gin_trgm_ops);

create function resembles(query text, name text) returns boolean
    language sql immutable strict parallel safe
    return strict_word_similarity(spell(query), spell(name)) >= case when length(query) < 8 then 0.6 else 0.5 end
        and not exists (
            select from regexp_split_to_table(spell(query), '[\s-]+') word
            where length(word) > 2 and strict_word_similarity(word, spell(name)) < 0.3);

comment on function resembles is
    'Whether a query may be a name with typing mistakes: together its words come near to some of the name (short ones nearer), and none of them is foreign to it, so that "Baghdad drone" is not Baghdad.';

-- What <<% asks of an index is the usual 0.5.
create function places_named(query text) returns setof bigint
    language sql stable strict parallel safe
    begin atomic
        with recursive inside as (
            select id from location where spell(query) <<% spell(name) and resembles(query, name)
            union
            select location_id from location_name where spell(query) <<% spell(name) and resembles(query, name)
            union
            select l.id from location l join inside on l.parent_id = inside.id)
        select id from inside;
    end;

comment on function places_named is 'Places whose name in any script a query resembles, and what lies in them.';

create function groups_named(query text) returns setof bigint
    language sql stable strict parallel safe
    begin atomic
        select id from armed_group where spell(query) <<% spell(name) and resembles(query, name)
        union
        select group_id from armed_group_name where spell(query) <<% spell(name) and resembles(query, name);
    end;

comment on function groups_named is 'Groups whose name in any script a query resembles.';

create function operators(query text) returns boolean
    language sql immutable strict parallel safe
    return query ~* '"|(^|\s)(-|or(\s|$))';

comment on function operators is 'Whether a query in websearch syntax says more than that all its words must occur: such words are meant as they stand.';

create function found_by_words(query text) returns setof bigint
    language sql stable strict parallel safe
    begin atomic
        select incident_id from incident_words where words @@ words_query(query)
        union all
        select id from incident where not operators(query) and location_id in (select places_named(query))
        union all
        select incident_id from attribution where not operators(query) and group_id in (select groups_named(query));
    end;

comment on function found_by_words is
    'Incidents that hold the words of a query, as they stand or by their stem, in a text or a name; and, unless it has operators, those at a place or tied to a group whose name it resembles. One may come several times.';
