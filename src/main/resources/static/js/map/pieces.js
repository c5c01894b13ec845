/** The basemap's files: which of them a view needs, each fetched once for all maps of a page. */
import { decode, mercatorX, mercatorY } from "./topology.js";

const REGION = boxOf(25, 8, 65, 43);

// Each is drawn over those before it, inside its own frame.
const GROUNDS = [
  { name: "world", from: 0, needed: () => true },
  { name: "world-fine", from: 6, needed: (view) => !within(view, REGION) },
  { name: "region", from: 5, needed: (view) => overlaps(view, REGION) },
  { name: "divisions", from: 6, needed: (view) => overlaps(view, REGION) },
];
const LABELS = [{ name: "labels", from: 0 }, { name: "labels-fine", from: 5 }];

const requests = new Map();
const grounds = new Map();

/** Fetches what a view (a box of the unit square) still lacks; true when something new has come in. */
export async function loadGrounds(view, zoom) {
  const missing = GROUNDS.filter((g) => zoom >= g.from && !grounds.has(g.name) && g.needed(view));
  await Promise.all(missing.map(async ({ name }) => grounds.set(name, decode(await request(name)))));
  return missing.length > 0;
}

/** What there is to draw at a zoom, from the bottom up. */
export function groundsAt(zoom) {
  const here = GROUNDS.filter((g) => zoom >= g.from && grounds.has(g.name));
  const fine = here.some((g) => g.name === "world-fine");
  return here.filter((g) => !(fine && g.name === "world")).map((g) => grounds.get(g.name));
}

export async function loadLabels(zoom) {
  const parts = await Promise.all(LABELS.filter((part) => zoom >= part.from).map((part) => request(part.name)));
  return parts.flat();
}

export function overlaps(a, b) {
  return a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY;
}

export function boxOf(west, south, east, north) {
  return { minX: mercatorX(west), minY: mercatorY(north), maxX: mercatorX(east), maxY: mercatorY(south) };
}

function within(a, b) {
  return a.minX >= b.minX && a.maxX <= b.maxX && a.minY >= b.minY && a.maxY <= b.maxY;
}

function request(name) {
  if (!requests.has(name)) {
    const answer = fetch(new URL(`../../basemap/${name}.json`, import.meta.url)).then((response) => {
      if (!response.ok) throw new Error(`The basemap's ${name} could not be loaded: ${response.status}`);
      return response.json();
    });
    // A map that was opened while the server restarted may ask again with its next move.
    answer.catch(() => requests.delete(name));
    requests.set(name, answer);
  }
  return requests.get(name);
}
