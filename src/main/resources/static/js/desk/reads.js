/**
 * Days and numbers are typed as people write them; the server tells below the field how it reads them. What it cannot
 * read yet is not held against somebody who is still typing.
 */
const PAUSE = 250;

export function tellHowItIsRead(form) {
  let timer;
  form.addEventListener("input", ({ target }) => {
    if (!target.closest("[data-reads]")) return;
    clearTimeout(timer);
    timer = setTimeout(() => echo(target, false), PAUSE);
  });
  form.addEventListener("change", ({ target }) => {
    if (!target.closest("[data-reads]")) return;
    clearTimeout(timer);
    echo(target, true);
  });
}

async function echo(input, done) {
  const field = input.closest("[data-reads]");
  const typed = input.value;
  const answer = await fetch(`/desk/lookup/${field.dataset.reads}?q=${encodeURIComponent(typed)}`).catch(() => null);
  if (input.value !== typed || !answer?.ok || answer.redirected) return;
  const { words, read } = await answer.json();
  const note = field.querySelector("[data-echo]");
  note.textContent = read || done ? words : "";
  note.classList.toggle("unread", !read && done);
}
