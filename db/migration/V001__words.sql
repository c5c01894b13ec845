-- Words in any script: what makes two spellings of a name the same name for a search.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- unaccent() is only stable, since its dictionary could change; naming the dictionary makes it safe to index on.
create function fold(words text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent',
        -- One form for the Arabic letters that writers use for each other, and no vowel marks or lengthening.
        translate(words, 'أإآٱىةؤئ' || U&'\064B\064C\064D\064E\064F\0650\0651\0652\0640' || '''’‘ʿʾ`', 'اااايهوي')));

comment on function fold is
    'The form in which names are compared: lower case, without accents, Arabic letter variants, vowel marks and apostrophes.';

create function to_words(words text) returns tsvector
    language sql immutable strict parallel safe
    return to_tsvector('pg_catalog.simple', fold(words))
        || to_tsvector('pg_catalog.english', fold(words));

comment on function to_words is
    'Searchable words of a text: as they stand, for names in any language, and by their English stem.';

create function words_query(query text) returns tsquery
    language sql immutable strict parallel safe
    return websearch_to_tsquery('pg_catalog.simple', fold(query))
        || websearch_to_tsquery('pg_catalog.english', fold(query));

comment on function words_query is
    'What a reader typed into a search box (websearch syntax), to be matched against to_words().';
