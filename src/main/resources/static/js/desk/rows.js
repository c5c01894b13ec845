/**
 * Rows added and removed, and entries added to the record, in place. The server draws the section, as it does without
 * a script, and only that is taken over, so that nothing else on the page moves and nothing typed elsewhere is touched.
 */
import { pageOf } from "../trusted.js";

const REFUSED = 422;

export async function submitInPlace(form, button) {
  const section = button.closest(".form-section");
  const field = button.closest(".repeat")?.querySelector("[data-picker]") ?? section.querySelector("[data-picker]");
  const body = new URLSearchParams(new FormData(form));
  body.append(button.name, button.value);
  const answer = await fetch(form.action, { method: "POST", body });
  if ((!answer.ok && answer.status !== REFUSED) || answer.redirected) throw new Error(`answered ${answer.status}`);
  const page = await pageOf(answer);
  const drawn = page.getElementById(section.id);
  if (!drawn) throw new Error(`no section ${section.id}`);
  section.replaceWith(drawn);
  next(drawn, button, field).focus();
  return drawn;
}

/** What its editor goes on with: the first field of a new row, what is to mend, or what was picked. */
function next(drawn, button, field) {
  const rows = drawn.querySelectorAll(".repeat");
  const row = rows[rows.length - 1];
  const added = button.name === "add" ? row?.querySelector("input:not([type=hidden]), select") : null;
  const picked = button.name === "shelve" ? drawn.querySelector(`[data-field="${field.dataset.field}"] .picker input`) : null;
  return added ?? drawn.querySelector("[data-new] [aria-invalid=true]") ?? picked ?? drawn.querySelector("[name=add]");
}
