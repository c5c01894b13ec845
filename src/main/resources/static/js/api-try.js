// Shows what the API answers below the form that asks it. Without this, the browser goes to the answer.
const MOST_SHOWN = 20_000;

const address = (form, button) => {
  const url = new URL(button?.hasAttribute("formaction") ? button.formAction : form.action);
  for (const [name, value] of new FormData(form)) {
    if (value !== "") {
      url.searchParams.append(name, value);
    }
  }
  return url;
};

const readable = (text, type) => {
  const whole = /json/.test(type) ? JSON.stringify(JSON.parse(text), null, 2) : text;
  return whole.length > MOST_SHOWN
    ? `${whole.slice(0, MOST_SHOWN)}\n… and ${(whole.length - MOST_SHOWN).toLocaleString()} more characters at the address above`
    : whole;
};

class ApiTry {
  #form;
  #answer;
  #turn = 0;

  constructor(form) {
    this.#form = form;
    this.#answer = form.querySelector("[data-answer]");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask(address(form, event.submitter));
    });
  }

  async #ask(url) {
    const turn = ++this.#turn;
    const started = performance.now();
    this.#show(url, "Asking …", "");
    try {
      const response = await fetch(url, { credentials: "omit" });
      const text = await response.text();
      const type = response.headers.get("Content-Type") ?? "";
      const took = Math.round(performance.now() - started);
      if (turn === this.#turn) {
        this.#show(url, `${response.status}, ${type}, ${text.length.toLocaleString()} characters in ${took} ms`, readable(text, type));
      }
    } catch {
      if (turn === this.#turn) {
        this.#show(url, "No answer. Is the server running?", "");
      }
    }
  }

  #show(url, outcome, text) {
    const link = this.#answer.querySelector("[data-address]");
    link.href = url;
    link.firstElementChild.textContent = url.pathname + url.search;
    this.#answer.querySelector("[data-outcome]").textContent = outcome;
    const code = this.#answer.querySelector("pre");
    code.firstElementChild.textContent = text;
    code.hidden = text === "";
    this.#answer.hidden = false;
  }
}

document.querySelectorAll("[data-api-try]").forEach((form) => new ApiTry(form));
