// What a light answer says in numbers: totals over the list, and counts beside what one can choose.
import { incidents, number, people, say } from "./words.js";

/**
 * Writes the totals and counts of an answer of /api/v1/view into the page, until the list follows.
 *
 * @param placeless how many incidents have no place in what is seen; none where all the world is
 */
export function paintTotals(main, { total, tolls, facets, map }, placeless) {
  const box = main.querySelector(".totals");
  box.querySelector(".count").textContent = incidents(total.possible);
  for (const stale of box.querySelectorAll(".certainty, .of-all, .losses")) stale.remove();
  if (total.certain < total.possible) {
    box.append(detail("certainty", say("explorer.certainty", total.certain, total.possible - total.certain)));
  }
  if (placeless !== null) box.append(detail("of-all", say("explorer.ofAll", total.possible, map.total, placeless)));
  if (total.possible > 0) box.append(losses(tolls));
  paintCounts(main, facets);
}

function losses(tolls) {
  const parties = Object.entries(Object.groupBy(
    tolls.filter(({ effect, stated, high }) => ["killed", "injured"].includes(effect) && stated > 0 && (high === null || high > 0)),
    ({ party }) => party,
  )).map(([party, harms]) => [`${say(`party.${party}`)}: `,
    ...harms.flatMap((harm, i) => [i ? " · " : "", ...people(harm, harm.effect)])]);
  const box = document.createElement("div");
  box.className = "losses";
  const [first, ...others] = parties;
  box.append(detail("", ...first ?? [say("explorer.lossesNone")]));
  if (others.length) {
    const more = document.createElement("details");
    more.id = "losses";
    more.open = document.getElementById("losses")?.open;
    const summary = document.createElement("summary");
    summary.textContent = others.length === 1 ? say("live.party") : say("live.parties", others.length);
    more.append(summary, ...others.map((words) => detail("", ...words)));
    box.append(more);
  }
  return box;
}

function detail(name, ...words) {
  const line = document.createElement("p");
  line.className = `detail ${name}`;
  line.append(...words);
  return line;
}

// The bars beside the facets are drawn against the most frequent value, as the page draws them.
function paintCounts(main, facets) {
  for (const { parameter, values, more } of facets) {
    const counts = new Map(values.map(({ value, count }) => [value, count]));
    const greatest = Math.max(1, ...counts.values());
    for (const choice of main.querySelectorAll(`[data-facet="${parameter}"]`)) {
      const count = counts.get(choice.dataset.value) ?? (more ? null : 0);
      const box = choice.querySelector(".n");
      if (box) box.textContent = count === null ? "…" : number(count);
      choice.toggleAttribute("data-none", count === 0);
      choice.querySelector(".share rect")?.setAttribute("width", `${Math.max(count ? 1 : 0, 100 * (count ?? 0) / greatest)}%`);
    }
  }
}
