/** The page's colours for those who paint on a canvas, where custom properties do not reach by themselves. */

const COLOURS = ["water", "land", "coast", "river", "border", "division"];

export function paletteOf(element) {
  const style = getComputedStyle(element);
  return Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(`--map-${name}`).trim()]));
}

/** Calls back whenever light becomes dark or dark light, by the system or by the page's own switch. */
export function onThemeChange(listener) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const page = new MutationObserver(listener);
  system.addEventListener("change", listener);
  page.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => {
    system.removeEventListener("change", listener);
    page.disconnect();
  };
}
