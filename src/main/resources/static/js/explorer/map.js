// The map of the explorer: marks for the filter, and a view that is part of the address once a reader moves it.
import { LatLngBounds } from "leaflet";
import { createMap } from "../map/basemap.js";
import { marksOn } from "../map/marks.js";
import { isWide } from "../map/spot.js";
import { filterWithout, read } from "./address.js";
import { explain, name } from "./describe.js";
import { legend } from "./legend.js";
import { say } from "./words.js";

const SETTLED_MS = 300;
const DECIMALS = 3;
const CLOSEST_AT_FIRST = 9;
const MARGIN = 0.06;
const RIM = 0.25;

// What the first view follows, as the server does. Days and outcomes do not, so that the ground stands still.
const FRAMING = ["country", "group", "dataset", "report"];

/**
 * @param move called with a box when the reader has moved the map, or null when it shows the whole world
 * @param choose called with a filter for what was clicked
 */
export function explorerMap(element, { move, choose }) {
  const map = createMap(element, { zoomSnap: 0.5, zoomDelta: 1, wheelPxPerZoomLevel: 120 });
  map.attributionControl.setPosition("topright"); // The legend has the foot of the map.
  const explainAll = legend(element.parentElement, map);
  const marks = marksOn(map, { pick, name, explain });
  const only = element.parentElement.querySelector(".map-only");
  let view;
  let still = true;
  let zooming = false;
  let timer;

  /** Shows what came with the page. */
  function rest() {
    const shown = JSON.parse(document.getElementById("marks").textContent);
    if (only.dataset.filter !== filterWithout("bbox").toString()) only.hidden = true;
    look(read().get("bbox"), shown.frame);
    paint(shown, { others: shown.others ?? { cells: [], areas: [] }, resting: true });
    return shown.zoom;
  }

  /**
   * Shows what the server counted for a step of the hand; the places beside the chosen one stay as they were.
   *
   * @returns how many incidents have no place in what is seen
   */
  function paint(shown, { others, resting = false } = {}) {
    const most = marks.paint(shown, { others, resting });
    const { wide } = explainAll(shown, most, marks.areas());
    element.dispatchEvent(new CustomEvent("painted", { bubbles: true }));
    return shown.unplaced + wide;
  }

  function look(box, frame) {
    const wanted = box ?? `frame ${framing()}`;
    if (wanted === view || (!box && !frame)) return;
    // Leaflet refuses another view while it still zooms to one.
    if (zooming) return void map.once("moveend", () => look(read().get("bbox"), frame));
    view = wanted;
    still = true;
    if (box) map.fitBounds(boundsOf(box.split(",").map(Number)), { animate: false });
    else map.fitBounds(boundsOf(frame), { animate: false, maxZoom: CLOSEST_AT_FIRST, padding: map.getSize().multiplyBy(MARGIN) });
    still = false;
  }

  /** What the server must know of the map to make its cells; nothing where it is about to show something else. */
  const seen = () => (stays() ? { zoom: zoom(), frame: boxOf(map.getBounds().pad(RIM)) } : {});

  function stays() {
    const box = read().get("bbox");
    return box ? box === view : view === `frame ${framing()}`;
  }

  const zoom = () => Math.round(map.getZoom());

  function pick(spot, exactly) {
    only.hidden = true;
    if (spot.incident && !exactly) location.assign(`incidents/${spot.incident}`);
    else if (isWide(spot) && !exactly) approach(spot);
    else if (spot.tiles) toggle("cell", spot.tiles);
    else if (spot.location) toggle("location", [spot.location.key]);
    else map.setView([spot.lat, spot.lon], Math.min(map.getZoom() + 2, map.getMaxZoom()));
  }

  function toggle(parameter, values) {
    const chosen = read().getAll(parameter);
    const again = chosen.length === values.length && values.every((value) => chosen.includes(value));
    choose({ cell: null, location: null, [parameter]: again ? null : values });
  }

  // Its incidents can be listed by themselves also by those who have no Shift.
  function approach(spot) {
    map.fitBounds(boundsOf(spot.bounds), { padding: map.getSize().multiplyBy(MARGIN) });
    const query = read();
    query.delete("cell");
    for (const tile of spot.tiles) query.append("cell", tile);
    const link = only.querySelector("a");
    link.textContent = say("explorer.mark.only", spot.count);
    link.href = `?${query}`;
    only.dataset.filter = filterWithout("bbox");
    only.hidden = false;
  }

  map.on("resize", () => {
    still = true;
    setTimeout(() => { still = false; }, 2 * SETTLED_MS);
  });
  map.on("zoomstart", () => { zooming = true; });
  map.on("zoomend", () => { zooming = false; });
  map.on("moveend", () => {
    clearTimeout(timer);
    if (still) return;
    timer = setTimeout(() => {
      // A reader who went elsewhere meanwhile is not called back to where the map was.
      if (!stays()) return;
      view = boxOf(map.getBounds());
      move(view);
    }, SETTLED_MS);
  });
  only.addEventListener("click", () => { only.hidden = true; });

  /** Lets the mark of a place stand out while it is pointed at elsewhere. */
  function point(place) {
    for (const mark of element.querySelectorAll(".map-mark")) {
      mark.querySelector("circle")?.toggleAttribute("data-active", mark.dataset.place === place);
    }
  }

  return { rest, paint, seen, zoom, point, source: element.dataset.view };
}

function framing() {
  const frame = new URLSearchParams();
  for (const [name, value] of read()) if (FRAMING.includes(name)) frame.append(name, value);
  return frame;
}

function boxOf(bounds) {
  if (bounds.getEast() - bounds.getWest() >= 360) return null;
  const wrap = (degrees) => ((degrees + 180) % 360 + 360) % 360 - 180;
  return [wrap(bounds.getWest()), Math.max(-90, bounds.getSouth()), wrap(bounds.getEast()), Math.min(90, bounds.getNorth())]
    .map((degrees) => Number(degrees.toFixed(DECIMALS))).join(",");
}

function boundsOf([west, south, east, north]) {
  return new LatLngBounds([south, west], [north, east < west ? east + 360 : east]);
}
