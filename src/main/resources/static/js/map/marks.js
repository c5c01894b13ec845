// Marks of incidents: one circle a place, its area the number; one dashed circle an area of doubt, its size the doubt.
import { Circle, DivIcon, FeatureGroup, Marker } from "leaflet";
import { KM_PER_DEGREE, TOUCH, key, words } from "./spot.js";
import { tidy } from "./tidy.js";

const SVG = "http://www.w3.org/2000/svg";
const SMALLEST = 4.5;
const LARGEST = 26;
const PER_ROOT = 3.4;
const NUMBERED = 9;

/** The radius in pixels of a circle for so many incidents, in a view whose largest place has so many. */
export function radius(count, most) {
  return Math.max(SMALLEST, Math.min(PER_ROOT, LARGEST / Math.sqrt(most)) * Math.sqrt(count));
}

/**
 * Draws what /api/v1/map answers.
 *
 * @param pick called with a cell or an area that was clicked
 * @param chosen keys of the places to stand out; null for all
 */
export function drawMarks(map, { cells, areas }, { pick, chosen = null, most = greatest(cells) } = {}) {
  const group = new FeatureGroup();
  const isChosen = (spot) => !chosen || chosen.has(key(spot));
  for (const area of [...areas].sort((a, b) => b.radiusKm - a.radiusKm)) {
    group.addLayer(areaMark(area, isChosen(area), pick));
    if (pick) group.addLayer(areaCount(area, isChosen(area), pick));
  }
  for (const cell of [...cells].sort((a, b) => b.count - a.count)) {
    group.addLayer(cellMark(cell, radius(cell.count, most), isChosen(cell), pick));
  }
  const zoomed = () => tidy(group, map);
  group.on("add", () => map.on("zoomend", zoomed)).on("remove", () => map.off("zoomend", zoomed));
  group.addTo(map);
  zoomed();
  return group;
}

export const greatest = (cells) => cells.reduce((most, cell) => Math.max(most, cell.count), 1);

function areaMark(area, chosen, pick) {
  const circle = new Circle([area.lat, area.lon], {
    radius: area.radiusKm * 1000,
    className: chosen ? "map-area" : "map-area map-faint",
  });
  circle.spot = area;
  circle.bindTooltip(words(area), { sticky: true });
  if (pick) circle.on("click", () => pick(area));
  return circle;
}

// The number of an area sits on its northern edge, so that its middle stays free for places.
function areaCount(area, chosen, pick) {
  const label = document.createElement("span");
  label.textContent = area.count;
  const marker = new Marker([area.lat + area.radiusKm / KM_PER_DEGREE, area.lon], {
    icon: new DivIcon({ html: label, className: "map-mark map-area-count", iconSize: [TOUCH, TOUCH] }),
    keyboard: false,
    zIndexOffset: -20_000,
  });
  return named(marker, area, chosen, pick, 0);
}

// A DOM marker, since it can have the focus; only the larger do, the others are in the table of places.
function cellMark(cell, r, chosen, pick) {
  const side = Math.max(TOUCH, 2 * r + 2);
  const marker = new Marker([cell.lat, cell.lon], {
    icon: new DivIcon({ html: disc(cell, r, side), className: "map-mark", iconSize: [side, side] }),
    keyboard: r >= NUMBERED && Boolean(pick),
    interactive: true,
    riseOnHover: true,
    riseOffset: 20_000,
    zIndexOffset: Math.round(-400 * r),
  });
  return named(marker, cell, chosen, pick, r);
}

function named(marker, spot, chosen, pick, r) {
  marker.spot = spot;
  marker.bindTooltip(words(spot), { direction: "top", offset: [0, -r] });
  marker.on("add", () => {
    const element = marker.getElement();
    element.classList.toggle("map-faint", !chosen);
    element.dataset.place = key(spot);
    if (!marker.options.keyboard) element.setAttribute("aria-hidden", "true");
  });
  if (pick) {
    marker.on("click", () => pick(spot));
    marker.on("keydown", ({ originalEvent }) => {
      if (originalEvent.key === " " || originalEvent.key === "Enter") {
        originalEvent.preventDefault();
        pick(spot);
      }
    });
  }
  return marker;
}

function disc(cell, r, side) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("width", side);
  svg.setAttribute("height", side);
  const circle = svg.appendChild(document.createElementNS(SVG, "circle"));
  circle.setAttribute("class", "map-circle");
  for (const [name, value] of Object.entries({ cx: side / 2, cy: side / 2, r })) circle.setAttribute(name, value);
  if (r >= NUMBERED) {
    const number = svg.appendChild(document.createElementNS(SVG, "text"));
    number.setAttribute("class", "map-count");
    number.setAttribute("x", side / 2);
    number.setAttribute("y", side / 2);
    number.setAttribute("dy", "0.35em");
    number.setAttribute("text-anchor", "middle");
    number.textContent = cell.count;
  }
  return svg;
}
