// What a script says itself, in the words of the page.

const language = document.documentElement.lang;
const phrases = new Map([...document.getElementById("words").content.querySelectorAll("data")]
  .map((phrase) => [phrase.value, phrase]));

export const number = (n) => n.toLocaleString(language);

/** A phrase with its values in their places, as text. */
export const say = (key, ...values) => filled(phrases.get(key).textContent, values);

/** How many incidents. */
export const incidents = (n) => (n === 0 ? say("live.none") : n === 1 ? say("live.one") : say("live.many", n));

/** Nodes that say how many people: "3–7 killed", as the page itself does. */
export function people({ low = null, high = null }, effect) {
  const span = document.createElement("span");
  span.className = "people";
  span.append(...range(low, high));
  return [span, ` ${say(`effect.${effect}`)}`];
}

/** The same as text. */
export const peopleText = (range, effect) => people(range, effect).map((node) => node.textContent ?? node).join("");

function range(low, high) {
  if (low === null && high === null) return phrase("people.noNumber");
  if (low === 0 && high === 0) return phrase("people.none");
  if (high === null) return phrase("people.atLeast", low);
  return low === high ? phrase("people.exactly", low) : phrase("people.between", low, high);
}

/** With what is set in bold; the values go into the text alone. */
function phrase(key, ...values) {
  return [...phrases.get(key).cloneNode(true).childNodes].map((node) => {
    node.textContent = filled(node.textContent, values);
    return node;
  });
}

const filled = (text, values) =>
  text.replace(/\{(\d)\}/g, (_, i) => (typeof values[i] === "number" ? number(values[i]) : values[i]));
