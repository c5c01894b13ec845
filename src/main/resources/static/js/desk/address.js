/**
 * A report is entered by its address first. One that the record has is picked; of another, its site and its address tell
 * who brought it out and often when, which its editor sees and can change.
 */
export async function lookUp(input) {
  const url = input.value.trim();
  const answer = await fetch(`/desk/lookup/addresses?q=${encodeURIComponent(url)}`).catch(() => null);
  if (!answer?.ok || answer.redirected || input.value.trim() !== url) return;
  const { known, ...guessed } = await answer.json();
  const row = input.closest("[data-citation]");
  if (known) {
    input.value = "";
    row.querySelector('[data-field$=".report"]').dispatchEvent(new CustomEvent("choose", { detail: known }));
    row.querySelector('[name$=".report.words"]').focus();
    return;
  }
  for (const [name, value] of Object.entries(guessed)) fill(row.querySelector(`[name$=".${name}"]`), value);
}

/** An address typed where the record has nothing for it is that of a new report. */
export function takeAddress(words) {
  const row = words.closest("[data-citation]");
  if (!/^https?:\/\//i.test(words.value.trim()) || row.querySelector('[name$=".report.key"]')?.value) return;
  const url = row.querySelector('[name$=".url"]');
  url.value = words.value.trim();
  words.value = "";
  words.dispatchEvent(new Event("input", { bubbles: true }));
  row.querySelector("details").open = true;
  lookUp(url);
}

function fill(field, value) {
  const untouched = !field.value || (field.name.endsWith(".language") && field.value === field.defaultValue);
  if (!value || !untouched) return;
  field.value = value;
  ["input", "change"].forEach((type) => field.dispatchEvent(new Event(type, { bubbles: true })));
}
