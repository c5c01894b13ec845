/**
 * Rows added and removed in place. The server draws them, as it does without a script, and only their section is
 * taken over, so that nothing else on the page moves and nothing typed elsewhere is touched.
 */
export async function submitInPlace(form, button) {
  const name = button.value.replace(/\[.*/, "");
  const body = new URLSearchParams(new FormData(form));
  body.append(button.name, button.value);
  const answer = await fetch(form.action, { method: "POST", body });
  if (!answer.ok || answer.redirected) throw new Error(`answered ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const drawn = page.getElementById(name);
  const section = document.getElementById(name);
  if (!drawn || !section) throw new Error(`no section ${name}`);
  section.replaceWith(drawn);
  const rows = drawn.querySelectorAll(".repeat");
  const next = button.name === "add" ? rows[rows.length - 1]?.querySelector("input:not([type=hidden]), select") : null;
  (next ?? drawn.querySelector("[name=add]")).focus();
  return drawn;
}
