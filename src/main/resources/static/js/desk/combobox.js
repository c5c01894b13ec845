/**
 * A field that offers entries of the record while its editor types: the editable combobox with a listbox of the ARIA
 * Authoring Practices (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Without it, the field's Find button does.
 */
const PAUSE = 180;

export class Combobox {
  #field;
  #input;
  #list;
  #choices = [];
  #active = -1;
  #timer;
  #asked = 0;

  constructor(field) {
    this.#field = field;
    this.#input = field.querySelector(".picker input");
    this.#list = document.createElement("ul");
    this.#list.className = "picker-list";
    this.#list.id = `${this.#input.id}-list`;
    this.#list.role = "listbox";
    this.#list.hidden = true;
    this.#list.setAttribute("aria-label", field.querySelector("label").textContent);
    this.#input.after(this.#list);
    this.#input.role = "combobox";
    this.#input.setAttribute("aria-autocomplete", "list");
    this.#input.setAttribute("aria-controls", this.#list.id);
    this.#input.setAttribute("aria-expanded", "false");
    field.querySelector("[name=find]").hidden = true;

    this.#input.addEventListener("input", () => this.#typed());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    this.#input.addEventListener("blur", () => this.#close());
    this.#field.addEventListener("choose", ({ detail }) => this.#settle(detail));
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.#choose([...this.#list.children].indexOf(option));
    });
  }

  #typed() {
    this.#note(null);
    this.#setKey("");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), PAUSE);
  }

  async #look() {
    const words = this.#input.value.trim();
    if (words.length < 2) return this.#close();
    const ask = ++this.#asked;
    const answer = await fetch(`/desk/lookup/${this.#field.dataset.picker}?q=${encodeURIComponent(words)}`, {
      headers: { Accept: "application/json" },
    }).catch(() => null);
    const json = answer?.headers.get("Content-Type")?.includes("json");
    if (ask !== this.#asked || !answer?.ok || !json) return;
    this.#open(await answer.json());
  }

  #open(choices) {
    this.#choices = choices;
    this.#active = -1;
    this.#list.replaceChildren(...choices.map((choice, i) => this.#option(choice, i)));
    if (!choices.length) this.#tell(this.#field.dataset.none);
    const shown = choices.length > 0 && document.activeElement === this.#input;
    this.#list.hidden = !shown;
    this.#input.setAttribute("aria-expanded", String(shown));
    this.#input.removeAttribute("aria-activedescendant");
  }

  #option(choice, i) {
    const option = document.createElement("li");
    option.role = "option";
    option.id = `${this.#list.id}-${i}`;
    option.setAttribute("aria-selected", "false");
    const name = document.createElement("bdi");
    name.textContent = choice.name;
    const also = document.createElement("span");
    also.className = "also";
    also.textContent = [choice.detail, choice.also].filter(Boolean).join(" · ");
    option.append(name, " ", also);
    return option;
  }

  #key(event) {
    const open = !this.#list.hidden;
    if (event.key === "ArrowDown" && !open) this.#look();
    else if (event.key === "ArrowDown") this.#move(1);
    else if (event.key === "ArrowUp" && open) this.#move(-1);
    else if (event.key === "Enter" && open && this.#active >= 0) this.#choose(this.#active);
    else if (event.key === "Escape" && open) this.#close();
    else return;
    event.preventDefault();
  }

  #move(step) {
    const n = this.#choices.length;
    this.#active = this.#active < 0 && step < 0 ? n - 1 : (this.#active + step + n) % n;
    [...this.#list.children].forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === this.#active));
    });
    const active = this.#list.children[this.#active];
    this.#input.setAttribute("aria-activedescendant", active.id);
    active.scrollIntoView({ block: "nearest" });
  }

  #choose(i) {
    this.#settle(this.#choices[i]);
  }

  #settle(choice) {
    this.#input.value = choice.name;
    this.#field.querySelector('[name$=".seen"]').value = choice.name;
    this.#setKey(choice.key);
    this.#note(choice);
    this.#close();
    this.#field.dispatchEvent(new CustomEvent("picked", { bubbles: true, detail: choice }));
  }

  /** The radio buttons of a Find give way to one hidden key. */
  #setKey(key) {
    this.#field.querySelector(".matches")?.remove();
    let input = this.#field.querySelector('[name$=".key"]');
    if (!input) {
      input = document.createElement("input");
      input.type = "hidden";
      input.name = `${this.#field.dataset.field}.key`;
      this.#field.append(input);
    }
    input.value = key;
  }

  #note(choice) {
    this.#tell(choice ? [choice.name, choice.detail].filter(Boolean).join(" · ") : "");
  }

  #tell(words) {
    let note = this.#field.querySelector(".chosen");
    if (!note) {
      note = document.createElement("p");
      note.className = "hint chosen";
      note.setAttribute("aria-live", "polite");
      this.#field.querySelector(".picker").after(note);
    }
    note.textContent = words;
    note.hidden = !words;
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asked++;
    this.#list.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
  }
}
