// On a phone the list and the chart take turns under the map.

/** Lets the links of the sheet's edge show one part at a time; returns how to show one from elsewhere. */
export function tabs(main) {
  const turnTo = (part) => {
    main.dataset.tab = part;
    mark();
  };
  const mark = () => {
    for (const link of main.querySelectorAll(".sheet-tabs a")) {
      if (link.hash === `#${main.dataset.tab}`) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  main.addEventListener("click", (event) => {
    const link = event.target.closest(".sheet-tabs a");
    if (!link) return;
    event.preventDefault();
    turnTo(link.hash.slice(1));
    const edge = main.querySelector(".sheet-tabs");
    if (edge.getBoundingClientRect().top <= 0) edge.scrollIntoView();
  });
  return { turnTo, mark };
}
