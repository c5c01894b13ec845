/** Land, water and lines, painted tile by tile, so that Leaflet keeps, moves and wraps them as it does images. */
import { DomUtil, GridLayer } from "leaflet";
import { groundsAt, loadGrounds, overlaps } from "./pieces.js";
import { onThemeChange, paletteOf } from "./theme.js";
import { traceClipped, traceWhole } from "./trace.js";

const TILE = 512;

// The rivers are drawn for maps of 1 : 50 million: any closer and they would run beside their own towns.
const RIVERS_TO = 9;

export const Ground = GridLayer.extend({
  options: { tileSize: TILE, updateWhenIdle: false, updateWhenZooming: false, keepBuffer: 1 },

  onAdd(map) {
    this._painted = new Map();
    this._palette = paletteOf(map.getContainer());
    this._forgetTheme = onThemeChange(() => this._repaint());
    this.on("tileunload", ({ tile }) => this._painted.delete(tile));
    map.on("moveend", this._load, this);
    GridLayer.prototype.onAdd.call(this, map);
    this._load();
    return this;
  },

  onRemove(map) {
    this._forgetTheme();
    map.off("moveend", this._load, this);
    GridLayer.prototype.onRemove.call(this, map);
  },

  createTile(coords) {
    const tile = DomUtil.create("canvas", "basemap-tile");
    this._painted.set(tile, coords);
    this._paint(tile, coords);
    return tile;
  },

  async _load() {
    const map = this._map;
    const scale = map.options.crs.scale(map.getZoom());
    const { min, max } = map.getPixelBounds();
    const view = { minX: min.x / scale, minY: min.y / scale, maxX: max.x / scale, maxY: max.y / scale };
    if (await loadGrounds(view, map.getZoom()) && this._map) this._repaint();
  },

  // In place: tiles that were thrown away and made anew would flash.
  _repaint() {
    this._palette = paletteOf(this._map.getContainer());
    for (const [tile, coords] of this._painted) this._paint(tile, coords);
  },

  _paint(tile, { x, y, z }) {
    const density = devicePixelRatio || 1;
    const [scale, left, top] = [256 * 2 ** z, x * TILE, y * TILE];
    const reach = 8;
    const view = {
      scale, left, top, size: TILE, zoom: z, palette: this._palette,
      box: { minX: (left - reach) / scale, minY: (top - reach) / scale,
        maxX: (left + TILE + reach) / scale, maxY: (top + TILE + reach) / scale },
    };
    tile.width = tile.height = Math.round(TILE * density);
    const canvas = tile.getContext("2d", { alpha: false });
    canvas.setTransform(density, 0, 0, density, 0, 0);
    canvas.lineJoin = canvas.lineCap = "round";
    canvas.fillStyle = view.palette.water;
    canvas.fillRect(0, 0, TILE, TILE);
    for (const ground of groundsAt(z)) {
      if (overlaps(ground.frame, view.box)) paintGround(canvas, ground, view);
    }
  },
});

/** A finer ground wipes its frame before it draws: what lies beneath is the same country, less exactly. */
function paintGround(canvas, { frame, layers }, view) {
  const { palette, zoom } = view;
  canvas.save();
  clipTo(canvas, frame, view);
  if (layers.land) {
    canvas.fillStyle = palette.water;
    canvas.fillRect(0, 0, view.size, view.size);
    fill(canvas, layers.land, palette.land, view);
    fill(canvas, layers.lakes, palette.water, view);
    if (zoom <= RIVERS_TO) {
      stroke(canvas, layers.rivers, { colour: palette.river, width: zoom < 5 ? 0.6 : zoom < 8 ? 0.9 : 1.4 }, view);
    }
    stroke(canvas, layers.lakes, { colour: palette.coast, width: 0.6 }, view);
    stroke(canvas, layers.coast, { colour: palette.coast, width: zoom < 5 ? 0.6 : 0.9 }, view);
    stroke(canvas, layers.borders, { colour: palette.border, width: zoom < 5 ? 0.8 : 1.1 }, view);
    stroke(canvas, layers.disputed, { colour: palette.border, width: zoom < 5 ? 0.8 : 1.1, dash: [4, 3.5] }, view);
  } else {
    stroke(canvas, layers.divisions, { colour: palette.division, width: 0.8, dash: [2.5, 2.5] }, view);
  }
  canvas.restore();
}

/** On whole pixels inside the frame: one that the frame covers in part would show as a hairline between two grounds. */
function clipTo(canvas, frame, { scale, left, top }) {
  const [minX, minY] = [Math.ceil(frame.minX * scale - left), Math.ceil(frame.minY * scale - top)];
  const [maxX, maxY] = [Math.floor(frame.maxX * scale - left), Math.floor(frame.maxY * scale - top)];
  canvas.beginPath();
  canvas.rect(minX, minY, maxX - minX, maxY - minY);
  canvas.clip();
}

function fill(canvas, shapes, colour, view) {
  canvas.beginPath();
  for (const shape of shapes) {
    if (overlaps(shape.box, view.box)) traceClipped(canvas, shape, view);
  }
  canvas.fillStyle = colour;
  canvas.fill("evenodd");
}

function stroke(canvas, shapes, { colour, width, dash = [] }, view) {
  Object.assign(canvas, { strokeStyle: colour, lineWidth: width });
  canvas.setLineDash(dash);
  const trace = dash.length ? traceWhole : traceClipped;
  for (const shape of shapes) {
    if (!overlaps(shape.box, view.box)) continue;
    canvas.beginPath();
    trace(canvas, shape, view);
    canvas.stroke();
  }
}
