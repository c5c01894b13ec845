create index on incident_words using gin (words);

alter table flat.incident add primary key (id);
create index on flat.incident (starts_on desc, id desc);
create index on flat.incident (lon, lat);
create index on flat.incident (group_key, starts_on);
create index on flat.incident using gin (words);
