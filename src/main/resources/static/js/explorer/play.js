// Plays the days: a window that moves, all up to a day, or the record as it was known from day to day.
import { read } from "./address.js";
import { dayOf, endOf, lastDayBefore, words } from "./table.js";
import { say } from "./words.js";

const SPOKEN_MS = 4000;
const WINDOWS = 12;

/**
 * The controls over the chart.
 *
 * @param step shows a step and ends when it is painted
 * @param go leads to where the play has come to
 * @returns stop(), for when the reader does something else
 */
export function player(main, { chart, step, go, status }) {
  const [button, mode, speed] = ["play", "play-mode", "play-speed"].map((id) => document.getElementById(id));
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let running = null;
  let changes = null;

  const day = document.getElementById("play-day");

  const dress = () => {
    day.hidden = !running;
    main.toggleAttribute("data-playing", Boolean(running));
    button.textContent = button.dataset[running ? "pause" : calm.matches ? "step" : "play"];
  };

  button.addEventListener("click", () => {
    if (running) pause();
    else if (calm.matches) go(next(now()) ?? next({}));
    else run();
  });
  mode.addEventListener("change", () => running && pause());
  calm.addEventListener("change", dress);
  dress();

  async function run() {
    const token = running = {};
    dress();
    let spoken = performance.now();
    let state = next(now()) ? now() : {};
    while (running === token) {
      const began = performance.now();
      const following = next(state);
      if (!following) {
        pause();
        status.textContent = say("timeline.play.finished");
        return;
      }
      changes = following;
      state = { ...state, ...changes };
      chart.show(state);
      day.textContent = words(reached(state));
      await step(changes);
      if (running === token && began - spoken > SPOKEN_MS) {
        spoken = began;
        status.textContent = `${words(reached(state))}: ${main.querySelector(".totals .count").textContent}`;
      }
      const left = Number(speed.value) - (performance.now() - began);
      await new Promise((resume) => { setTimeout(resume, Math.max(0, left)); });
    }
  }

  const reached = (state) => state[mode.value === "asOf" ? "asOf" : "to"];

  const now = () => Object.fromEntries(["from", "to", "asOf"].map((name) => [name, read().get(name)]));

  /** What changes with the next step; nothing at the end of the chart. */
  function next({ from, to, asOf }) {
    const { first, last, bar } = chart.range();
    const dayAfter = (day) => lastDayBefore(bar.offset(day ? endOf(day) : bar.floor(first), 1));
    const ended = (day) => day && endOf(day) >= last;
    if (mode.value === "asOf") return ended(asOf) ? null : { asOf: dayAfter(asOf) };
    if (mode.value === "upTo") return ended(to) ? null : { from, to: dayAfter(to ?? (from && lastDayBefore(new Date(from)))) };
    if (!from && !to) {
      const length = Math.ceil(bar.count(bar.floor(first), last) / WINDOWS);
      return { from: dayOf(first), to: lastDayBefore(bar.offset(bar.floor(first), length)) };
    }
    return !to || ended(to) ? null : { from: dayOf(bar.offset(new Date(from ?? dayOf(first)), 1)), to: dayAfter(to) };
  }

  function pause() {
    running = null;
    dress();
    if (changes) go(changes);
  }

  function stop() {
    running = changes = null;
    dress();
  }

  return { stop };
}
