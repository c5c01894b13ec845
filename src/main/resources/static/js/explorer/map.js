// The map of the explorer: marks for the filter, and a view that is part of the address once a reader moves it.
import { LatLngBounds } from "leaflet";
import { createMap } from "../map/basemap.js";
import { fit } from "../map/extent.js";
import { drawMarks, greatest } from "../map/marks.js";
import { key } from "../map/spot.js";
import { filterWithout } from "./address.js";
import { legend } from "./legend.js";

const SETTLED_MS = 300;
const DECIMALS = 3;
const KEPT = 24;

// What the first view follows. Days and outcomes do not, so that the ground stands still while they are brushed.
const FRAMING = ["country", "group", "dataset", "report"];

/**
 * @param move called with a box when the reader has moved the map, or null when it shows the whole world
 * @param pick called with the key of a place whose mark was clicked
 */
export function explorerMap(element, { move, pick }) {
  const map = createMap(element, { zoomSnap: 0.5, zoomDelta: 1, wheelPxPerZoomLevel: 120 });
  map.attributionControl.setPosition("topright"); // The legend has the foot of the map.
  const explain = legend(element.parentElement, map);
  const answers = new Map();
  let marks;
  let view;
  let still = true;
  let timer;

  async function ask(query) {
    const url = `${element.dataset.marks}?${query}`;
    if (!answers.has(url)) {
      const answer = await fetch(url, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
      if (answers.size >= KEPT) answers.clear();
      const view = await answer.json();
      answers.set(url, view);
      return view;
    }
    return answers.get(url);
  }

  /** Shows what the address asks for. */
  async function update(query) {
    const all = filterWithout("bbox", "location");
    const [context, chosen, frame] = await Promise.all([
      ask(all),
      query.has("location") ? ask(filterWithout("bbox")) : null,
      query.has("bbox") ? null : ask(framing(all)),
    ]);
    if (filterWithout("bbox", "location").toString() !== all.toString()) return; // A later call has taken over.
    look(query.get("bbox"), frame, framing(all));
    const keys = chosen && new Set([...chosen.cells, ...chosen.areas].map(key));
    const most = greatest(context.cells);
    marks?.remove();
    marks = drawMarks(map, context, { chosen: keys, most, pick: picked });
    explain(context, most, marks);
  }

  function look(box, frame, query) {
    const wanted = box ?? `frame ${query}`;
    if (wanted === view) return;
    view = wanted;
    still = true;
    if (box) map.fitBounds(boundsOf(box), { animate: false });
    else fit(map, frame);
    still = false;
  }

  function picked(spot) {
    if (spot.location) pick(spot.location.key);
    else map.setView([spot.lat, spot.lon], Math.min(map.getZoom() + 2, map.getMaxZoom()));
  }

  map.on("resize", () => {
    still = true;
    setTimeout(() => { still = false; }, 2 * SETTLED_MS);
  });
  map.on("moveend", () => {
    clearTimeout(timer);
    if (still) return;
    timer = setTimeout(() => {
      view = boxOf(map.getBounds());
      move(view);
    }, SETTLED_MS);
  });

  /** Lets the mark of a place stand out while it is pointed at elsewhere. */
  function point(place) {
    for (const mark of element.querySelectorAll(".map-mark")) {
      mark.querySelector("circle")?.toggleAttribute("data-active", mark.dataset.place === place);
    }
  }

  return { update, point };
}

function framing(query) {
  const frame = new URLSearchParams();
  for (const [name, value] of query) if (FRAMING.includes(name)) frame.append(name, value);
  return frame;
}

function boxOf(bounds) {
  if (bounds.getEast() - bounds.getWest() >= 360) return null;
  const wrap = (degrees) => ((degrees + 180) % 360 + 360) % 360 - 180;
  return [wrap(bounds.getWest()), Math.max(-90, bounds.getSouth()), wrap(bounds.getEast()), Math.min(90, bounds.getNorth())]
    .map((degrees) => Number(degrees.toFixed(DECIMALS))).join(",");
}

function boundsOf(box) {
  const [west, south, east, north] = box.split(",").map(Number);
  return new LatLngBounds([south, west], [north, east < west ? east + 360 : east]);
}
