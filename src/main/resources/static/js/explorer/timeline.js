// The chart over the table of days: bars stacked by what the reader picks, lighter where the day may be a later one.
import { brush } from "./brush.js";
import { d3 } from "./d3.js";
import { readout } from "./readout.js";
import { rowsOf } from "./table.js";

const BASE = 22;
const TOP = 6;
const NUMBERS = 26;
const LABEL_WIDTH = 84;
const STEPS = { day: d3.utcDay, week: d3.utcMonday, month: d3.utcMonth, year: d3.utcYear };

/** The chart in an svg element; choose([first, last]) or choose(null) is called when a reader brushes. */
export function timeline(svg, choose) {
  const chart = d3.select(svg);
  const layers = Object.fromEntries(["grid", "axis", "bars", "window"].map((name) =>
    [name, chart.append("g").attr("class", name)]));
  const window = brush(layers.window, svg.dataset, choose);
  const tell = readout(svg, svg.parentElement.querySelector(".timeline-readout"));
  let days = [null, null];

  function draw(chosen = days) {
    days = chosen;
    const { bucket, rows } = rowsOf(document.querySelector("#days table"));
    const { width, height } = svg.getBoundingClientRect();
    chart.classed("empty", rows.length === 0);
    if (rows.length === 0 || width === 0) return;

    const step = STEPS[bucket];
    const x = d3.scaleUtc([rows[0].start, rows.at(-1).end], [1, width - NUMBERS]);
    const y = d3.scaleLinear([0, d3.max(rows, (row) => row.count)], [height - BASE, TOP]);
    numbers(layers.grid, y, width);
    calendar(layers.axis, x, height - BASE, step);
    bars(layers.bars, rows, x, y, days);
    window.draw({ x, height: height - BASE, step, days });
    tell({ rows, x });
  }

  new ResizeObserver(() => draw()).observe(svg);
  return { draw };
}

function numbers(layer, y, width) {
  const ticks = y.ticks(3).filter((tick) => tick > 0 && Number.isInteger(tick));
  layer.selectAll("line").data(ticks).join("line").attr("x2", width)
    .attr("y1", (tick) => Math.round(y(tick)) + 0.5).attr("y2", (tick) => Math.round(y(tick)) + 0.5);
  layer.selectAll("text").data(ticks).join("text").attr("x", width).attr("y", (tick) => y(tick) - 3)
    .attr("text-anchor", "end").text(String);
}

// A year is written once, at its first label.
function calendar(layer, x, baseline, step) {
  const [start, end] = x.domain();
  const many = Math.max(2, Math.floor((x.range()[1] - x.range()[0]) / LABEL_WIDTH));
  const ticks = x.ticks(many).filter((tick) => tick >= step.floor(start) && tick < end);
  const daily = ticks.length > 1 && ticks[1] - ticks[0] < 27 * 86_400_000;
  const short = d3.utcFormat(daily ? "%-d %b" : "%b");
  const long = d3.utcFormat(daily ? "%-d %b %Y" : "%b %Y");
  const yearly = ticks.every((tick) => tick.getUTCMonth() === 0 && tick.getUTCDate() === 1);
  const text = (tick, i) => {
    if (yearly) return tick.getUTCFullYear();
    return i === 0 || ticks[i - 1].getUTCFullYear() !== tick.getUTCFullYear() ? long(tick) : short(tick);
  };
  const mark = layer.attr("transform", `translate(0,${baseline + 0.5})`).selectAll("g").data(ticks).join((enter) => {
    const g = enter.append("g");
    g.append("line").attr("y2", 5);
    g.append("text").attr("x", 4).attr("y", 15);
    return g;
  });
  mark.attr("transform", (tick) => `translate(${Math.round(x(tick)) + 0.5},0)`);
  mark.select("text").text(text);
  layer.selectAll("path").data([0]).join("path").attr("d", `M0,0H${x.range()[1]}`);
}

function bars(layer, rows, x, y, [from, to]) {
  const pieces = rows.flatMap((row) => {
    const outside = (from && row.last < from) || (to && row.first > to);
    const left = x(row.start);
    const gap = Math.min(1.5, (x(row.end) - left) / 5);
    let below = 0;
    return row.parts.flatMap(({ colour, count, reaching }) => [[count - reaching, false], [reaching, true]]
      .filter(([n]) => n > 0)
      .map(([n, imprecise]) => {
        const piece = { colour, imprecise, outside, left: left + gap / 2, width: x(row.end) - left - gap,
          top: y(below + n), height: y(below) - y(below + n) - 0.5 };
        below += n;
        return piece;
      }));
  });
  layer.selectAll("rect").data(pieces).join("rect")
    .attr("class", (p) => `bar${p.imprecise ? " imprecise" : ""}${p.outside ? " outside" : ""}`)
    .attr("data-series", (p) => p.colour)
    .attr("x", (p) => p.left).attr("width", (p) => Math.max(0.5, p.width))
    .attr("y", (p) => p.top).attr("height", (p) => Math.max(0.5, p.height));
}
