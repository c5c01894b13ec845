// The legend of the map: how large one and ten are just now, and what cannot be drawn here.
import { radius } from "../map/marks.js";

/** @returns how to say what a new set of marks means, which answers how many are in areas wider than the view */
export function legend(root, map) {
  const box = root.querySelector(".map-legend");
  const [one, ten] = box.querySelectorAll(".map-circle");
  const lines = Object.fromEntries(["wide", "outside"].map((name) => [name, box.querySelector(`[data-legend=${name}]`)]));
  let areas = [];
  let cells = [];
  let beyond = 0;

  function update() {
    const bounds = map.getBounds();
    const corners = [bounds.getNorthEast(), bounds.getSouthWest(), bounds.getNorthWest(), bounds.getSouthEast()];
    const counts = { wide: 0, outside: beyond };
    for (const { spot, circle, faint } of areas) {
      // A circle around all that is seen has no line to be seen by.
      const around = corners.every((corner) => map.distance(circle.getLatLng(), corner) < circle.getRadius());
      circle.getElement()?.classList.toggle("map-wide", around);
      if (faint) continue;
      if (around) counts.wide += spot.count;
      else if (!bounds.intersects(circle.getBounds())) counts.outside += spot.count;
    }
    for (const { lat, lon, count } of cells) if (!bounds.contains([lat, lon])) counts.outside += count;
    for (const [name, count] of Object.entries(counts)) {
      lines[name].hidden = count === 0;
      lines[name].textContent = lines[name].dataset.words.replace("#", count.toLocaleString(document.documentElement.lang));
    }
    return counts;
  }

  map.on("moveend", update);
  return (view, most, shown) => {
    ({ cells } = view);
    areas = shown;
    // Far from what is seen nothing is sent but the total.
    beyond = [...cells, ...view.areas].reduce((left, { count }) => left - count, view.total - view.unplaced);
    one.setAttribute("r", radius(1, most));
    ten.setAttribute("r", radius(10, most));
    box.querySelector("[data-legend=area]").hidden = areas.length === 0;
    box.hidden = false;
    return update();
  };
}
