// The window on the timeline: dragged by mouse or finger, moved by keys, snapped to whole bars.
import { d3 } from "./d3.js";
import { dayOf, endOf, lastDayBefore, words } from "./table.js";

const SETTLED_MS = 350;
const FAR = 4;
const ENDS = ["start", "end"];

/**
 * A brush in a group of the chart. Days are [first, last], of which either may be open, or null for all.
 *
 * @param follow called with the days at every step of the hand
 * @param choose called with the days once it rests
 * @param zoom of the chart, for its keys
 */
export function brush(group, { startLabel, endLabel }, { follow, choose, zoom }) {
  const shape = d3.brushX().handleSize(14).on("start", hold).on("brush", moved).on("end", settle);
  const area = group.append("g").attr("class", "brush-area");
  const handles = group.selectAll(".brush-end").data(ENDS).join("g")
    .attr("class", "brush-end").attr("role", "slider").attr("tabindex", 0)
    .attr("aria-label", (end) => (end === "start" ? startLabel : endLabel))
    .attr("aria-describedby", "timeline-hint")
    .on("keydown", byKey);
  handles.append("line").attr("class", "brush-handle");
  handles.append("rect").attr("class", "brush-grip").attr("width", 5).attr("height", 18).attr("x", -2.5).attr("rx", 1);
  let view;
  let timer = null;
  let held = false;
  let told;

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
    const period = moments(view.days);
    const seen = period.map(inSight);
    place(period);
    area.call(shape.move, view.days.some(Boolean) && seen[0] < seen[1] ? seen.map(view.x) : null);
  }

  // The whole chart stands for an end that nobody chose.
  function moments([from, to]) {
    const [first, last] = view.whole;
    return [clamp(from ? new Date(from) : first), clamp(to ? endOf(to) : last)];
  }

  const clamp = (date) => new Date(Math.min(Math.max(date, view.whole[0]), view.whole[1]));

  const inSight = (date) => new Date(Math.min(Math.max(date, view.x.domain()[0]), view.x.domain()[1]));

  // An end of the chart is an end that is open.
  const daysOf = ([start, end]) => {
    const days = [start <= view.whole[0] ? null : dayOf(start), end >= view.whole[1] ? null : lastDayBefore(end)];
    return days.some(Boolean) ? days : null;
  };

  function place(period) {
    const [first, last] = view.whole;
    handles.attr("transform", (_, i) => `translate(${view.x(inSight(period[i]))},0)`)
      .attr("aria-valuemin", Math.floor(first / 864e5)).attr("aria-valuemax", Math.floor(last / 864e5) - 1)
      .attr("aria-valuenow", (_, i) => Math.floor(period[i] / 864e5) - i)
      .attr("aria-valuetext", (_, i) => words(i ? lastDayBefore(period[1]) : dayOf(period[0])));
    handles.select("line").attr("y2", view.height);
    handles.select("rect").attr("y", view.height / 2 - 9);
  }

  function hold({ sourceEvent }) {
    held = Boolean(sourceEvent);
    told = undefined;
  }

  // The window follows the hand, what is counted follows it bar by bar.
  function moved({ selection, sourceEvent }) {
    if (!sourceEvent || !selection) return;
    place(selection.map(view.x.invert));
    tell(daysOf(snapped(chosen(selection))));
  }

  function tell(days) {
    if (String(days) === told) return;
    told = String(days);
    follow(days);
  }

  function settle({ selection, sourceEvent }) {
    held = false;
    if (!sourceEvent) return;
    const period = selection
      ? snapped(chosen(selection))
      : clicked(d3.pointer(sourceEvent.changedTouches?.[0] ?? sourceEvent, area.node())[0]);
    apply(period);
  }

  // What lies beyond a narrowed chart stays chosen where the hand left that edge alone.
  const chosen = (selection) => {
    const before = moments(view.days);
    return selection.map((at, i) => {
      const edge = view.x.range()[i];
      const beyond = i ? before[1] > view.x.domain()[1] : before[0] < view.x.domain()[0];
      return beyond && Math.abs(at - edge) < 1 ? before[i] : view.x.invert(at);
    });
  };

  const snapped = ([start, end]) => {
    const from = view.step.round(start);
    const to = view.step.round(end);
    return to > from ? [from, to] : [view.step.floor(start), view.step.offset(view.step.floor(start), 1)];
  };

  // A click takes the bar under it, and gives it back the second time.
  const clicked = (x) => {
    const bar = view.step.floor(view.x.invert(x));
    const period = [bar, view.step.offset(bar, 1)];
    return String(daysOf(period)) === String(view.days) ? null : period;
  };

  function apply(period) {
    const days = period && daysOf(period);
    draw({ ...view, days: days ?? [null, null] });
    choose(days);
  }

  // Arrows move the window, or the one end that is chosen; with Shift always the end in hand.
  function byKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const end = ENDS.indexOf(d3.select(this).datum());
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -FAR, PageUp: FAR }[event.key];
    let period = moments(view.days);
    if (event.key === "Escape") period = view.whole;
    else if (event.key === "Home" || event.key === "End") period[end] = view.whole[event.key === "Home" ? 0 : 1];
    else if (steps) period = stepped(period, end, steps, view.days.every(Boolean) && !event.shiftKey);
    else if (zoom.byKey(event.key)) period = null;
    else return;
    event.preventDefault();
    if (!period || period[0] >= period[1]) return;
    const days = daysOf(period);
    draw({ ...view, days: days ?? [null, null] });
    tell(days);
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      told = undefined;
      choose(days);
    }, SETTLED_MS);
  }

  function stepped(period, end, steps, whole) {
    const by = (date) => view.step.offset(view.step.round(date), steps);
    if (!whole) return period.map((date, i) => (i === end ? clamp(by(date)) : date));
    const next = period.map(by);
    return next[0] < view.step.floor(view.whole[0]) || next[1] > view.step.ceil(view.whole[1]) ? period : next;
  }

  return { draw: refresh };
}
