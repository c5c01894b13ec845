// "Next" at the foot of the list adds the next rows under those that are there.

/** Makes the link of the next page one that appends; without it, or when it fails, it is a link like any other. */
export function appendOnDemand(root) {
  root.addEventListener("click", async (event) => {
    const link = event.target.closest(".list .pages a[rel=next]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    link.setAttribute("aria-busy", "true");
    try {
      await append(link);
    } catch {
      location.assign(link.href);
    }
  });
}

async function append(link) {
  const list = document.getElementById("incidents");
  const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  const rows = [...next.getElementById("incidents").children].map((row) => document.adoptNode(row));
  if (!list.isConnected) return; // The filter has changed meanwhile.
  list.append(...rows);
  const pages = document.adoptNode(next.querySelector(".list .pages"));
  pages.querySelector("[rel=prev]")?.remove();
  const count = pages.querySelector(".count");
  count.textContent = count.textContent.replace(/^[\d,.]+/, list.children.length);
  link.closest(".pages").replaceWith(pages);
  rows[0]?.querySelector("a")?.focus({ preventScroll: true });
}
