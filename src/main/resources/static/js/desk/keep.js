/**
 * Keeps what is typed into the form in this tab until it is saved, so that a session that ended, a page left by mistake
 * or a browser that fell over cost nothing. Another tab or another machine does not see it, and closing the tab ends it.
 */
const form = document.querySelector("[data-incident-form]");
const notice = document.querySelector("[data-kept]");

if (form && notice) {
  const key = `strikelog ${new URL(form.action).pathname}`;
  // What was typed for a new incident is kept under its address until the incident has one of its own.
  if (document.querySelector("[data-saved=true]")) {
    [key, "strikelog /desk/incidents/new"].forEach((k) => sessionStorage.removeItem(k));
  }
  const kept = sessionStorage.getItem(key);
  if (kept && form.dataset.opened === "true" && kept !== typed()) notice.hidden = false;

  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 400);
  });
  form.addEventListener("submit", keep);
  notice.querySelector("[data-restore]").addEventListener("click", restore);
  notice.querySelector("[data-discard]").addEventListener("click", () => {
    sessionStorage.removeItem(key);
    notice.hidden = true;
  });

  function keep() {
    sessionStorage.setItem(key, typed());
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
