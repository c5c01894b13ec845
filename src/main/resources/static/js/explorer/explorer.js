// The explorer: one address, and a map, a chart, facets and a list that follow it.
import { address, changed, light, read } from "./address.js";
import { slider } from "./as-of.js";
import { follow, reflect } from "./form.js";
import { latest } from "./live.js";
import { explorerMap } from "./map.js";
import { appendOnDemand } from "./more.js";
import { notice } from "./notice.js";
import { cancel, show } from "./page.js";
import { player } from "./play.js";
import { tabs } from "./sheet.js";
import { timeline } from "./timeline.js";
import { paintTotals } from "./totals.js";

const main = document.querySelector("main.explorer");
const status = main.querySelector("[role=status]");
const sheet = tabs(main);
const map = explorerMap(main.querySelector(".map-ground"), {
  move: (bbox) => go({ bbox }),
  choose(changes) {
    go(changes);
    sheet.turnTo("list");
  },
});
const chart = timeline(main.querySelector(".timeline-chart"), {
  follow: (days) => step(period(days)),
  choose: (days) => go(period(days)),
});
const slide = slider(document.getElementById("asOf"), {
  follow(asOf) {
    chart.show({ ...Object.fromEntries(["from", "to"].map((name) => [name, read().get(name)])), asOf });
    step({ asOf });
  },
  choose: (asOf) => go({ asOf }),
});
const steps = latest((view) => {
  const placeless = map.paint(view.map);
  paintTotals(main, view, read().has("bbox") ? placeless : null);
  if (knowing) chart.recount(view.timeline);
});
const play = player(main, { chart, step, go, status });
let typed = false;
let knowing = false;
let ahead = false;

const period = (days) => ({ from: days?.[0], to: days?.[1] });

/** A step of a moving hand: painted as soon as it is counted, and kept nowhere. */
function step(changes) {
  cancel();
  ahead = true;
  knowing = "asOf" in changes; // Days leave the bars as they are: all of them are shown.
  if (knowing) slide.show(changes.asOf);
  const query = light(changes, map.seen());
  if (knowing) query.set("bucket", chart.bucket()); // However much was known, the bars stay as wide.
  return steps.ask(`${map.source}?${query}`).catch(failed);
}

/** Another view: it gets an entry of its own in the history, but a word being typed only one. */
function go(changes, { typing = false } = {}) {
  visit(address(changed(changes)), typing && typed);
  typed = typing;
}

function visit(url, replace = false) {
  play.stop();
  if (new URL(url, location.href).href !== location.href) {
    history[replace ? "replaceState" : "pushState"](null, "", url);
    typed = false;
  } else if (!ahead) {
    return; // The hand came back to where it was, and showed nothing else meanwhile.
  }
  render();
}

async function render({ fetched = false } = {}) {
  steps.stop();
  ahead = false;
  const query = read();
  try {
    if (!fetched && !(await show(withZoom(map.seen().zoom)))) return;
    notice(main, null);
    reflect(main, query);
    sheet.mark();
    const zoom = map.rest();
    chart.draw([query.get("from"), query.get("to")], query.get("asOf"));
    slide.show(query.get("asOf"));
    if (!fetched) status.textContent = main.querySelector(".totals .count").textContent;
    // A window of another size than was supposed needs other cells.
    if (zoom !== map.zoom()) step({});
  } catch (failure) {
    failed(failure);
  }
}

/** The address as it is asked for: how far the map is zoomed in is known here alone, and in no link. */
function withZoom(zoom) {
  const url = new URL(location.href);
  if (zoom) url.searchParams.set("zoom", zoom);
  return url.href;
}

function failed(failure) {
  console.warn(failure);
  notice(main, () => render());
}

appendOnDemand(main);

// Every other link to this page is another view of it.
main.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!(link instanceof HTMLElement) || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
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
  play.stop();
  render();
});
follow(main, go);
render({ fetched: true });
