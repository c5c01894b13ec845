/**
 * Keeps what is typed: on the server a moment after the last key, at the latest every five seconds, and in this tab at
 * once. The tab's copy matters only while the server has not got it, because it cannot be reached or the session is over.
 */
const REST = 1500;
const LATEST = 5000;

const form = document.querySelector("[data-incident-form]");
const notice = document.querySelector("[data-kept]");

if (form && notice) {
  const begun = "strikelog /desk/incidents/new";
  const action = new URL(form.action);
  const key = `strikelog ${action.pathname}${action.search}`;
  if (document.querySelector("[data-saved=true]")) {
    // What was typed for a new incident is kept under its address until the incident has one of its own.
    Object.keys(sessionStorage)
      .filter((k) => k === key || k.startsWith(begun))
      .forEach((k) => sessionStorage.removeItem(k));
  }
  const kept = sessionStorage.getItem(key);
  if (kept && form.dataset.opened === "true" && kept !== typed()) notice.hidden = false;

  let timer;
  let since = 0;
  let sending = new AbortController();
  form.addEventListener("input", () => {
    since ||= Date.now();
    sessionStorage.setItem(key, typed());
    clearTimeout(timer);
    timer = setTimeout(keep, Math.min(REST, Math.max(0, since + LATEST - Date.now())));
  });
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    sessionStorage.setItem(key, typed());
    // What arrives after the form is saved would bring it back as unsaved.
    clearTimeout(timer);
    since = 0;
    sending.abort();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && since) keep();
  });
  notice.querySelector("[data-restore]").addEventListener("click", restore);
  notice.querySelector("[data-discard]").addEventListener("click", () => {
    sessionStorage.removeItem(key);
    notice.hidden = true;
  });

  async function keep() {
    clearTimeout(timer);
    since = 0;
    sending = new AbortController();
    const text = typed();
    const body = new URLSearchParams(text);
    body.set("_csrf", form.elements._csrf.value);
    const { signal } = sending;
    try {
      // Half of what a page may still send when it is left; a longer form is sent in the ordinary way.
      const keepalive = text.length < 30_000;
      const answer = await fetch(form.dataset.typed, { method: "POST", body, keepalive, signal });
      if (!answer.ok || answer.redirected) throw new Error(`answered ${answer.status}`);
      const { keptAt } = await answer.json();
      if (typed() === text) sessionStorage.removeItem(key);
      if (location.pathname.endsWith("/new")) history.replaceState(null, "", form.action);
      tell("[data-keeping]", new Date(keptAt).toLocaleTimeString([], { timeStyle: "short" }));
      tell("[data-not-kept]", null);
    } catch {
      if (signal.aborted) return;
      tell("[data-keeping]", null);
      tell("[data-not-kept]", "");
    }
  }

  /** Says what has become of it, in the words that the place has for it. */
  function tell(selector, value) {
    const place = form.querySelector(selector);
    if (!place) return;
    const words = value === null ? "" : place.dataset.words.replace("{0}", value);
    if (place.textContent !== words) place.textContent = words;
  }

  function typed() {
    const values = new URLSearchParams(new FormData(form));
    values.delete("_csrf");
    return values.toString();
  }

  /** The server draws the rows: what was kept is submitted to be looked at, under the token of this session. */
  function restore() {
    const values = new URLSearchParams(kept);
    values.set("_csrf", form.elements._csrf.value);
    values.set("update", "kept");
    const again = document.createElement("form");
    again.method = "post";
    again.action = form.action;
    again.hidden = true;
    for (const [name, value] of values) {
      const input = document.createElement("textarea");
      input.name = name;
      input.value = value;
      again.append(input);
    }
    document.body.append(again);
    again.submit();
  }
}
