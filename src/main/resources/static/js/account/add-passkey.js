// Adds a passkey, where the browser knows how, and shows the page anew with it.
import { register, supported } from "./webauthn.js";

for (const form of document.querySelectorAll("[data-add-passkey]")) {
  const failure = form.querySelector("[data-failure]");
  form.hidden = !supported();
  form.addEventListener("submit", async event => {
    event.preventDefault();
    failure.hidden = true;
    try {
      await register(form, form.elements.label.value.trim());
      location.assign(form.dataset.done);
    } catch (refused) {
      failure.hidden = false;
      console.info(refused);
    }
  });
}
for (const note of document.querySelectorAll("[data-no-passkeys]")) {
  note.classList.toggle("unscripted", supported());
}
