// What went wrong is said over the map; everything else stays as it was.

/** Says that the server did not answer, with a button to try again; called with nothing it takes that back. */
export function notice(main, retry) {
  main.querySelector(".map > .explorer-notice")?.remove();
  if (!retry) return;
  const box = document.createElement("div");
  box.className = "notice explorer-notice";
  box.setAttribute("role", "alert");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link-button";
  button.textContent = main.dataset.retry;
  button.addEventListener("click", retry);
  const words = document.createElement("p");
  words.append(`${main.dataset.failed} `, button);
  box.append(words);
  main.querySelector(".map").append(box);
}
