// What a bar says in words, beside the pointer or the finger.

/** Follows the pointer over a chart; the returned function says which bars there are now. */
export function readout(svg, box) {
  let now;
  const under = ({ clientX }) => {
    const moment = now?.x.invert(clientX - svg.getBoundingClientRect().left);
    return now?.rows.find((row) => moment >= row.start && moment < row.end);
  };

  svg.addEventListener("pointermove", (event) => {
    const row = under(event);
    const text = row ? sentence(row, svg.dataset.unsure) : "";
    if (box.textContent !== text) box.textContent = text;
    if (!row) return;
    const { width } = svg.getBoundingClientRect();
    const middle = (now.x(row.start) + now.x(row.end)) / 2;
    const half = box.offsetWidth / 2;
    box.style.insetInlineStart = `${Math.min(Math.max(middle - half, 0), width - 2 * half)}px`;
  });
  svg.addEventListener("pointerleave", () => { box.textContent = ""; });
  return (view) => { now = view; };
}

function sentence({ name, count, parts }, unsure) {
  const shares = parts.map((part) => `${part.count} ${part.name}`).join(", ");
  const reaching = parts.reduce((sum, part) => sum + part.reaching, 0);
  return `${name}: ${parts.length > 1 ? `${count} = ` : ""}${shares}${reaching ? `; ${unsure.replace("#", reaching)}` : ""}`;
}
