// The lines and labels of the chart.
import { d3 } from "./d3.js";

const LABEL_WIDTH = 84;
const DAY_MS = 86_400_000;
const brief = new Intl.NumberFormat(document.documentElement.lang, { notation: "compact", maximumSignificantDigits: 3 });

/** Lines for round numbers of incidents. */
export function numbers(layer, y, width) {
  const ticks = y.ticks(3).filter((tick) => tick > 0 && Number.isInteger(tick));
  layer.selectAll("line").data(ticks).join("line").attr("x2", width)
    .attr("y1", (tick) => Math.round(y(tick)) + 0.5).attr("y2", (tick) => Math.round(y(tick)) + 0.5);
  layer.selectAll("text").data(ticks).join("text").attr("x", width).attr("y", (tick) => y(tick) - 3)
    .attr("text-anchor", "end").text(brief.format);
}

/** The days beneath the bars; a year is written once, at its first label. */
export function calendar(layer, x, baseline, step) {
  const [start, end] = x.domain();
  const many = Math.max(2, Math.floor((x.range()[1] - x.range()[0]) / LABEL_WIDTH));
  const ticks = x.ticks(many).filter((tick) => tick >= start && tick < end && tick % DAY_MS === 0);
  const daily = (ticks.length > 1 ? ticks[1] - ticks[0] : end - start) < 27 * DAY_MS;
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
