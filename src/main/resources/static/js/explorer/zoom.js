// The part of the time that the chart shows: the wheel widens and narrows it, a swipe sideways moves it.

const FACTOR = 1.0015;
const KEY_FACTOR = 1.5;
const NARROWEST_MS = 7 * 86_400_000;

/**
 * @param button gives the whole time back
 * @param redraw called when another part is shown
 */
export function zoomable(svg, button, redraw) {
  let part = null;
  let whole = null;

  svg.addEventListener("wheel", (event) => {
    if (event.ctrlKey || !whole) return;
    event.preventDefault();
    const { left, width } = svg.getBoundingClientRect();
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (sideways) shift(event.deltaX / width);
    else scale(FACTOR ** event.deltaY, (event.clientX - left) / width);
  }, { passive: false });
  svg.addEventListener("dblclick", reset);
  button.addEventListener("click", reset);

  const span = () => (part ?? whole).map(Number);

  function scale(factor, at = 0.5) {
    const [start, end] = span();
    const length = Math.min(Math.max((end - start) * factor, NARROWEST_MS), whole[1] - whole[0]);
    const fixed = start + (end - start) * at;
    set(fixed - length * at, length);
  }

  function shift(by) {
    const [start, end] = span();
    set(start + (end - start) * by, end - start);
  }

  function set(start, length) {
    const first = Math.min(Math.max(start, +whole[0]), whole[1] - length);
    part = length >= whole[1] - whole[0] ? null : [new Date(first), new Date(first + length)];
    button.hidden = !part;
    redraw();
  }

  function reset() {
    if (part) set(+whole[0], whole[1] - whole[0]);
  }

  return {
    /** What is shown of a time; all of it until a reader has narrowed it. */
    within(time) {
      whole = time;
      if (part && (part[0] >= whole[1] || part[1] <= whole[0])) part = null;
      if (part) part = [new Date(Math.max(part[0], whole[0])), new Date(Math.min(part[1], whole[1]))];
      button.hidden = !part;
      return part ?? whole;
    },

    /** Plus and minus, and zero for all; whether the key was one of them. */
    byKey(key) {
      if (key === "+" || key === "=") scale(1 / KEY_FACTOR);
      else if (key === "-") scale(KEY_FACTOR);
      else if (key === "0") reset();
      else return false;
      return true;
    },
  };
}
