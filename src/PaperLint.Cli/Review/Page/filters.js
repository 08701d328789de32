import { ask } from "./api.js";
import { element } from "./dom.js";

const names = ["rule", "source", "safety", "probability", "repair", "state"];
const form = document.querySelector("#filters");
const search = document.querySelector("#search");
const field = name => document.querySelector(`#${name}`);
let waiting = 0;

/** What is chosen; what is empty does not matter. */
export const chosen = () => ({ search: search.value, ...Object.fromEntries(names.map(name => [name, field(name).value])) });

export function onChange(changed) {
  let typing = 0;
  search.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(changed, 150);
  });
  form.addEventListener("change", event => event.target !== search && changed());
  form.addEventListener("reset", () => setTimeout(changed));
  form.addEventListener("submit", event => event.preventDefault());
}

/**
 * Offers the values that there are, with their numbers. They are counted over all that is shown, so they wait until nothing else
 * is asked, and until nobody is choosing among them.
 * @param query gives the answer that is shown
 * @param pause milliseconds
 */
export function offerLater(query, pause) {
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    const asked = query();
    if (pause > 0 && document.activeElement?.matches("select")) {
      offerLater(query, pause);
      return;
    }

    // Where they cannot be told, the next thing that is asked says why.
    const facets = await ask("facets", { query: asked }).catch(() => null);
    if (facets && asked === query()) {
      names.forEach(name => offer(field(name), facets[name]));
    }
  }, pause);
}

/** What is chosen stays chosen. */
function offer(select, values) {
  const value = select.value;
  const offered = value === "" || values.some(([known]) => known === value) ? values : [[value, 0], ...values];
  select.replaceChildren(
    element("option", { value: "" }, "all"),
    ...offered.map(([known, count]) => element("option", { value: known }, `${known} (${count.toLocaleString("en")})`)));
  select.value = value;
}
