// The forms of the explorer: what is typed or chosen becomes part of the address at once, without a button.

const PAUSE_MS = 400;

/** Calls go({name: value or null}, {typing}) when a reader changes a field of a form marked with data-explore. */
export function follow(root, go) {
  let timer;

  const send = (form, typing) => {
    clearTimeout(timer);
    go(Object.fromEntries(fields(form).map((field) => [field.name, field.value.trim() || null])), { typing });
  };

  root.addEventListener("input", ({ target }) => {
    if (target.type === "search" && target.form?.matches("[data-explore]")) {
      clearTimeout(timer);
      timer = setTimeout(() => send(target.form, true), PAUSE_MS);
    }
  });
  root.addEventListener("change", ({ target }) => {
    if (target.form?.matches("[data-explore]") && target.checkValidity()) send(target.form, false);
  });
  root.addEventListener("submit", (event) => {
    if (event.target.matches("[data-explore]")) {
      event.preventDefault();
      send(event.target, false);
    }
  });
}

/** Writes the address into the fields, save the one in which somebody types. */
export function reflect(root, query) {
  for (const field of [...root.querySelectorAll("form[data-explore]")].flatMap(fields)) {
    if (field !== document.activeElement || field.type !== "search") field.value = query.get(field.name) ?? "";
  }
  // A period is whole or not at all: no last day before the first.
  const [from, to] = ["from", "to"].map((name) => root.querySelector(`input[name="${name}"]`));
  to.min = from.value || "1900-01-01";
  from.max = to.value || "2199-12-31";
}

const fields = (form) => [...form.elements].filter((field) => field.name && field.type !== "hidden");
