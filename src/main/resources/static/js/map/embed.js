// The map of a profile: the marks that the API answers for its filter, each a way to its place.
import { createMap } from "./basemap.js";
import { fit } from "./extent.js";
import { drawMarks } from "./marks.js";
import { whenSeen } from "./seen.js";

whenSeen(".map[data-map]", async (element) => {
  const answer = await fetch(element.dataset.map, { headers: { Accept: "application/json" } });
  if (!answer.ok) return; // The table beside it holds the same.
  const view = await answer.json();
  const map = createMap(element, { scrollWheelZoom: false, zoomSnap: 0.5 });
  fit(map, view);
  drawMarks(map, view, { pick: ({ location: place }) => place && location.assign(`/locations/${place.key}`) });
});
