/** Shows how far something is as it goes on. When it is over, the page says what came of it. */
const LATER = 5000;

const shown = document.querySelector("[data-progress]");

if (shown) {
  const bar = shown.querySelector("progress");
  const words = shown.querySelector("label");
  const events = new EventSource(shown.dataset.progress);

  events.addEventListener("message", ({ data }) => {
    const { done, total, text } = JSON.parse(data);
    bar.max = Math.max(total, 1);
    bar.value = done;
    if (words.textContent !== text) words.textContent = text;
  });
  events.addEventListener("over", () => {
    events.close();
    location.reload();
  });
  // Unless it was refused for good, the browser asks again by itself.
  events.addEventListener("error", () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), LATER);
  });
}
