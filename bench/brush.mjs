// Drags the window of days across the explorer's timeline in a real browser, and measures from each move of the
// pointer to the map that shows it.
//
//   node bench/brush.mjs http://127.0.0.1:8080/ [steps]
//
// Needs Chromium (or CHROMIUM), and Node 22, or 20 with --experimental-websocket.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [url, steps = 200] = process.argv.slice(2);
const WINDOW = 0.12; // of the chart's width
const UNANSWERED_MS = 3_000;

const profile = mkdtempSync(join(tmpdir(), "brush-"));
const browser = spawn(process.env.CHROMIUM ?? "chromium", ["--headless", "--no-sandbox", "--disable-gpu",
  "--no-first-run", `--user-data-dir=${profile}`, "--remote-debugging-port=0", "about:blank"],
{ stdio: ["ignore", "ignore", "pipe"] });
try {
  const page = await open(await addressOf(browser));
  await measure(page);
} finally {
  browser.kill();
  await new Promise((ended) => browser.once("exit", ended));
  await emptied(profile);
}
process.exit(0);

// Its helpers write for a moment after Chromium itself is gone.
async function emptied(folder) {
  for (let tries = 0; tries < 50; tries++) {
    try {
      return rmSync(folder, { recursive: true, force: true });
    } catch (stillWritten) {
      if (tries === 49) throw stillWritten;
      await new Promise((rest) => setTimeout(rest, 100));
    }
  }
}

async function measure({ call, evaluate, loaded }) {
  await call("Emulation.setDeviceMetricsOverride", { width: 1440, height: 900, deviceScaleFactor: 1, mobile: false });
  await call("Page.addScriptToEvaluateOnNewDocument", { source: `(${watch})()` });
  const opened = loaded();
  await call("Page.navigate", { url });
  await opened;
  await evaluate(`new Promise((drawn) => {
    const look = () => document.querySelector(".timeline-chart .bar") ? drawn() : setTimeout(look, 50);
    look();
  })`);
  const box = await evaluate(`(() => {
    const overlay = document.querySelector(".timeline-chart .brush-area .overlay");
    const { left, top, width, height } = overlay.getBoundingClientRect();
    return { left, top, width, height };
  })()`);
  const y = box.top + box.height / 2;
  const mouse = (type, x) => call("Input.dispatchMouseEvent",
    { type, x, y, button: "left", buttons: type === "mouseReleased" ? 0 : 1, clickCount: 1 });

  // A window at the start of the chart, and then hold of its middle.
  const first = box.left + 2;
  const width = box.width * WINDOW;
  await mouse("mousePressed", first);
  await mouse("mouseMoved", first + width / 2);
  await mouse("mouseMoved", first + width);
  await mouse("mouseReleased", first + width);
  await new Promise((rest) => setTimeout(rest, 3_000));
  const hold = first + width / 2;
  await mouse("mousePressed", hold);

  // A bar at a time, to the end and back: the window keeps to whole bars, so that a lesser step changes nothing.
  const bar = await evaluate(`(() => {
    const all = [...document.querySelectorAll(".timeline-chart .bar")];
    const lefts = [...new Set(all.map((bar) => bar.x.baseVal.value))];
    return Math.max(...lefts.sort((a, b) => a - b).slice(1).map((left, i) => left - lefts[i]));
  })()`);
  const bars = Math.floor((box.width - width) / bar) - 1;
  const times = [];
  let late = 0;
  for (let step = 1; step <= steps; step++) {
    const away = bars - Math.abs(bars - (step % (2 * bars)));
    await evaluate(`watchFor(${UNANSWERED_MS})`);
    await mouse("mouseMoved", hold + away * bar);
    const took = await evaluate("painted");
    if (took === null) late++;
    else times.push(took);
  }
  await mouse("mouseReleased", hold);
  times.sort((a, b) => a - b);
  if (times.length === 0) throw new Error("The map did not follow the hand");
  const at = (share) => times[Math.ceil(times.length * share) - 1].toFixed(0);
  console.log(`${times.length} steps painted, ${late} not; from pointer to map `
    + `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`);
}

// Runs in the page. The map says "painted" once its marks stand; they are seen when the frame after that is done.
function watch() {
  let moved = null;
  addEventListener("pointermove", () => { moved ??= performance.now(); }, { capture: true });
  window.watchFor = (patience) => {
    moved = null;
    window.painted = new Promise((seen) => {
      const end = (value) => {
        removeEventListener("painted", painted, { capture: true });
        clearTimeout(timer);
        seen(value);
      };
      const painted = () => {
        if (moved === null) return;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => end(performance.now() - moved);
          port2.postMessage(null);
        });
      };
      const timer = setTimeout(() => end(null), patience);
      addEventListener("painted", painted, { capture: true });
    });
  };
}

function addressOf(process) {
  return new Promise((found, failed) => {
    process.on("error", failed);
    process.stderr.on("data", (text) => {
      const address = /ws:\/\/\S+/.exec(text);
      if (address) found(address[0]);
    });
  });
}

/** A tab, by the Chrome DevTools Protocol. */
async function open(address) {
  const socket = new WebSocket(address);
  await new Promise((ready) => { socket.onopen = ready; });
  const answers = new Map();
  const listeners = new Set();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.id) answers.get(message.id)(message);
    else for (const listener of listeners) listener(message);
  };
  const send = (method, params = {}, sessionId) => new Promise((done, failed) => {
    answers.set(++last, ({ result, error }) => {
      if (error) failed(new Error(`${method}: ${error.message}`));
      else done(result);
    });
    socket.send(JSON.stringify({ id: last, method, params, sessionId }));
  });
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const call = (method, params) => send(method, params, sessionId);
  await call("Page.enable");
  return {
    call,
    async evaluate(expression) {
      const { result, exceptionDetails: wrong } =
        await call("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
      if (wrong) throw new Error(wrong.exception?.description ?? wrong.text);
      return result.value;
    },
    loaded: () => new Promise((done) => {
      listeners.add(function listen({ method }) {
        if (method === "Page.loadEventFired") {
          listeners.delete(listen);
          done();
        }
      });
    }),
  };
}
