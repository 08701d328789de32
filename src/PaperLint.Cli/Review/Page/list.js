// The rows that can be seen, and no others: a corpus can have any number of defects.
import { ask } from "./api.js";
import { element } from "./dom.js";

/** What is repaired, as a row shows it. */
const change = (from, to) => to === null ? [from]
  : to === "" ? [element("del", {}, from)]
  : [element("del", {}, from), " → ", element("ins", {}, to)];

/** Rows that are asked for at once. */
export const page = 100;
const mostPages = 12;

export class List {
  #box = document.querySelector("#list");
  #space = document.querySelector("#space");
  #pages = new Map();
  #shown = new Map();
  #onChoose;
  query = 0;
  total = 0;
  chosen = -1;

  /**
   * @param onChoose shows what is chosen; null for nothing
   * @param then does one thing after another
   */
  constructor(onChoose, then) {
    this.#onChoose = onChoose;
    this.#box.addEventListener("scroll", () => this.#draw());
    new ResizeObserver(() => this.#draw()).observe(this.#box);
    this.#box.addEventListener("click", event => {
      const row = event.target.closest(".row");
      if (row) {
        then(() => this.choose(Number(row.dataset.at)));
      }
    });
  }

  get #height() {
    return parseFloat(getComputedStyle(document.documentElement).fontSize) * 3.4;
  }

  /** Shows the answer to another question, and the row in it that is looked at. */
  show(answer) {
    Object.assign(this, { query: answer.query, total: answer.total, chosen: -1 });
    this.#pages.clear();
    this.#pages.set(answer.from / page, Promise.resolve(answer.rows));
    this.#space.style.height = `${this.total * this.#height}px`;
    this.#shown.forEach(row => row.remove());
    this.#shown.clear();
    this.#box.scrollTop = 0;
    return this.choose(answer.at, answer.item);
  }

  /** What is known of the rows may have changed. What is shown of them stays until it is known anew. */
  forget() {
    this.#pages.clear();
    this.#shown.forEach((row, at) => this.#fill(row, at));
  }

  /** @param item what is in the row; asked for, unless it is given */
  async choose(at, item) {
    if (this.total === 0) {
      this.#box.removeAttribute("aria-activedescendant");
      this.#onChoose(null);
      return;
    }

    this.chosen = Math.max(0, Math.min(at, this.total - 1));
    const [top, height] = [this.chosen * this.#height, this.#height];
    if (top < this.#box.scrollTop) {
      this.#box.scrollTop = top;
    } else if (top + height > this.#box.scrollTop + this.#box.clientHeight) {
      this.#box.scrollTop = top + height - this.#box.clientHeight;
    }

    this.#draw();
    this.#onChoose(item ?? (await ask("look", { query: this.query, at: this.chosen })).item);
  }

  /** The row at a place; asked for, unless it is known. */
  async #row(at) {
    const number = Math.floor(at / page);
    if (!this.#pages.has(number)) {
      const rows = ask("rows", { query: this.query, from: number * page, count: page }).then(answer => answer.rows);
      this.#pages.set(number, rows);
      rows.catch(() => this.#pages.get(number) === rows && this.#pages.delete(number));
      if (this.#pages.size > mostPages) {
        this.#pages.delete(this.#pages.keys().next().value);
      }
    }

    return (await this.#pages.get(number))[at % page];
  }

  #draw() {
    const first = Math.max(0, Math.floor(this.#box.scrollTop / this.#height) - 4);
    const last = Math.min(this.total, Math.ceil((this.#box.scrollTop + this.#box.clientHeight) / this.#height) + 4);
    for (const [at, row] of this.#shown) {
      if ((at < first || at >= last) && at !== this.chosen) {
        row.remove();
        this.#shown.delete(at);
      }
    }

    for (let at = first; at < last; at++) {
      this.#mark(at);
    }

    // The chosen one is there even where it cannot be seen: readers of the screen are told of it.
    if (this.chosen >= 0) {
      this.#box.setAttribute("aria-activedescendant", this.#mark(this.chosen).id);
    }
  }

  #mark(at) {
    const row = this.#shown.get(at) ?? this.#add(at);
    row.setAttribute("aria-selected", String(at === this.chosen));
    return row;
  }

  #add(at) {
    const row = element("div", {
      id: `row-${at}`, className: "row", role: "option", "aria-setsize": this.total, "aria-posinset": at + 1, "data-at": at,
    });
    row.style.top = `${at * this.#height}px`;
    this.#space.append(row);
    this.#shown.set(at, row);
    this.#fill(row, at);
    return row;
  }

  async #fill(row, at) {
    const query = this.query;
    const known = await this.#row(at).catch(() => null);
    if (!known || query !== this.query || this.#shown.get(at) !== row) {
      return;
    }

    const state = known.stale ? "stale" : known.state;
    row.replaceChildren(
      element("p", {}, state === "open" ? "" : element("span", { className: `state ${state}` }, `${state} `),
        element("b", {}, known.code), " ",
        ...change(known.from, known.to)),
      element("p", { className: "about" }, known.title ?? known.rule, " · ", known.place,
        known.places > 1 ? ` · ${known.places} places` : ""));
  }
}
