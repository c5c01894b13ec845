// Answers while the hand still moves: one request at a time, and the newest wish next.

/**
 * Asks for one thing after another, never for two at once. What is asked for while an answer is under way waits for it,
 * and gives way to what is asked for later; so something is painted as often as the server can answer.
 *
 * @param paint called with each answer
 * @returns ask(url), whose promise ends when that or something newer is painted, and stop()
 */
export function latest(paint) {
  let wanted = null;
  let running = null;
  let request;

  async function run() {
    while (wanted) {
      const url = wanted;
      wanted = null;
      request = new AbortController();
      const answer = await fetch(url, { signal: request.signal, headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
      paint(await answer.json());
    }
  }

  function ask(url) {
    wanted = url;
    running ??= run().catch((failure) => {
      if (failure.name !== "AbortError") throw failure;
    }).finally(() => { running = null; });
    return running;
  }

  /** Takes back what is under way: a view at rest is on its way, which says more. */
  function stop() {
    wanted = null;
    request?.abort();
  }

  return { ask, stop };
}
