// The chart over the table of days: bars stacked by what the reader picks, lighter where the day may be a later one.
import { above } from "./above.js";
import { calendar, numbers } from "./axes.js";
import { brush } from "./brush.js";
import { d3 } from "./d3.js";
import { readout } from "./readout.js";
import { endOf, happeningsOf, rowsOf, rowsOfAnswer } from "./table.js";
import { zoomable } from "./zoom.js";

const BASE = 22;
const TOP = 14;
const NUMBERS = 26;
const STEPS = { day: d3.utcDay, week: d3.utcMonday, month: d3.utcMonth, year: d3.utcYear };

/**
 * The chart in an svg element.
 *
 * @param follow called with [first, last] or null while a reader brushes; either of them may be open
 * @param choose called likewise once the window rests
 */
export function timeline(svg, { follow, choose }) {
  const chart = d3.select(svg);
  const layers = Object.fromEntries(["grid", "axis", "bars", "known", "window", "above"].map((name) =>
    [name, chart.append("g").attr("class", name)]));
  const zoom = zoomable(svg, document.getElementById("timeline-whole"), () => paint());
  const window = brush(layers.window, svg.dataset, {
    follow(days) {
      state = { ...state, from: days?.[0], to: days?.[1] };
      shade();
      follow(days);
    },
    choose,
    zoom,
  });
  const tell = readout(svg, svg.parentElement.querySelector(".timeline-readout"));
  let state = {};
  let data = { rows: [], span: [] };
  let happenings = [];
  let range;

  /** Shows what the page says. */
  function draw([from, to], asOf) {
    state = { from, to, asOf };
    data = rowsOf(document.querySelector("#days table"));
    happenings = happeningsOf(document.querySelector("#happenings table"));
    paint();
  }

  /** Shows what was counted for a step; only the day of knowledge changes what happened on others. */
  function recount(answer) {
    data = { ...data, ...rowsOfAnswer(answer, document.getElementById("legend")) };
    paint();
  }

  /** Shows other days, or another day of knowledge, over the same bars. */
  function show(next) {
    state = next;
    paint();
  }

  function paint() {
    const { width, height } = svg.getBoundingClientRect();
    const { rows, bucket, span } = data;
    chart.classed("empty", !span[0]);
    if (!span[0] || width === 0) return;

    const step = STEPS[bucket];
    const whole = [step.floor(new Date(span[0])), step.ceil(endOf(span[1]))];
    range = { first: whole[0], last: whole[1], bar: step };
    const x = d3.scaleUtc(zoom.within(whole), [1, width - NUMBERS]);
    const [start, end] = x.domain();
    const seen = rows.filter((row) => row.end > start && row.start < end);
    const y = d3.scaleLinear([0, d3.max(seen, (row) => row.count) ?? 1], [height - BASE, TOP]);
    numbers(layers.grid, y, width);
    calendar(layers.axis, x, height - BASE, step);
    bars(layers.bars, seen, x, y);
    shade();
    above(layers.above, happenings, { x, step, top: TOP - 8 });
    layers.known.selectAll("line").data(state.asOf ? [new Date(state.asOf)] : []).join("line")
      .attr("x1", (day) => x(day)).attr("x2", (day) => x(day)).attr("y2", height - BASE);
    window.draw({ x, whole, height: height - BASE, step, days: [state.from, state.to] });
    tell({ rows: seen, x });
  }

  // While the window moves, nothing about the bars changes but this.
  function shade() {
    const { from, to } = state;
    layers.bars.selectAll("rect").classed("outside", ({ row }) => (from && row.last < from) || (to && row.first > to));
  }

  new ResizeObserver(() => paint()).observe(svg);
  return { draw, recount, show, range: () => range, bucket: () => data.bucket };
}

function bars(layer, rows, x, y) {
  const clip = (moment) => Math.min(Math.max(x(moment), x.range()[0]), x.range()[1]);
  const pieces = rows.flatMap((row) => {
    const [left, right] = [clip(row.start), clip(row.end)];
    const gap = Math.min(1.5, (right - left) / 5);
    let below = 0;
    return row.parts.flatMap(({ colour, count, reaching }) => [[count - reaching, false], [reaching, true]]
      .filter(([n]) => n > 0)
      .map(([n, imprecise]) => {
        const piece = { row, colour, imprecise, left: left + gap / 2, width: right - left - gap,
          top: y(below + n), height: y(below) - y(below + n) - 0.5 };
        below += n;
        return piece;
      }));
  });
  layer.selectAll("rect").data(pieces).join("rect")
    .attr("class", (p) => `bar${p.imprecise ? " imprecise" : ""}`)
    .attr("data-series", (p) => p.colour)
    .attr("x", (p) => p.left).attr("width", (p) => Math.max(0.5, p.width))
    .attr("y", (p) => p.top).attr("height", (p) => Math.max(0.5, p.height));
}
