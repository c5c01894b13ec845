// What changes about the marks with the scale of the map.
import { Bounds, Marker } from "leaflet";
import { KM_PER_DEGREE, TOUCH, words } from "./spot.js";

/**
 * Suits the marks to the scale: where an area is too small to carry its number it answers the pointer itself, and where
 * a smaller place lies on a larger one, the larger leaves the row of keyboard stops to the table of places.
 */
export function tidy(group, map) {
  const pixelsPerKm = map.project([1, 0]).distanceTo(map.project([0, 0])) / KM_PER_DEGREE;
  const above = [];
  for (const layer of group.getLayers().reverse()) {
    const { radiusKm } = layer.spot;
    if (radiusKm) {
      const name = layer instanceof Marker ? "map-crowded" : "map-small";
      layer.getElement()?.classList.toggle(name, radiusKm * pixelsPerKm < TOUCH);
    } else {
      const half = layer.options.icon.options.iconSize[0] / 2;
      const centre = map.latLngToLayerPoint(layer.getLatLng());
      const box = new Bounds(centre.subtract([half, half]), centre.add([half, half]));
      if (layer.options.keyboard) offer(layer, !above.some((other) => other.overlaps(box)));
      above.push(box);
    }
  }
}

function offer(marker, reachable) {
  const element = marker.getElement();
  const attributes = { role: "button", tabindex: 0, "aria-label": words(marker.spot) };
  for (const [name, value] of Object.entries(attributes)) {
    if (reachable) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
  element.ariaHidden = reachable ? null : "true";
}
