/** Shows below a report that was picked what rests on it already. */
export async function tellWhatRests(row, report) {
  const note = row.querySelector("[data-resting]");
  const answer = await fetch(`/desk/lookup/reports/${encodeURIComponent(report)}/resting`).catch(() => null);
  if (!answer?.ok || answer.redirected || row.querySelector('[name$=".report.key"]')?.value !== report) return;
  const { incidents, total } = await answer.json();
  note.querySelector("ul").replaceChildren(...incidents.map(item), ...more(note, total - incidents.length));
  note.hidden = total === 0;
}

function item({ id, title }) {
  const line = document.createElement("li");
  line.append(link(`/desk/incidents/${id}`, title));
  return line;
}

function more(note, number) {
  const line = document.createElement("li");
  line.className = "quiet";
  line.textContent = note.dataset.more.replace("#", number);
  return number > 0 ? [line] : [];
}

function link(href, text) {
  const anchor = Object.assign(document.createElement("a"), { href, textContent: text, target: "_blank", rel: "noopener" });
  anchor.dir = "auto";
  return anchor;
}
