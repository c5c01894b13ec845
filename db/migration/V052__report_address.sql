-- One report for one document, however its address was copied: with a tracking tail, from a phone, over http.

create function even_escapes(part text) returns text
    language sql immutable strict parallel safe
    return (select coalesce(string_agg(coalesce(upper(piece[1]), piece[2]), '' order by place), '')
            from regexp_matches(part, '(%[0-9A-Fa-f]{2})|([^%]+|%)', 'g') with ordinality as found (piece, place));

comment on function even_escapes is 'The same with the hexadecimal digits of its escapes in upper case (RFC 3986, 6.2.2.1).';

create function plain_host(host text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
        lower(host),
        ':(80|443)?$', ''),
        '\.$', ''),
        '^www\.', ''),
        -- Hosts for phones and for AMP that show the same document under the same path.
        '^(?:(?:m|mobile)\.(?=(?:facebook|twitter|x|youtube)\.com$)|amp\.(?=theguardian\.com$)|([a-z-]+\.)m\.(?=wikipedia\.org$))',
        '\1'),
        '^twitter\.com$', 'x.com');

comment on function plain_host is 'A host in lower case, without www, default port, or what only says that a phone asked for it.';

create function plain_query(query text) returns text
    language sql immutable strict parallel safe
    return (select string_agg(even_escapes(pair), '&' order by pair)
            from regexp_split_to_table(query, '&') pair
            where pair <> ''
              and pair !~* ('^(utm_[a-z_]+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid'
                            || '|_ga|_gl|cmpid|cmp|ocid|smid|icid|ito|s_cid|ncid|at_medium|at_campaign|at_custom[0-9]'
                            || '|ref_src|ref_url|__twitter_impression|guccounter|guce_[a-z_]+|amp)(=|$)|^outputtype=amp$'));

comment on function plain_query is
    'A query without what only says where its reader came from, and with its parameters in order; nothing if nothing is left.';

create function plain_address(url text) returns text
    language sql immutable strict parallel safe
    return (select plain_host(part[1])
                || regexp_replace(regexp_replace(even_escapes(coalesce(part[2], '')), '/+$', ''), '(.)/amp$', '\1', 'i')
                || coalesce('?' || plain_query(part[3]), '')
            from regexp_match(btrim(url), '^https?://(?:[^/?#@]*@)?([^/?#]+)([^?#]*)(?:\?([^#]*))?', 'i') part);

comment on function plain_address is
    'By what two addresses are known to be of one document: without scheme, fragment, trailing slash, tracking parameters, www, and hosts or paths for phones and AMP.';

create function site_of(url text) returns text
    language sql immutable strict parallel safe
    return split_part(plain_address(url), '/', 1);

comment on function site_of is 'The host of an address, as plain_host() has it.';

-- Where the record has a document twice, the address stays with the one entered first.
update report
set url = null,
    note = concat_ws(' ', report.note,
                     format('Entered twice: its address, %s, stands with the report %s.', report.url, first.key))
from report first
where plain_address(first.url) = plain_address(report.url) and first.id < report.id
  and not exists (select from report earlier
                  where plain_address(earlier.url) = plain_address(report.url) and earlier.id < first.id);

create unique index report_address on report (plain_address(url));
create index on report (site_of(url));
