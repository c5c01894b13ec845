// The window on the timeline: dragged by mouse or finger, moved by keys, snapped to whole bars.
import { d3 } from "./d3.js";
import { dayOf, endOf, lastDayBefore } from "./table.js";

const SETTLED_MS = 350;
const FAR = 4;
const ENDS = ["start", "end"];

/** A brush in a group of the chart; choose([first, last]) or choose(null) once it rests. */
export function brush(group, { startLabel, endLabel }, choose) {
  const shape = d3.brushX().handleSize(14).on("start", hold).on("brush", follow).on("end", settle);
  const area = group.append("g").attr("class", "brush-area");
  const handles = group.selectAll(".brush-end").data(ENDS).join("g")
    .attr("class", "brush-end").attr("role", "slider").attr("tabindex", 0)
    .attr("aria-label", (end) => (end === "start" ? startLabel : endLabel))
    .on("keydown", byKey);
  handles.append("line").attr("class", "brush-handle");
  handles.append("rect").attr("class", "brush-grip").attr("width", 5).attr("height", 18).attr("x", -2.5).attr("rx", 1);
  let view;
  let timer = null;
  let held = false;

  // What the reader does just now goes before an answer that arrives late.
  const refresh = (next) => {
    if (!held) draw({ ...next, days: timer ? view.days : next.days });
  };

  function draw(next) {
    view = next;
    const [left, right] = view.x.range();
    area.call(shape.extent([[left, 0], [right, view.height]]));
    // A finger that moves up or down is scrolling the page.
    area.style("touch-action", "pan-y").selectAll("*").style("touch-action", "pan-y");
    area.select(".selection").attr("class", "selection brush");
    place(moments(view.days));
    area.call(shape.move, view.days.some(Boolean) ? moments(view.days).map(view.x) : null);
  }

  // The whole chart stands for an end that nobody chose.
  function moments([from, to]) {
    const [first, last] = view.x.domain();
    const start = from ? new Date(from) : first;
    const end = to ? endOf(to) : last;
    return [clamp(start), clamp(end)];
  }

  const clamp = (date) => {
    const [first, last] = view.x.domain();
    return new Date(Math.min(Math.max(date, first), last));
  };

  function place(period) {
    const [first, last] = view.x.domain();
    handles.attr("transform", (_, i) => `translate(${view.x(period[i])},0)`)
      .attr("aria-valuemin", Math.floor(first / 864e5)).attr("aria-valuemax", Math.floor(last / 864e5) - 1)
      .attr("aria-valuenow", (_, i) => Math.floor(period[i] / 864e5) - i)
      .attr("aria-valuetext", (_, i) => words(i ? lastDayBefore(period[1]) : dayOf(period[0])));
    handles.select("line").attr("y2", view.height);
    handles.select("rect").attr("y", view.height / 2 - 9);
  }

  function hold({ sourceEvent }) {
    held = Boolean(sourceEvent);
  }

  function follow({ selection, sourceEvent }) {
    if (sourceEvent && selection) place(selection.map(view.x.invert));
  }

  function settle({ selection, sourceEvent }) {
    held = false;
    if (!sourceEvent) return;
    const period = selection
      ? snapped(selection.map(view.x.invert))
      : clicked(d3.pointer(sourceEvent.changedTouches?.[0] ?? sourceEvent, area.node())[0]);
    apply(period);
  }

  const snapped = ([start, end]) => {
    const from = view.step.round(start);
    const to = view.step.round(end);
    return to > from ? [from, to] : [view.step.floor(start), view.step.offset(view.step.floor(start), 1)];
  };

  // A click takes the bar under it, and gives it back the second time.
  const clicked = (x) => {
    const bar = view.step.floor(view.x.invert(x));
    const period = [bar, view.step.offset(bar, 1)];
    const days = [dayOf(period[0]), lastDayBefore(period[1])];
    return days.every((day, i) => day === view.days[i]) ? null : period;
  };

  function apply(period) {
    const whole = !period || (period[0] <= view.x.domain()[0] && period[1] >= view.x.domain()[1]);
    const days = whole ? [null, null] : [dayOf(period[0]), lastDayBefore(period[1])];
    draw({ ...view, days });
    choose(whole ? null : days);
  }

  // Arrows move one end, with Shift the whole window; Escape takes it away.
  function byKey(event) {
    const end = ENDS.indexOf(d3.select(this).datum());
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -FAR, PageUp: FAR }[event.key];
    const period = moments(view.days);
    if (event.key === "Escape") {
      draw({ ...view, days: [null, null] });
    } else if (event.key === "Home" || event.key === "End") {
      period[end] = view.x.domain()[event.key === "Home" ? 0 : 1];
    } else if (steps) {
      for (const i of event.shiftKey ? [0, 1] : [end]) period[i] = clamp(view.step.offset(view.step.round(period[i]), steps));
    } else {
      return;
    }
    event.preventDefault();
    if (event.key !== "Escape") {
      if (period[0] >= period[1]) return;
      draw({ ...view, days: [dayOf(period[0]), lastDayBefore(period[1])] });
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      apply(view.days.some(Boolean) ? moments(view.days) : null);
    }, SETTLED_MS);
  }

  return { draw: refresh };
}

const words = (day) => d3.utcFormat("%-d %b %Y")(new Date(day));
