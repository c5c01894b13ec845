/** The names on the map: page text in a pane beneath the data, so that they are crisp and CSS sets their look. */
import { DomUtil, Layer, point } from "leaflet";
import { loadLabels } from "./pieces.js";
import { place } from "./placement.js";

const PANE = "basemapLabels";

// Names this far outside are set too, so that a drag does not uncover an empty rim.
const RIM = 0.4;

export const Labels = Layer.extend({
  onAdd(map) {
    const pane = map.getPane(PANE) ?? map.createPane(PANE);
    this._box = DomUtil.create("div", "map-labels leaflet-zoom-hide", pane);
    this._box.setAttribute("aria-hidden", "true");
    this._measure = measureIn(this._box);
    this._placed = new Map();
    this._shown = new Map();
    map.on("moveend viewreset", this._update, this);
    // Widths measured before the page's font came are those of another font.
    document.fonts.ready.then(() => this._map && this._restart());
    this._update();
  },

  onRemove(map) {
    map.off("moveend viewreset", this._update, this);
    this._box.remove();
  },

  _restart() {
    this._measure = measureIn(this._box);
    this._placed.clear();
    this._update();
  },

  async _update() {
    const labels = await loadLabels(this._map.getZoom());
    if (this._map) this._show(labels);
  },

  _show(labels) {
    const map = this._map;
    const zoom = map.getZoom();
    if (!this._placed.has(zoom)) this._placed.set(zoom, place(labels, zoom, this._measure));
    const origin = map.getPixelOrigin();
    const world = 256 * 2 ** zoom;
    const { min, max } = map.getPixelBounds();
    const rim = max.subtract(min).multiplyBy(RIM);
    const wanted = new Map();
    for (const label of this._placed.get(zoom)) {
      if (label.y < min.y - rim.y || label.y > max.y + rim.y) continue;
      const first = Math.ceil((min.x - rim.x - label.width - label.x) / world);
      for (let copy = first; label.x + copy * world < max.x + rim.x; copy++) {
        const at = point(label.x + copy * world, label.y).subtract(origin).round();
        wanted.set(`${zoom} ${at.x} ${at.y} ${label.text}`, { label, at });
      }
    }
    this._exchange(wanted);
  },

  /** A pan leaves positions within the pane as they are, so names that stay in view are not touched. */
  _exchange(wanted) {
    for (const [key, element] of this._shown) {
      if (!wanted.has(key)) {
        element.remove();
        this._shown.delete(key);
      }
    }
    const added = document.createDocumentFragment();
    for (const [key, { label, at }] of wanted) {
      if (!this._shown.has(key)) this._shown.set(key, added.appendChild(elementFor(label, at)));
    }
    this._box.append(added);
  },
});

function elementFor({ text, kind, side, angle }, at) {
  const element = DomUtil.create("span", "map-label");
  Object.assign(element.dataset, { kind, side });
  element.textContent = text;
  // Not Leaflet's transform: that would come after the rotation and be turned by it.
  element.style.translate = `${at.x}px ${at.y}px`;
  if (angle) element.style.rotate = `${angle}deg`;
  return element;
}

/** Widths come from a canvas told the style sheet's fonts: asking the page for them would lay it out each time. */
function measureIn(box) {
  const canvas = document.createElement("canvas").getContext("2d");
  const known = new Map();
  const styles = new Map();
  const styleOf = (kind) => {
    if (!styles.has(kind)) {
      const probe = box.appendChild(elementFor({ text: "x", kind, side: "over" }, point(0, 0)));
      const style = getComputedStyle(probe);
      styles.set(kind, {
        font: `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
        spacing: parseFloat(style.letterSpacing) || 0, line: parseFloat(style.lineHeight),
        upper: style.textTransform === "uppercase",
      });
      probe.remove();
    }
    return styles.get(kind);
  };
  return (text, kind) => {
    const key = `${kind} ${text}`;
    if (!known.has(key)) {
      const style = styleOf(kind);
      canvas.font = style.font;
      const lines = (style.upper ? text.toUpperCase() : text).split("\n");
      const widths = lines.map((line) => canvas.measureText(line).width + line.length * style.spacing);
      known.set(key, [Math.ceil(Math.max(...widths)), lines.length * style.line]);
    }
    return known.get(key);
  };
}
