// The explorer: one address, and a map, a chart, facets and a list that follow it.
import { address, changed, read } from "./address.js";
import { follow, reflect } from "./form.js";
import { explorerMap } from "./map.js";
import { appendOnDemand } from "./more.js";
import { notice } from "./notice.js";
import { show } from "./page.js";
import { tabs } from "./sheet.js";
import { timeline } from "./timeline.js";

const main = document.querySelector("main.explorer");
const status = main.querySelector("[role=status]");
const sheet = tabs(main);
const map = explorerMap(main.querySelector(".map-ground"), {
  move: (bbox) => go({ bbox }),
  pick(place) {
    const one = read().getAll("location");
    go({ location: one.length === 1 && one[0] === place ? null : place });
    sheet.turnTo("list");
  },
});
const chart = timeline(main.querySelector(".timeline-chart"), (days) => go({ from: days?.[0], to: days?.[1] }));
let typed = false;

/** Another view: it gets an entry of its own in the history, but a word being typed only one. */
function go(changes, { typing = false } = {}) {
  visit(address(changed(changes)), typing && typed);
  typed = typing;
}

function visit(url, replace = false) {
  if (new URL(url, location.href).href === location.href) return;
  history[replace ? "replaceState" : "pushState"](null, "", url);
  typed = false;
  render();
}

async function render({ fetched = false } = {}) {
  const query = read();
  try {
    const [shown] = await Promise.all([fetched || show(location.href), map.update(query)]);
    if (!shown) return;
    notice(main, null);
    reflect(main, query);
    sheet.mark();
    chart.draw([query.get("from"), query.get("to")]);
    if (!fetched) status.textContent = main.querySelector(".totals .count").textContent;
  } catch (failure) {
    console.warn(failure);
    notice(main, () => render());
  }
}

appendOnDemand(main);

// Every other link to this page is another view of it.
main.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin || url.pathname !== location.pathname || url.hash) return;
  event.preventDefault();
  visit(address(read(url.search)));
});

for (const [type, on] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
  main.addEventListener(type, ({ target }) => {
    const item = target.closest?.(".incident[data-place]");
    if (item) map.point(on ? item.dataset.place : null);
  });
}

addEventListener("popstate", () => {
  typed = false;
  render();
});
follow(main, go);
render({ fetched: true });
