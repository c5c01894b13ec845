// What a mark of the map is made of, in words.
import { isWide } from "../map/spot.js";
import { incidents, peopleText, say } from "./words.js";

const place = (spot) => spot.location?.name ?? say(isWide(spot) ? "explorer.several" : "explorer.unnamed");

const lines = (spot) => [
  place(spot),
  `${incidents(spot.count)}${spot.radiusKm ? `, ${say("explorer.mark.area", Math.round(spot.radiusKm))}` : ""}`,
  ...spot.radiusKm ? [] : harmed(spot),
];

function harmed({ killed, injured }) {
  if (!killed && !injured) return [say("explorer.mark.stated")];
  return [[killed, "killed"], [injured, "injured"]].map(([range, effect]) => {
    if (!range) return say("people.unknownHarm", say(`effect.${effect}`));
    return `${peopleText(range, effect)}${range.low != null && range.unknown ? ` ${say("explorer.mark.unknown", range.unknown)}` : ""}`;
  });
}

/** In one line, for those who hear it. */
export const name = (spot) => lines(spot).join(", ");

/** At length, for a tooltip. */
export function explain(spot) {
  const box = document.createElement("div");
  box.className = "map-words";
  const title = document.createElement("strong");
  const [first, ...others] = lines(spot);
  title.textContent = first;
  box.append(title, ...others.map((words) => {
    const line = document.createElement("span");
    line.textContent = words;
    return line;
  }));
  if (isWide(spot)) {
    const hint = document.createElement("em");
    hint.textContent = say("explorer.listed.none");
    box.append(hint);
  }
  return box;
}
