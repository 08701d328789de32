// The rows that can be seen, and no others: a corpus can have any number of defects.
import { ask } from "./api.js";
import { element } from "./dom.js";

const page = 100;
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
   * @param onChoose shows what is chosen; the row is chosen when it is done
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

  /** Shows the answer to another question. */
  show(query, total) {
    Object.assign(this, { query, total, chosen: -1 });
    this.#pages.clear();
    this.#space.style.height = `${total * this.#height}px`;
    this.#clear();
    this.#box.scrollTop = 0;
    this.#draw();
  }

  /** What is known of the rows may have changed. */
  forget() {
    this.#pages.clear();
    this.#clear();
    this.#draw();
  }

  async choose(at) {
    if (this.total === 0) {
      await this.#onChoose(null);
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
    const row = await this.row(this.chosen);
    if (row) {
      await this.#onChoose(row);
    }
  }

  /** The row at a place; asked for, unless it is known. */
  async row(at) {
    const number = Math.floor(at / page);
    if (!this.#pages.has(number)) {
      const query = this.query;
      this.#pages.set(number, ask("rows", { query, from: number * page, count: page }).then(answer => answer.rows));
      if (this.#pages.size > mostPages) {
        this.#pages.delete(this.#pages.keys().next().value);
      }
    }

    const row = (await this.#pages.get(number) ?? [])[at % page];
    return row && { ...row, at };
  }

  /** The place of the next row on which nothing was decided; -1 where there is none. */
  async nextOpen(from) {
    for (let step = 0; step < this.total; step++) {
      const at = (from + step) % this.total;
      if ((await this.row(at))?.state === "open") {
        return at;
      }
    }

    return -1;
  }

  #clear() {
    this.#shown.forEach(row => row.remove());
    this.#shown.clear();
  }

  #draw() {
    const first = Math.max(0, Math.floor(this.#box.scrollTop / this.#height) - 4);
    const last = Math.min(this.total, Math.ceil((this.#box.scrollTop + this.#box.clientHeight) / this.#height) + 4);
    for (const [at, row] of this.#shown) {
      if (at < first || at >= last) {
        row.remove();
        this.#shown.delete(at);
      }
    }

    for (let at = first; at < last; at++) {
      const isChosen = at === this.chosen;
      const row = this.#shown.get(at) ?? this.#add(at);
      row.setAttribute("aria-selected", String(isChosen));
      if (isChosen) {
        this.#box.setAttribute("aria-activedescendant", row.id);
      }
    }
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
    const known = await this.row(at).catch(() => null);
    if (!known || query !== this.query || this.#shown.get(at) !== row) {
      return;
    }

    const state = known.stale ? "stale" : known.state;
    row.dataset.item = known.item;
    row.replaceChildren(
      element("p", {}, state === "open" ? "" : element("span", { className: `state ${state}` }, `${state} `),
        element("b", {}, known.code), " ",
        known.to === null ? known.from : element("span", {}, element("del", {}, known.from), " ", element("ins", {}, known.to))),
      element("p", { className: "about" }, known.title ?? known.rule, " · ", known.place,
        known.places > 1 ? ` · ${known.places} places` : ""));
  }
}
