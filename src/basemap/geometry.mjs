/** Clipping, smoothing and packing of lines and rings of [longitude, latitude]. */

/**
 * Rings that cross 180 degrees jump to the other side of the world there. This follows them across instead, and gives
 * them once for each side, so that clipping leaves each side its part; a ring around a pole is closed over it.
 */
export function acrossTheAntimeridian(ring) {
  const whole = followed(ring);
  const turn = whole.at(-1)[0] - whole[0][0];
  const closed = Math.abs(turn) < 180
    ? whole
    : [...whole, [whole.at(-1)[0], -90], [whole[0][0], -90], whole[0]];
  return [-360, 0, 360].map((shift) => closed.map(([lon, lat]) => [lon + shift, lat]));
}

export function followed(ring) {
  let shift = 0;
  return ring.map(([lon, lat], i) => {
    if (i > 0 && lon - ring[i - 1][0] > 180) shift -= 360;
    if (i > 0 && lon - ring[i - 1][0] < -180) shift += 360;
    return [lon + shift, lat];
  });
}

/** Cuts a closed ring to a box (Sutherland-Hodgman). What runs along the box afterwards is a cut, not a coast. */
export function clipRing(ring, [west, south, east, north]) {
  const open = ring.slice(0, -1);
  const cut = [[0, west, 1], [0, east, -1], [1, south, 1], [1, north, -1]].reduce(clipAtEdge, open);
  return cut.length < 3 ? null : [...cut, cut[0]];
}

function clipAtEdge(points, [axis, edge, sign]) {
  const inside = (p) => (p[axis] - edge) * sign >= 0;
  return points.flatMap((point, i) => {
    const before = points.at(i - 1);
    const crossing = inside(before) === inside(point) ? [] : [crossingOf(before, point, axis, edge)];
    return inside(point) ? [...crossing, point] : crossing;
  });
}

function crossingOf(a, b, axis, edge) {
  const t = (edge - a[axis]) / (b[axis] - a[axis]);
  const crossing = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
  crossing[axis] = edge;
  return crossing;
}

/** Keeps the stretches of a line that touch a box; their ends may stick out, the canvas clips them. */
export function clipLine(line, [west, south, east, north]) {
  const touches = (a, b) => Math.max(a[0], b[0]) >= west && Math.min(a[0], b[0]) <= east
    && Math.max(a[1], b[1]) >= south && Math.min(a[1], b[1]) <= north;
  const parts = [];
  let part = null;
  for (let i = 1; i < line.length; i++) {
    if (touches(line[i - 1], line[i])) {
      part ??= parts[parts.push([line[i - 1]]) - 1];
      part.push(line[i]);
    } else {
      part = null;
    }
  }
  return parts;
}

/** Chaikin's corner cutting: takes the staircase out of lines that the source holds on a coarse grid. */
export function smooth(line, times = 2) {
  if (times === 0 || line.length < 3) return line;
  const closed = same(line[0], line.at(-1));
  const mix = (a, b, t) => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
  const cut = line.slice(1).flatMap((b, i) => [mix(line[i], b, 0.25), mix(line[i], b, 0.75)]);
  return smooth(closed ? [...cut, cut[0]] : [line[0], ...cut, line.at(-1)], times - 1);
}

/** Drops points nearer than the tolerance to the line through their neighbours (Douglas-Peucker). */
export function thin(line, tolerance) {
  if (line.length < 3) return line;
  const [a, b] = [line[0], line.at(-1)];
  let farthest = 0;
  let distance = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const d = distanceTo(line[i], a, b);
    if (d > distance) [farthest, distance] = [i, d];
  }
  if (distance <= tolerance) return [a, b];
  return [...thin(line.slice(0, farthest + 1), tolerance).slice(0, -1), ...thin(line.slice(farthest), tolerance)];
}

function distanceTo([x, y], [x1, y1], [x2, y2]) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  return length === 0
    ? Math.hypot(x - x1, y - y1)
    : Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}

export function area(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return Math.abs(sum / 2);
}

const same = (a, b) => a[0] === b[0] && a[1] === b[1];

/**
 * Packs named layers as a TopoJSON topology whose every line or ring is an arc of its own. Nothing is shared between
 * them: a coast never runs along a border, so sharing would save nothing and cost the reader a stitching step.
 */
export function pack(layers, bbox, step) {
  const arcs = [];
  const quantised = (line) => {
    const arc = [];
    let [x, y] = [0, 0];
    for (const [lon, lat] of line) {
      const next = [Math.round(lon / step), Math.round(lat / step)];
      if (arc.length === 0 || next[0] !== x || next[1] !== y) {
        arc.push([next[0] - x, next[1] - y]);
        [x, y] = next;
      }
    }
    return arc;
  };
  const add = (line) => {
    const arc = quantised(line);
    return arc.length < 2 ? [] : [arcs.push(arc) - 1];
  };
  const objects = {};
  for (const [name, { rings, lines }] of Object.entries(layers)) {
    objects[name] = rings
      ? { type: "MultiPolygon", arcs: rings.map(add).filter((a) => a.length).map((a) => [a]) }
      : { type: "MultiLineString", arcs: lines.map(add).filter((a) => a.length) };
  }
  return { type: "Topology", bbox, transform: { scale: [step, step], translate: [0, 0] }, objects, arcs };
}
