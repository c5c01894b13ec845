// Signing in by passkey, where the browser knows how.
import { signIn, supported } from "./webauthn.js";

for (const form of document.querySelectorAll("[data-passkey]")) {
  form.hidden = !supported();
  const failure = form.querySelector("[data-failure]");
  form.addEventListener("submit", async event => {
    event.preventDefault();
    failure.hidden = true;
    try {
      location.assign(await signIn(form));
    } catch (refused) {
      failure.hidden = false;
      console.info(refused);
    }
  });
}
