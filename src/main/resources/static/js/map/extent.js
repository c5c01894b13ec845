// How much of the world a map shows at first.
import { LatLng, LatLngBounds } from "leaflet";

const CLOSEST = 9;
const PADDING = [36, 36];

/** Fits a map to all its marks; an area of doubt counts with half its radius, so that a country does not hide a town. */
export function fit(map, { cells, areas }, options) {
  const bounds = new LatLngBounds([]);
  for (const { lat, lon } of cells) bounds.extend([lat, lon]);
  for (const { lat, lon, radiusKm } of areas) bounds.extend(new LatLng(lat, lon).toBounds(radiusKm * 1000));
  if (bounds.isValid()) map.fitBounds(bounds, { animate: false, maxZoom: CLOSEST, padding: PADDING, ...options });
}
