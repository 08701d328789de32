import { element } from "./dom.js";

const names = ["rule", "source", "safety", "repair", "state"];
const form = document.querySelector("#filters");
const search = document.querySelector("#search");
const field = name => document.querySelector(`#${name}`);

/** What is chosen; what is empty does not matter. */
export const chosen = () => ({ search: search.value, ...Object.fromEntries(names.map(name => [name, field(name).value])) });

export function onChange(changed) {
  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, 150);
  });
  form.addEventListener("change", event => event.target !== search && changed());
  form.addEventListener("reset", () => setTimeout(changed));
  form.addEventListener("submit", event => event.preventDefault());
}

/** Offers the values that there are, with their numbers; what is chosen stays chosen. */
export function offer(facets) {
  for (const name of names) {
    const select = field(name);
    const value = select.value;
    const values = facets[name].some(([known]) => known === value) || value === "" ? facets[name] : [[value, 0], ...facets[name]];
    select.replaceChildren(
      element("option", { value: "" }, "all"),
      ...values.map(([known, count]) => element("option", { value: known }, `${known} (${count})`)));
    select.value = value;
  }
}
