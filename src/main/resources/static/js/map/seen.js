// Maps far down a page are drawn when a reader comes near them.

const NEAR = "200px";

/** Calls draw(element) once for each element of a selector, as it comes into view. */
export function whenSeen(selector, draw) {
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      draw(target);
    }
  }, { rootMargin: NEAR });
  for (const element of document.querySelectorAll(selector)) observer.observe(element);
}
