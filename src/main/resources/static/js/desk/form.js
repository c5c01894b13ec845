/** The form of an incident, made quicker: everything here works without it, by submitting the form. */
import { keepCitedInStep } from "./cited.js";
import { Combobox } from "./combobox.js";
import { tellHowItIsRead } from "./reads.js";
import { submitInPlace } from "./rows.js";

const form = document.querySelector("[data-incident-form]");
let inPlace = true;

if (form) {
  enhance(form);
  tellHowItIsRead(form);
  document.querySelector(".error-summary, #conflict")?.focus();

  form.addEventListener("submit", async (event) => {
    const button = event.submitter;
    if (!inPlace || !["add", "remove"].includes(button?.name)) return;
    event.preventDefault();
    try {
      enhance(await submitInPlace(form, button));
      keepCitedInStep(form);
      form.dispatchEvent(new Event("input", { bubbles: true }));
    } catch {
      inPlace = false;
      form.requestSubmit(button);
    }
  });
  form.addEventListener("input", ({ target }) => {
    if (target.closest?.("[data-citation]")) keepCitedInStep(form);
  });
  form.addEventListener("picked", ({ target }) => {
    if (target.closest("[data-citation]")) {
      target.closest("[data-citation]").querySelector("details").open = false;
      keepCitedInStep(form);
    }
  });
  form.addEventListener("change", ({ target }) => {
    if (target.name?.endsWith(".url") && target.value) offerKnown(target);
  });
}

function enhance(root) {
  root.querySelectorAll("[data-picker]").forEach((field) => new Combobox(field));
}

/** Offers the report that the record has at that address already. */
async function offerKnown(input) {
  const url = input.value.trim();
  const answer = await fetch(`/desk/lookup/reports?q=${encodeURIComponent(url)}`).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const known = (await answer.json()).find(({ also }) => also === url);
  if (!known) return;
  const row = input.closest("[data-citation]");
  const words = row.querySelector('[name$=".report.words"]');
  words.value = url;
  words.focus();
  words.dispatchEvent(new Event("input", { bubbles: true }));
}
