insert into incident_search select incident_id from incident_words on conflict do nothing;
create index incident_search_words on incident_search using gin (words_of(incident_id));

alter table flat.incident add primary key (id);
create index on flat.incident (starts_on desc, id desc);
create index on flat.incident (lon, lat);
create index on flat.incident (group_key, starts_on);
create index on flat.incident using gin (words);
