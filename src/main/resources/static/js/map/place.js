// A small map of one place: a point where it is known, a dashed circle where it is not.
import { LatLng } from "leaflet";
import { createMap } from "./basemap.js";
import { drawMarks } from "./marks.js";
import { whenSeen } from "./seen.js";

const ZOOM = 8;

whenSeen(".map[data-lat]", (element) => {
  const { lat, lon, radiusKm, vague } = element.dataset;
  const spot = { lat: Number(lat), lon: Number(lon), count: 1 };
  const map = createMap(element, { scrollWheelZoom: false, center: [spot.lat, spot.lon], zoom: ZOOM });
  if (vague === "true") {
    drawMarks(map, { cells: [], areas: [{ ...spot, radiusKm: Number(radiusKm) }] });
    // Twice as wide as the doubt, so that it is seen where in the country it lies.
    map.fitBounds(new LatLng(spot.lat, spot.lon).toBounds(radiusKm * 4000), { animate: false, maxZoom: ZOOM });
  } else {
    drawMarks(map, { cells: [spot], areas: [] });
  }
});
