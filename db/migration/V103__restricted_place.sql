-- A list of restricted incidents says where they were: imported ones have a point, and seldom a place of the gazetteer.

create or replace view restricted_incident as
select i.id, i.dataset_id, i.title, i.starts_on, i.location_id, i.external_id, i.latitude, i.longitude
from incident i
where i.state = 'published'
  and not exists (select from public_dataset d where d.id = i.dataset_id);
