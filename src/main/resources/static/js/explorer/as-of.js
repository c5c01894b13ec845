// The day as known on which one reads, slid along: from the first that anything was known of to today.
import { dayOf, words } from "./table.js";

const DAY_MS = 86_400_000;
const SETTLED_MS = 350;

/**
 * The slider beside the field of that day. Its last day is today, since nothing became known after it.
 *
 * @param follow called with the day, or null for today, at every step of the hand
 * @param choose called likewise once it rests
 * @returns show(day), for when another day is read
 */
export function slider(field, { follow, choose }) {
  const slide = document.getElementById("asOf-slide");
  if (!slide) return { show() {} };
  const output = slide.parentElement.querySelector("output");
  let timer = null;

  const chosen = () => (slide.value === slide.max ? null : dayOf(new Date(slide.value * DAY_MS)));

  function tell(day) {
    const told = day ? words(day) : output.dataset.today;
    slide.setAttribute("aria-valuetext", told);
    output.value = told;
  }

  // What the reader does just now goes before an answer that arrives late.
  function show(day) {
    if (timer) return;
    slide.value = day ? Date.parse(day) / DAY_MS : slide.max;
    tell(day);
  }

  slide.addEventListener("input", () => {
    const day = chosen();
    field.value = day ?? "";
    tell(day);
    follow(day);
    rest();
  });
  // It stands in a form that would be sent at every step of a key.
  slide.addEventListener("change", (event) => {
    event.stopPropagation();
    rest();
  });

  function rest() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      choose(chosen());
    }, SETTLED_MS);
  }

  slide.parentElement.removeAttribute("data-waiting");
  return { show };
}
