// The table of days as the chart needs it, so that what is drawn and what is read can never differ.

const DAY_MS = 86_400_000;

/** @returns the width of its rows, and the rows with their days, counts and parts */
export function rowsOf(table) {
  const series = [...table.tHead.querySelectorAll("[data-colour]")]
    .map((head) => ({ colour: head.dataset.colour, name: head.textContent.trim() }));
  const rows = [...table.tBodies[0].rows].map((row) => {
    const [head, ...cells] = row.cells;
    const { from, to } = row.dataset;
    return {
      name: head.textContent.replace(/\s+/g, " ").trim(),
      first: from,
      last: to,
      start: new Date(from),
      end: new Date(Date.parse(to) + DAY_MS),
      count: Number(cells.at(-1).textContent),
      parts: series.map((one, i) => ({
        ...one,
        count: Number(cells[i].textContent),
        reaching: Number(cells[i].dataset.reaching ?? 0),
      })).filter((part) => part.count > 0),
    };
  });
  return { bucket: table.dataset.bucket, rows };
}

/** A moment of the chart as a day of the calendar; both are in UTC. */
export const dayOf = (date) => date.toISOString().slice(0, 10);

/** The day before the moment at which a period ends. */
export const lastDayBefore = (date) => dayOf(new Date(date - DAY_MS));

export const endOf = (day) => new Date(Date.parse(day) + DAY_MS);
