-- Text without a letter beyond ASCII needs no rules of Unicode to become lower case, and no other alphabet is looked for in it;
-- and what is folded is folded once for both ways of reading it. What these give is what they gave before, so that no index
-- has to be made anew.

create or replace function fold(words text) returns text
    language sql immutable strict parallel safe
    return case
        when octet_length(words) = length(words) then replace(replace(lower(words collate "C"), '''', ''), '`', '')
        else lower(public.unaccent('public.unaccent',
            translate(words, 'أإآٱىةؤئ' || U&'\064B\064C\064D\064E\064F\0650\0651\0652\0640' || '''’‘ʿʾ`', 'اااايهوي'))) end;

create or replace function spell(name text) returns text
    language sql immutable strict parallel safe
    return case
        when octet_length(name) = length(name) then fold(name)
        else translate(fold(name),
            'ابتثجحخدذرزسشصضطظعغفقكلمنهويءپچژگکیڤ' || 'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ' || 'אבגדהוזחטיכלמנסעפצקרשתךםןףץ',
            'abtvjhxdcrzs1234560fqklmnewy7p89gkyo' || 'abvgdewzijklmnoprstufhcx12345678iy90' || 'abgdevzhtyklmnsxpcqr12kmnpc')
        end;

create function folded_words(folded text) returns tsvector
    language sql immutable strict parallel safe
    return to_tsvector('pg_catalog.simple', folded) || to_tsvector('pg_catalog.english', folded);

comment on function folded_words is 'Searchable words of a text that fold() gives: as they stand, and by their English stem.';

create or replace function to_words(words text) returns tsvector
    language sql immutable strict parallel safe
    return folded_words(fold(words));
