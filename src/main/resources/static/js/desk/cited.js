/** Keeps what statements can be "read in" in step with the reports on the form, named as they are typed. */
export function keepCitedInStep(form) {
  const rows = [...form.querySelectorAll("[data-citation]")].map((row, i) => ({
    value: row.dataset.citation,
    text: `${i + 1}. ${name(row) || row.querySelector("h2").textContent}`,
  }));
  for (const select of form.querySelectorAll("[data-cited]")) {
    const chosen = select.value;
    const uncited = [...select.options].filter((o) => o.value && !o.value.startsWith("new:") && o.value === chosen);
    const options = [select.options[0], ...rows.map(({ value, text }) => new Option(text, value))];
    if (!rows.some(({ value }) => value === chosen)) options.push(...uncited);
    select.replaceChildren(...options);
    select.value = chosen;
    if (select.selectedIndex < 0) select.value = "";
  }
}

function name(row) {
  const value = (end) => row.querySelector(`[name$="${end}"]`)?.value.trim() ?? "";
  return value(".report.words") || [value(".publisher"), value(".title") || value(".url")].filter(Boolean).join(": ");
}
