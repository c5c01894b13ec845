// How much of the world a map shows at first.
import { LatLng, LatLngBounds } from "leaflet";

const CLOSEST = 9;
const MARGIN = 0.06;
const MOST = 0.9;

/**
 * Fits a map to where most incidents are, so that a few far away do not shrink all others to a dot; the legend counts
 * what is left outside.
 */
export function fit(map, { cells, areas }) {
  const bounds = new LatLngBounds([]);
  for (const { lat, lon, radiusKm } of nearest([...cells, ...areas])) {
    // Half its radius: an area as wide as a country would hide the towns in it.
    bounds.extend(radiusKm ? new LatLng(lat, lon).toBounds(radiusKm * 1000) : [lat, lon]);
  }
  const padding = map.getSize().multiplyBy(MARGIN);
  if (bounds.isValid()) map.fitBounds(bounds, { animate: false, maxZoom: CLOSEST, padding });
}

function nearest(spots) {
  const [lat, lon] = [median(spots, "lat"), median(spots, "lon")];
  const wanted = MOST * sum(spots);
  const distance = (spot) => Math.hypot(spot.lat - lat, spot.lon - lon);
  let held = 0;
  return spots.map((spot) => [distance(spot), spot]).sort(([a], [b]) => a - b).map(([, spot]) => spot)
    .filter((spot) => {
      const needed = held < wanted;
      held += spot.count;
      return needed;
    });
}

function median(spots, axis) {
  const half = sum(spots) / 2;
  let passed = 0;
  return [...spots].sort((a, b) => a[axis] - b[axis]).find((spot) => (passed += spot.count) >= half)?.[axis];
}

const sum = (spots) => spots.reduce((count, spot) => count + spot.count, 0);
