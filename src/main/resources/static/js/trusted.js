/**
 * What may become markup. Browsers that know Trusted Types refuse everything else that a script would have parsed, be it
 * ours, a library's, or one that was slipped in. Every page loads this first.
 */

// Leaflet tries whether a browser can draw, and labels its two buttons.
const OF_LEAFLET = new Set(["<svg/>", '<span aria-hidden="true">+</span>', '<span aria-hidden="true">&#x2212;</span>']);
const MARKUP = /[<&]/;

const ofTiles = () => document.querySelector("[data-tiles-attribution]")?.dataset.tilesAttribution;

globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (text) => (OF_LEAFLET.has(text) || !MARKUP.test(text) || text === ofTiles() ? text : null),
});

const page = globalThis.trustedTypes?.createPolicy("page", { createHTML: (text) => text });

/** Reads a page that this server has answered. What it brings is a document apart, in which no script runs. */
export async function pageOf(answer) {
  const text = await answer.text();
  return new DOMParser().parseFromString(page?.createHTML(text) ?? text, "text/html");
}
