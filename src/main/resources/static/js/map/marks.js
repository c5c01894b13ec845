// Marks of incidents: one circle a place, its area the number; one dashed circle an area of doubt, its size the doubt.
import { Circle, DivIcon, Marker } from "leaflet";
import { KM_PER_DEGREE, TOUCH, key } from "./spot.js";
import { tidy } from "./tidy.js";

const SVG = "http://www.w3.org/2000/svg";
const SMALLEST = 4.5;
const LARGEST = 26;
const PER_ROOT = 3.4;
const NUMBERED = 9;
const SHORT_FROM = 10_000;
const QUIET_MS = 120;

const short = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 0 });

// A translation in three dimensions would make a layer of its own of each mark, and some hundreds of them to put together.
const FlatMarker = Marker.extend({
  _setPos(at) {
    Marker.prototype._setPos.call(this, at);
    this._icon.style.transform = `translate(${at.x}px, ${at.y}px)`;
  },
});

/** The radius in pixels of a circle for so many incidents, in a view whose largest place has so many. */
export function radius(count, most) {
  return Math.max(SMALLEST, Math.min(PER_ROOT, LARGEST / Math.sqrt(most)) * Math.sqrt(count));
}

export const greatest = (cells) => cells.reduce((most, { count }) => Math.max(most, count), 1);

/**
 * The marks of a map. Each is made once and then changed to what the next answer says of it, so that a map can follow a
 * hand: one that counts nothing is hidden, and thrown away when the hand rests.
 *
 * @param pick called with a cell or an area that was chosen, and whether exactly its incidents are meant
 * @param name what a mark says of itself, in a line
 * @param explain the same at length, as an element
 */
