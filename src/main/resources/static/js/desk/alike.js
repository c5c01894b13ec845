/** Asks, while the form is typed, whether the record has such an incident already. The save asks once more. */
import { pageOf } from "../trusted.js";

const PAUSE = 700;
const DECIDES = /^(title|days|localTime|utcOffset|datePrecision|eventType|weapons|launched|place|latitude|longitude|radiusKm|attributions|citations)/;

const form = document.querySelector("[data-incident-form]");
const aside = document.querySelector("[data-alike]");

if (form && aside) {
  const found = aside.querySelector("[data-alike-found]");
  let timer;
  let asked;

  for (const event of ["input", "change", "picked"]) {
    form.addEventListener(event, ({ target }) => {
      if (target.name && !DECIDES.test(target.name)) return;
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
  }
  document.querySelector("#alike")?.focus();

  async function ask() {
    asked?.abort();
    asked = new AbortController();
    // Not as a form of parts, of which the server takes few; files decide nothing here.
    const typed = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    if (aside.dataset.incident) typed.set("incident", aside.dataset.incident);
    const answer = await fetch("/desk/duplicates/typed", { method: "POST", body: typed, signal: asked.signal }).catch(
      () => null,
    );
    if (!answer?.ok || answer.redirected) return;
    const part = (await pageOf(answer)).body.firstElementChild;
    // The same answer is not told again.
    if (part && part.textContent !== found.firstElementChild?.textContent) found.replaceChildren(part);
    aside.hidden = false;
  }
}
