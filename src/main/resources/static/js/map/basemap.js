/** A map with a ground of its own: nothing is asked of other servers unless the page names a tile server. */
import { Control, Map as LeafletMap, tileLayer } from "leaflet";
import { Ground } from "./ground.js";
import { Labels } from "./labels.js";

const ATTRIBUTION = "Natural Earth; GeoNames";
const ZOOMS = { minZoom: 2, maxZoom: 14 };

// Mercator's ends; sideways the world goes round.
const WORLD = [[-85.05, -36000], [85.05, 36000]];

Control.Attribution.mergeOptions({ prefix: false });

/**
 * Makes a Leaflet map in the element. `data-tiles` and `data-tiles-attribution` on the element choose raster tiles
 * instead of the built-in ground. Options are Leaflet's own and win over ours.
 */
export function createMap(element, options = {}) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = new LeafletMap(element, {
    ...ZOOMS,
    center: [25, 43],
    zoom: 4,
    maxBounds: WORLD,
    maxBoundsViscosity: 1,
    worldCopyJump: true,
    ...(calm && { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false }),
    ...options,
  });
  if (calm) withoutGlides(map);
  addBasemap(map, { tiles: element.dataset.tiles, attribution: element.dataset.tilesAttribution });
  return map;
}

/** Puts the ground beneath whatever a map shows. @returns the layers that were added */
export function addBasemap(map, { tiles, attribution } = {}) {
  // Tile servers want to know whose map it is.
  const layers = tiles
    ? [tileLayer(tiles, { attribution, referrerPolicy: "strict-origin-when-cross-origin" })]
    : [new Ground({ attribution: ATTRIBUTION }), new Labels()];
  layers.forEach((layer) => layer.addTo(map));
  return layers;
}

// Leaflet has an option against each animation but this one, which the arrow keys use.
function withoutGlides(map) {
  map.panBy = (offset, options) => LeafletMap.prototype.panBy.call(map, offset, { ...options, animate: false });
}
