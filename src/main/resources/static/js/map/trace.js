/** Puts shapes of the unit square onto a canvas path, leaving out what a tile cannot show. */

const [LEFT, RIGHT, ABOVE, BELOW] = [1, 2, 4, 8];

// Strokes reach into a tile from outside, so outside begins a little beyond its edge.
const MARGIN = 8;

// Two points this near to each other are one to the eye.
const NEAR = 0.6;

/**
 * Runs of points beyond one and the same side of the tile are drawn as a straight line: it lies out of sight, and the
 * filled area inside the tile stays what it was. A coast of 10,000 points then costs a tile no more than its own part.
 */
export function traceClipped(path, { points }, view) {
  let [lastX, lastY, lastSide] = [0, 0, 0];
  let held = null;
  const draw = (x, y, side) => {
    path.lineTo(x, y);
    [lastX, lastY, lastSide] = [x, y, side];
  };
  const end = points.length - 2;
  for (let i = 0; i <= end; i += 2) {
    const x = points[i] * view.scale - view.left;
    const y = points[i + 1] * view.scale - view.top;
    const side = sideOf(x, y, view.size);
    if (i === 0) {
      path.moveTo(x, y);
      [lastX, lastY, lastSide] = [x, y, side];
    } else if (side & lastSide) {
      held = [x, y, side];
    } else {
      if (held) draw(...held);
      held = side & lastSide ? [x, y, side] : null;
      if (!held && (i === end || Math.abs(x - lastX) + Math.abs(y - lastY) > NEAR)) draw(x, y, side);
    }
  }
  if (held) draw(...held);
}

/** Every point: a dashed line keeps its rhythm across tiles only when each tile measures it from its beginning. */
export function traceWhole(path, { points }, view) {
  for (let i = 0; i < points.length; i += 2) {
    path.lineTo(points[i] * view.scale - view.left, points[i + 1] * view.scale - view.top);
  }
}

function sideOf(x, y, size) {
  return (x < -MARGIN ? LEFT : x > size + MARGIN ? RIGHT : 0) | (y < -MARGIN ? ABOVE : y > size + MARGIN ? BELOW : 0);
}