export function marksOn(map, { pick, name, explain }) {
  const cells = new Map();
  const areas = new Map();
  let timer;

  /** @param others spots beside the chosen ones, drawn as rings to choose from; left as they are where not given */
  function paint(view, { others, resting }) {
    const known = new Set(view.cells.map(key));
    const faint = (others?.cells ?? []).filter((cell) => !known.has(key(cell)));
    const most = greatest([...view.cells, ...faint]);
    const wanted = [...view.cells.map((cell) => [cell, false]), ...faint.map((cell) => [cell, true])];
    exchange(cells, wanted, cellMark, (mark, cell, isFaint) => dress(mark, cell, radius(cell.count, most), isFaint), {
      resting, keepFaint: !others,
    });
    const here = new Set(view.areas.map(key));
    const beside = (others?.areas ?? []).filter((area) => !here.has(key(area)));
    exchange(areas, [...view.areas.map((area) => [area, false]), ...beside.map((area) => [area, true])], areaMark, dressArea, {
      resting, keepFaint: !others,
    });
    // Which marks the keyboard reaches can wait until the hand rests.
    clearTimeout(timer);
    if (resting) settle();
    else timer = setTimeout(settle, QUIET_MS);
    return most;
  }

  function exchange(marks, wanted, make, change, { resting, keepFaint }) {
    const seen = new Set();
    for (const [spot, faint] of wanted) {
      const id = key(spot);
      seen.add(id);
      if (!marks.has(id)) marks.set(id, make(spot));
      const mark = marks.get(id);
      change(mark, spot, faint);
      show(mark, true);
    }
    for (const [id, mark] of marks) {
      if (seen.has(id) || (keepFaint && mark.faint && !resting)) continue;
      show(mark, false);
      if (resting) {
        for (const layer of layersOf(mark)) layer.remove();
        marks.delete(id);
      }
    }
  }

  function cellMark(cell) {
    const svg = document.createElementNS(SVG, "svg");
    const circle = svg.appendChild(document.createElementNS(SVG, "circle"));
    circle.setAttribute("class", "map-circle");
    const marker = new FlatMarker([cell.lat, cell.lon], {
      icon: new DivIcon({ html: svg, className: "map-mark", iconSize: [TOUCH, TOUCH] }),
      keyboard: false,
      riseOnHover: true,
      riseOffset: 20_000,
    });
    const mark = { marker, svg, circle, text: null };
    return named(mark, marker, { direction: "top" });
  }

  function dress(mark, cell, r, faint) {
    const side = Math.max(TOUCH, 2 * r + 2);
    const { marker, svg, circle } = mark;
    const element = marker.getElement();
    if (mark.faint !== faint) element.classList.toggle("map-faint", faint);
    if (mark.r !== r) {
      marker.options.icon.options.iconSize = [side, side];
      marker.getTooltip().options.offset = [0, -r];
      marker.setZIndexOffset(Math.round(-400 * r));
      Object.assign(element.style, { width: `${side}px`, height: `${side}px`, marginLeft: `${-side / 2}px`, marginTop: `${-side / 2}px` });
      for (const [attribute, value] of [["width", side], ["height", side]]) svg.setAttribute(attribute, value);
      for (const [attribute, value] of [["cx", side / 2], ["cy", side / 2], ["r", r]]) circle.setAttribute(attribute, value);
    }
    if (mark.r !== r || mark.spot.count !== cell.count) write(mark, r >= NUMBERED ? cell.count : null, side / 2);
    if (mark.spot?.location !== cell.location) element.dataset.place = cell.location?.key ?? "";
    Object.assign(mark, { r, side, faint, spot: cell, reachable: r >= NUMBERED });
  }

  function write(mark, count, middle) {
    if (count === null) {
      mark.text?.remove();
      mark.text = null;
      return;
    }
    if (!mark.text) {
      mark.text = mark.svg.appendChild(document.createElementNS(SVG, "text"));
      for (const [attribute, value] of [["class", "map-count"], ["dy", "0.35em"], ["text-anchor", "middle"]]) mark.text.setAttribute(attribute, value);
    }
    mark.text.setAttribute("x", middle);
    mark.text.setAttribute("y", middle);
    mark.text.textContent = count < SHORT_FROM ? count : short.format(count);
  }

  // The number of an area sits on its northern edge, so that its middle stays free for places.
  function areaMark(area) {
    const text = document.createElement("span");
    const circle = new Circle([area.lat, area.lon], { radius: area.radiusKm * 1000, className: "map-area" });
    const label = new FlatMarker([area.lat + area.radiusKm / KM_PER_DEGREE, area.lon], {
      icon: new DivIcon({ html: text, className: "map-mark map-area-count", iconSize: [TOUCH, TOUCH] }),
      keyboard: false,
      zIndexOffset: -20_000,
    });
    const mark = { circle, label, text };
    named(mark, circle, { sticky: true });
    named(mark, label, { direction: "top" });
    label.getElement().setAttribute("aria-hidden", "true");
    return mark;
  }

  function dressArea(mark, area, faint) {
    if (mark.spot?.count !== area.count) mark.text.textContent = area.count;
    if (mark.faint !== faint) {
      mark.circle.getElement()?.classList.toggle("map-faint", faint);
      mark.label.getElement().classList.toggle("map-faint", faint);
    }
    mark.label.getElement().dataset.place = area.location?.key ?? "";
    Object.assign(mark, { spot: area, faint });
  }

  function named(mark, layer, tooltip) {
    layer.bindTooltip(() => explain(mark.spot), tooltip);
    layer.on("click", ({ originalEvent }) => pick(mark.spot, Boolean(originalEvent?.shiftKey)));
    layer.on("keydown", ({ originalEvent }) => {
      if (originalEvent.key === " " || originalEvent.key === "Enter") {
        originalEvent.preventDefault();
        pick(mark.spot, originalEvent.shiftKey);
      }
    });
    layer.addTo(map);
    return mark;
  }

  function settle() {
    const shown = [...cells.values()].filter(({ hidden }) => !hidden).sort((a, b) => a.r - b.r);
    tidy(map, { cells: shown, areas: shownAreas() }, name);
  }

  const shownAreas = () => [...areas.values()].filter(({ hidden }) => !hidden);

  map.on("zoomend", settle);
  return { paint, areas: shownAreas };
}

const layersOf = ({ marker, circle, label }) => (marker ? [marker] : [circle, label]);

function show(mark, shown) {
  if (mark.hidden === !shown) return;
  mark.hidden = !shown;
  for (const layer of layersOf(mark)) layer.getElement()?.classList.toggle("map-none", !shown);
}
