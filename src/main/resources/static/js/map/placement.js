/** Decides which labels are shown at a zoom: the important first, and none that would touch one already set. */
import { mercatorX, mercatorY } from "./topology.js";

const CELL = 96;
const GAP = 3;
const DOT = 7;

// A country's or a sea's name may move a little, by lines and by parts of its length, to spare the towns beneath it.
const SHIFTS = [[0, 0], [-0.8, 0], [0.8, 0], [-1.6, 0], [1.6, 0], [0, -0.35], [0, 0.35], [-1, -0.35], [1, 0.35]];
const MARKED = new Set(["capital", "city", "town"]);

/**
 * Every label of the world is placed at once, whatever the view: names then never come and go while the map is dragged.
 * @param measure (text, kind) => [width, height] in pixels
 */
export function place(labels, zoom, measure) {
  const scale = 256 * 2 ** zoom;
  const candidates = labels
    .filter(([, , , , from, to]) => zoom >= from && zoom <= to)
    .map(([text, lon, lat, kind, , , angle = 0]) =>
      ({ text, kind, angle, at: { x: mercatorX(lon) * scale, y: mercatorY(lat) * scale } }));
  const dots = new Map();
  candidates.filter(({ kind }) => MARKED.has(kind))
    .forEach(({ at: { x, y } }) => take(dots, [x - 1, y - DOT, x + 1, y + DOT]));
  const taken = new Map();
  return candidates.flatMap(({ text, kind, angle, at }) => {
    const size = measure(text, kind);
    const free = choices(at, size, kind, angle).filter(({ boxes }) => boxes.every((box) => met(taken, box) === 0));
    if (free.length === 0) return [];
    const best = leastCovering(free, dots);
    best.boxes.forEach((box) => take(taken, box));
    return [{ text, kind, angle, side: best.side, x: best.x, y: best.y, width: size[0] }];
  });
}

/** A name that is set over its neighbour's place costs that neighbour its own name. */
function leastCovering(choices, dots) {
  const covers = choices.map(({ boxes: [text] }) => met(dots, text));
  return choices[covers.indexOf(Math.min(...covers))];
}

function choices({ x, y }, [width, height], kind, angle) {
  if (angle) return [{ side: "over", x: x - width / 2, y: y - height / 2, boxes: slanted(x, y, width, height, angle) }];
  const over = (line, aside) => ({ side: "over", x: x + (aside - 0.5) * width, y: y + (line - 0.5) * height });
  const sides = MARKED.has(kind)
    ? [
      { side: "right", x: x + DOT, y: y - height / 2 },
      { side: "left", x: x - DOT - width, y: y - height / 2 },
      { side: "above", x: x - width / 2, y: y - DOT / 2 - height },
      { side: "below", x: x - width / 2, y: y + DOT / 2 },
    ]
    : SHIFTS.map(([line, aside]) => over(line, aside));
  const dot = MARKED.has(kind) ? [[x - DOT / 2, y - DOT / 2, x + DOT / 2, y + DOT / 2]] : [];
  return sides.map((side) => ({ ...side, boxes: [[side.x, side.y, side.x + width, side.y + height], ...dot] }));
}

/** A slanted name is a chain of small boxes: one box around all of it would keep half a sea empty. */
function slanted(x, y, width, height, angle) {
  const [dx, dy] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const links = Math.ceil(width / height);
  return Array.from({ length: links }, (_, i) => {
    const along = ((i + 0.5) / links - 0.5) * width;
    const [cx, cy] = [x + along * dx, y + along * dy];
    return [cx - height / 2, cy - height / 2, cx + height / 2, cy + height / 2];
  });
}

/** How many of the boxes held so far a box would touch. */
function met(held, [left, top, right, bottom]) {
  const touched = new Set();
  for (const cell of cellsOf(left, top, right, bottom)) {
    for (const box of held.get(cell) ?? []) {
      const [l, t, r, b] = box;
      if (right + GAP > l && left - GAP < r && bottom + GAP / 3 > t && top - GAP / 3 < b) touched.add(box);
    }
  }
  return touched.size;
}

function take(taken, box) {
  for (const cell of cellsOf(...box)) {
    if (!taken.has(cell)) taken.set(cell, []);
    taken.get(cell).push(box);
  }
}

function cellsOf(left, top, right, bottom) {
  const cells = [];
  for (let i = Math.floor((left - GAP) / CELL); i <= (right + GAP) / CELL; i++) {
    for (let j = Math.floor((top - GAP) / CELL); j <= (bottom + GAP) / CELL; j++) cells.push(`${i},${j}`);
  }
  return cells;
}
