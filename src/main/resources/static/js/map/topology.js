/**
 * Reads the basemap's TopoJSON files, whose every line is one arc, into shapes on the unit square of the Mercator
 * projection: a tile then needs one multiplication and one subtraction for a point.
 */

/** @returns {{frame: Box, layers: Object<string, Shape[]>}} a shape is its points (x, y, x, y, ...) and its box */
export function decode(topology) {
  const { scale: [stepX, stepY] } = topology.transform;
  const [west, south, east, north] = topology.bbox;
  const frame = { minX: mercatorX(west), minY: mercatorY(north), maxX: mercatorX(east), maxY: mercatorY(south) };
  const shapes = topology.arcs.map((arc) => shapeOf(pointsOf(arc, stepX, stepY)));
  const layers = {};
  for (const [name, object] of Object.entries(topology.objects)) {
    layers[name] = object.arcs.flat(2).map((index) => shapes[index]);
  }
  if (layers.land) {
    layers.coast = layers.land.flatMap((ring) => coastOf(ring, frame));
  }
  return { frame, layers };
}

export function mercatorX(longitude) {
  return longitude / 360 + 0.5;
}

export function mercatorY(latitude) {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

function pointsOf(arc, stepX, stepY) {
  const points = new Float64Array(arc.length * 2);
  let [x, y] = [0, 0];
  arc.forEach(([dx, dy], i) => {
    x += dx;
    y += dy;
    points[2 * i] = mercatorX(x * stepX);
    points[2 * i + 1] = mercatorY(y * stepY);
  });
  return points;
}

function shapeOf(points) {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (let i = 0; i < points.length; i += 2) {
    box.minX = Math.min(box.minX, points[i]);
    box.maxX = Math.max(box.maxX, points[i]);
    box.minY = Math.min(box.minY, points[i + 1]);
    box.maxY = Math.max(box.maxY, points[i + 1]);
  }
  return { points, box };
}

/** An edge that runs along the frame is where the data was cut (as at 180 degrees), so no coast is drawn there. */
function coastOf(ring, frame) {
  const { points } = ring;
  const near = (a, b) => Math.abs(a - b) < 1e-4;
  const along = (i, axis, edge) => near(points[i + axis], edge) && near(points[i + 2 + axis], edge);
  const cut = (i) => along(i, 0, frame.minX) || along(i, 0, frame.maxX)
    || along(i, 1, frame.minY) || along(i, 1, frame.maxY);
  const coasts = [];
  let start = 0;
  for (let i = 0; i + 2 < points.length; i += 2) {
    if (cut(i)) {
      if (i > start) coasts.push(shapeOf(points.subarray(start, i + 2)));
      start = i + 2;
    }
  }
  if (start === 0) return [ring];
  return start + 2 < points.length ? [...coasts, shapeOf(points.subarray(start))] : coasts;
}
