// The table of days as the chart needs it, so that what is drawn and what is read can never differ.
import { d3 } from "./d3.js";

const DAY_MS = 86_400_000;
const OTHERS = "others";

/** @returns the width of its rows, the rows with their days, counts and parts, and the days that the chart spans */
export function rowsOf(table) {
  const series = [...table.tHead.querySelectorAll("[data-colour]")]
    .map((head) => ({ colour: head.dataset.colour, name: head.textContent.trim() }));
  const rows = [...table.tBodies[0].rows].map((row) => {
    const [head, ...cells] = row.cells;
    const { from, to } = row.dataset;
    return {
      name: head.textContent.replace(/\s+/g, " ").trim(),
      ...between(from, to),
      count: numberIn(cells.at(-1)),
      parts: series.map((one, i) => ({
        ...one,
        count: numberIn(cells[i]),
        reaching: Number(cells[i].dataset.reaching ?? 0),
      })).filter((part) => part.count > 0),
    };
  });
  const { bucket, first = rows[0]?.first, last = rows.at(-1)?.last } = table.dataset;
  return { bucket, rows, span: [first, last] };
}

/** The rows of an answer of the API, whose colours are those of the legend. */
export function rowsOfAnswer({ bucket, bars }, legend) {
  const named = new Map([...legend.querySelectorAll("[data-series]")].map((entry) => [entry.dataset.value,
    { colour: entry.dataset.series, name: entry.querySelector(".name").textContent }]));
  const order = [...named.keys()];
  const rows = bars.filter(({ count }) => count > 0).map(({ from, to, count, parts }) => {
    const merged = new Map();
    for (const { value, count: n, reaching } of parts) {
      const key = named.has(value) ? value : OTHERS;
      const sum = merged.get(key) ?? { count: 0, reaching: 0 };
      merged.set(key, { count: sum.count + n, reaching: sum.reaching + reaching });
    }
    return {
      name: from === to ? words(from) : `${words(from)}–${words(to)}`,
      ...between(from, to),
      count,
      parts: [...merged].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
        .map(([key, sum]) => ({ ...named.get(key) ?? { colour: "7", name: key }, ...sum })),
    };
  });
  return { bucket, rows };
}

/** What stands above the bars, day by day. */
export function happeningsOf(table) {
  return [...table.tBodies[0].rows].map((row) => ({
    kind: row.dataset.above,
    day: row.dataset.day,
    words: row.cells[1].textContent.replace(/\s+/g, " ").trim(),
    link: row.querySelector("a").href,
  }));
}

/** A moment of the chart as a day of the calendar; both are in UTC. */
export const dayOf = (date) => date.toISOString().slice(0, 10);

/** The day before the moment at which a period ends. */
export const lastDayBefore = (date) => dayOf(new Date(date - DAY_MS));

/** A day as the page writes it. */
export const words = (day) => d3.utcFormat("%-d %b %Y")(new Date(day));

export const endOf = (day) => new Date(Date.parse(day) + DAY_MS);

const between = (from, to) => ({ first: from, last: to, start: new Date(from), end: endOf(to) });

const numberIn = (cell) => Number(cell.textContent.replaceAll(",", ""));
