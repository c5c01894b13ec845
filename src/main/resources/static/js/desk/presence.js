/** Tells that the form is open, and who else has it open. */
const EVERY = 15_000;

const form = document.querySelector("[data-incident-form][data-presence]");
const place = form?.querySelector("[data-present]");

if (place) {
  const body = () => new URLSearchParams({ _csrf: form.elements._csrf.value });

  const beat = async () => {
    const answer = await fetch(form.dataset.presence, { method: "POST", body: body() }).catch(() => null);
    if (!answer?.ok || answer.redirected) return;
    const { others } = await answer.json();
    const words = others.length ? place.dataset.words.replace("{0}", others.join(", ")) : "";
    if (place.textContent.trim() !== words) place.textContent = words;
  };
  setInterval(beat, EVERY);
  addEventListener("pagehide", () => navigator.sendBeacon(form.dataset.presence.replace(/presence$/, "absence"), body()));
  addEventListener("pageshow", ({ persisted }) => persisted && beat());
}
