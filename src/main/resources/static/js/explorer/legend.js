// The legend of the map: how large one and ten are just now, and what cannot be drawn here.
import { Circle } from "leaflet";
import { radius } from "../map/marks.js";

/** @returns how to say what a new set of marks means; it follows the map from then on */
export function legend(root, map) {
  const box = root.querySelector(".map-legend");
  const [one, ten] = box.querySelectorAll(".map-circle");
  const beyond = Object.fromEntries(["wide", "outside"].map((name) => [name, box.querySelector(`[data-legend=${name}]`)]));
  let areas = [];
  let cells = [];

  function update() {
    const bounds = map.getBounds();
    const corners = [bounds.getNorthEast(), bounds.getSouthWest(), bounds.getNorthWest(), bounds.getSouthEast()];
    const counts = { wide: 0, outside: 0 };
    for (const area of areas) {
      // A circle around all that is seen has no line to be seen by.
      const around = corners.every((corner) => map.distance(area.getLatLng(), corner) < area.getRadius());
      area.getElement()?.classList.toggle("map-wide", around);
      if (around) counts.wide += area.spot.count;
      else if (!bounds.intersects(area.getBounds())) counts.outside += area.spot.count;
    }
    for (const { lat, lon, count } of cells) if (!bounds.contains([lat, lon])) counts.outside += count;
    for (const [name, count] of Object.entries(counts)) {
      beyond[name].hidden = count === 0;
      beyond[name].textContent = beyond[name].dataset.words.replace("#", count);
    }
  }

  map.on("moveend", update);
  return (view, most, marks) => {
    cells = view.cells;
    areas = marks.getLayers().filter((layer) => layer instanceof Circle);
    one.setAttribute("r", radius(1, most));
    ten.setAttribute("r", radius(10, most));
    box.querySelector("[data-legend=area]").hidden = areas.length === 0;
    box.hidden = false;
    update();
  };
}
