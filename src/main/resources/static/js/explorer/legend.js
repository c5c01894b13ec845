// The legend of the map: how large one and ten are just now, and what cannot be drawn here.
import { Circle } from "leaflet";
import { radius } from "../map/marks.js";

/** @returns how to say what a new set of marks means; it follows the map from then on */
export function legend(root, map) {
  const box = root.querySelector(".map-legend");
  const [one, ten] = box.querySelectorAll(".map-circle");
  const wide = box.querySelector("[data-legend=wide]");
  let areas = [];

  // A circle around all that is seen has no line to be seen by: it is counted instead.
  function update() {
    const { _northEast: ne, _southWest: sw } = map.getBounds();
    const corners = [ne, sw, [ne.lat, sw.lng], [sw.lat, ne.lng]];
    let beyond = 0;
    for (const area of areas) {
      const around = corners.every((corner) => map.distance(area.getLatLng(), corner) < area.getRadius());
      area.getElement()?.classList.toggle("map-wide", around);
      if (around) beyond += area.spot.count;
    }
    wide.hidden = beyond === 0;
    wide.textContent = wide.dataset.words.replace("#", beyond);
  }

  map.on("moveend", update);
  return (view, most, marks) => {
    areas = marks.getLayers().filter((layer) => layer instanceof Circle);
    one.setAttribute("r", radius(1, most));
    ten.setAttribute("r", radius(10, most));
    box.querySelector("[data-legend=area]").hidden = areas.length === 0;
    box.hidden = false;
    update();
  };
}
