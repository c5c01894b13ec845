// What changes about the marks with the scale of the map.
import { Bounds } from "leaflet";
import { KM_PER_DEGREE, TOUCH } from "./spot.js";

/**
 * Suits the marks to the scale: where an area is too small to carry its number it answers the pointer itself, and where
 * a smaller place lies on a larger one, the larger leaves the row of keyboard stops to the table of places.
 *
 * @param marks of cells, the largest last
 * @param name what a mark is called
 */
export function tidy(map, { cells, areas }, name) {
  const pixelsPerKm = map.project([1, 0]).distanceTo(map.project([0, 0])) / KM_PER_DEGREE;
  for (const { spot, circle, label } of areas) {
    const small = spot.radiusKm * pixelsPerKm < TOUCH;
    circle.getElement()?.classList.toggle("map-small", small);
    label.getElement()?.classList.toggle("map-crowded", small);
  }
  const above = [];
  for (const { marker, spot, side, reachable } of cells) {
    const centre = map.latLngToLayerPoint(marker.getLatLng());
    const box = new Bounds(centre.subtract([side / 2, side / 2]), centre.add([side / 2, side / 2]));
    offer(marker.getElement(), reachable && !above.some((other) => other.overlaps(box)) && name(spot));
    above.push(box);
  }
}

function offer(element, name) {
  for (const [attribute, value] of Object.entries({ role: "button", tabindex: 0, "aria-label": name })) {
    if (name) element.setAttribute(attribute, value);
    else element.removeAttribute(attribute);
  }
  element.ariaHidden = name ? null : "true";
}
