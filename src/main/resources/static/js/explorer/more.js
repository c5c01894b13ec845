// The rows after the last of the list: when it comes in sight, or by its link, they are added under it.
import { pageOf } from "../trusted.js";

const AHEAD = "300px";

/** Makes the link of the next page one that appends; without it, or when it fails, it is a link like any other. */
export function appendOnDemand(root) {
  const inSight = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) load(target);
  }, { rootMargin: AHEAD });

  // The list is another element with every view.
  const watch = () => {
    inSight.disconnect();
    const link = root.querySelector(".list .pages a[rel=next]");
    if (link) inSight.observe(link);
  };
  root.addEventListener("scroll", watch, { capture: true, passive: true });
  addEventListener("scroll", watch, { passive: true });

  root.addEventListener("click", (event) => {
    const link = event.target.closest(".list .pages a[rel=next]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    load(link, { focus: true }).then((done) => done || location.assign(link.href));
  });

  async function load(link, { focus = false } = {}) {
    if (link.ariaBusy === "true") return true;
    link.ariaBusy = "true";
    inSight.unobserve(link);
    try {
      await append(link, focus);
      return true;
    } catch (failure) {
      console.warn(failure);
      link.ariaBusy = null;
      return false;
    }
  }
}

async function append(link, focus) {
  const list = document.getElementById("incidents");
  const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
  const next = await pageOf(answer);
  const rows = [...next.getElementById("incidents").children].map((row) => document.adoptNode(row));
  if (!list.isConnected) return; // The filter has changed meanwhile.
  list.append(...rows);
  const pages = document.adoptNode(next.querySelector(".list .pages"));
  pages.querySelector("[rel=prev]")?.remove();
  const count = pages.querySelector(".count");
  count.textContent = count.textContent.replace(/^[\d,.]+/, list.children.length);
  link.closest(".pages").replaceWith(pages);
  if (focus) rows[0]?.querySelector("a")?.focus({ preventScroll: true });
}
