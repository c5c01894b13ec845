// The page is its own partial: the same address is fetched again, and the parts that follow the filter are swapped.
import { pageOf } from "../trusted.js";

const OPEN = "details[id]";

let pending;

/** Takes back what is under way. */
export function cancel() {
  pending?.abort();
}

/**
 * Brings the parts marked with data-swap to another address. A newer call cancels this one.
 *
 * @returns whether the page now shows that address
 */
export async function show(url) {
  pending?.abort();
  const request = pending = new AbortController();
  busy(true);
  try {
    const answer = await fetch(url, { signal: request.signal, headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
    const next = await pageOf(answer);
    if (!next.getElementById("list")) throw new Error("The answer is another page");
    swap(next);
    return true;
  } catch (failure) {
    if (failure.name === "AbortError") return false;
    throw failure;
  } finally {
    if (pending === request) busy(false);
  }
}

function swap(next) {
  const focused = document.activeElement?.closest("[data-swap]") && document.activeElement.id;
  const open = new Map([...document.querySelectorAll(OPEN)].map((details) => [details.id, details.open]));
  for (const fresh of next.querySelectorAll("[data-swap]")) {
    const stale = document.getElementById(fresh.id);
    const top = stale.scrollTop;
    stale.replaceWith(document.adoptNode(fresh));
    fresh.scrollTop = fresh.id === "list" ? 0 : top;
  }
  for (const details of document.querySelectorAll(OPEN)) {
    if (open.has(details.id)) details.open = open.get(details.id);
  }
  document.title = next.title;
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

function busy(is) {
  document.getElementById("list").setAttribute("aria-busy", is);
}
