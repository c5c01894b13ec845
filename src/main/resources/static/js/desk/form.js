/** The form of an incident, made quicker: everything here works without it, by submitting the form. */
import { lookUp, takeAddress } from "./address.js";
import { keepCitedInStep } from "./cited.js";
import { Combobox } from "./combobox.js";
import { tellHowItIsRead } from "./reads.js";
import { tellWhatRests } from "./resting.js";
import { submitInPlace } from "./rows.js";

const form = document.querySelector("[data-incident-form]");
let inPlace = true;

if (form) {
  enhance(form);
  tellHowItIsRead(form);
  document.querySelector(".error-summary, #conflict")?.focus();

  form.addEventListener("submit", async (event) => {
    const button = event.submitter;
    if (!inPlace || !["add", "remove", "shelve"].includes(button?.name)) return;
    event.preventDefault();
    try {
      const drawn = await submitInPlace(form, button);
      enhance(drawn);
      drawn.dispatchEvent(new CustomEvent("redrawn", { bubbles: true }));
      keepCitedInStep(form);
      form.dispatchEvent(new Event("input", { bubbles: true }));
    } catch {
      inPlace = false;
      form.requestSubmit(button);
    }
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector("[name=save]"));
  });
  form.addEventListener("input", ({ target }) => {
    if (target.closest?.("[data-citation]")) keepCitedInStep(form);
  });
  form.addEventListener("picked", ({ target, detail }) => {
    if (target.closest("[data-citation]")) {
      target.closest("[data-citation]").querySelector("details").open = false;
      keepCitedInStep(form);
      if (target.dataset.picker === "reports") tellWhatRests(target.closest("[data-citation]"), detail.key);
    }
  });
  form.addEventListener("change", ({ target }) => {
    if (target.name?.endsWith(".url") && target.value) lookUp(target);
    if (target.name?.endsWith(".report.words")) takeAddress(target);
  });
}

function enhance(root) {
  root.querySelectorAll("[data-picker]").forEach((field) => new Combobox(field));
  root.querySelectorAll("[data-new]").forEach((entry) => entry.addEventListener("toggle", () => begin(entry)));
}

/** A new entry most likely goes by the words that found none. */
function begin(entry) {
  const name = entry.querySelector("input");
  const field = (entry.closest(".repeat") ?? entry.closest(".form-section")).querySelector("[data-picker]");
  if (!entry.open || name.value || field.querySelector('[name$=".key"]')?.value) return;
  name.value = field.querySelector(".picker input").value;
}
