// What a bar says in words, beside the pointer or the finger.
import { number } from "./words.js";

/** Follows the pointer over a chart; the returned function says which bars there are now. */
export function readout(svg, box) {
  let now;
  svg.addEventListener("pointermove", ({ clientX }) => {
    const { left, width } = svg.getBoundingClientRect();
    const moment = now?.x.invert(clientX - left);
    const row = now?.rows.find(({ start, end }) => moment >= start && moment < end);
    const text = row ? sentence(row, svg.dataset.unsure) : "";
    if (box.textContent !== text) box.textContent = text;
    if (row) box.style.setProperty("--at", `${50 * (now.x(row.start) + now.x(row.end)) / width}%`);
  });
  svg.addEventListener("pointerleave", () => { box.textContent = ""; });
  return (view) => { now = view; };
}

function sentence({ name, count, parts }, unsure) {
  const shares = parts.map((part) => `${number(part.count)} ${part.name}`).join(", ");
  const reaching = parts.reduce((sum, part) => sum + part.reaching, 0);
  return `${name}: ${parts.length > 1 ? `${number(count)} = ` : ""}${shares}${reaching ? `; ${unsure.replace("#", number(reaching))}` : ""}`;
}
