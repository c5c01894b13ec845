// Official counts and counter-strikes as small marks above the bars, each leading to what it stands for.
import { d3 } from "./d3.js";

const SHAPES = { tally: d3.symbolDiamond, strike: d3.symbolTriangle };
const SIZE = 26;
const LINES = 6;
const ALL = { tally: "tallies" };

/** Draws one mark for each bar and kind, at a height of the chart; what is listed in the table is not read out twice. */
export function above(layer, happenings, { x, step, top }) {
  const [first, last] = x.domain();
  const inView = happenings.filter(({ day }) => new Date(day) >= first && new Date(day) < last);
  const marks = [...Map.groupBy(inView, ({ kind, day }) => `${kind} ${+step.floor(new Date(day))}`).values()];
  layer.attr("aria-hidden", "true").selectAll("a").data(marks).join((enter) => {
    const link = enter.append("a").attr("tabindex", -1);
    link.append("path");
    link.append("title");
    return link;
  })
    .attr("data-above", ([{ kind }]) => kind)
    .attr("href", (mark) => (mark.length === 1 || !ALL[mark[0].kind] ? mark[0].link : ALL[mark[0].kind]))
    .attr("transform", ([{ day, kind }]) => `translate(${x(new Date(day)) + 2},${top + (kind === "tally" ? 0 : 1)})`)
    .select("path").attr("d", ([{ kind }]) => d3.symbol(SHAPES[kind], SIZE)());
  layer.selectAll("title").data(marks).text(words);
}

function words(mark) {
  const told = mark.slice(0, LINES).map(({ day, words: text }) => `${day}: ${text}`);
  return [...told, ...mark.length > LINES ? [`+ ${mark.length - LINES}`] : []].join("\n");
}
