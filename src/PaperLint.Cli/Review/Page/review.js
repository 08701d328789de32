import { ask } from "./api.js";
import { askFor, isOpen } from "./dialog.js";
import * as filters from "./filters.js";
import { show as showItem } from "./item.js";
import { List } from "./list.js";
import { show as showProgress } from "./progress.js";

const said = document.querySelector("#said");
const listBox = document.querySelector("#list");
let item = null;
let version = -1;
let work = Promise.resolve();

/** One thing after another: what is pressed while the last is being written waits for it. */
function then(action) {
  document.body.dataset.busy = "true";
  const mine = work.then(action).catch(error => say(error.message, true)).finally(() => {
    document.body.dataset.busy = String(work !== mine);
  });
  work = mine;
  return work;
}

const list = new List(async row => {
  item = row && await ask("item", { item: row.item });
  showItem(item);
}, then);

function say(text, isError = false) {
  said.textContent = text ?? "";
  said.classList.toggle("error", isError);
}

async function query() {
  const answer = await ask("query", filters.chosen());
  version = answer.version;
  filters.offer(answer.facets);
  showProgress(answer);
  document.querySelector("#count").textContent =
    `${answer.total.toLocaleString("en")} shown, in ${answer.papers.toLocaleString("en")} papers`;
  list.show(answer.query, answer.total);
  await list.choose(Math.max(0, answer.firstOpen));
  document.body.dataset.ready = "true";
}

/** Does what was decided; it is shown when it is on the disk. */
async function decide(what, body, words) {
  const at = list.chosen;
  const answer = await ask(what, { item: item.item, ...body });
  version = answer.version;
  showProgress(answer);
  list.forget();
  say(answer.message ?? words);
  const next = await list.nextOpen(at + 1);
  await list.choose(next < 0 ? at : next);
}

async function undo() {
  const answer = await ask("undo", { query: list.query });
  version = answer.version;
  showProgress(answer);
  list.forget();
  say(answer.message ?? "Taken back.");
  await list.choose(answer.at < 0 ? list.chosen : answer.at);
}

async function apply() {
  const answer = await ask("apply");
  await query();
  say(answer.message);
}

const actions = {
  j: () => list.choose(list.chosen + 1),
  k: () => list.choose(list.chosen - 1),
  n: async () => {
    const next = await list.nextOpen(list.chosen + 1);
    await (next < 0 ? say("All of these are decided.") : list.choose(next));
  },
  a: () => item && decide("accept", {}, `Accepted: ${item.code}`),
  r: () => item && decide("reject", {}, `Rejected: ${item.code}`),
  g: () => item && decide("accept-alike", {}, `Accepted all like this: ${item.code}`),
  u: undo,
  e: () => item && askFor(`What is to stand in the place of “${item.text.slice(item.start, item.end)}”?`,
    (item.decision?.kind === "edited" ? item.decision.to : item.to) ?? item.text.slice(item.start, item.end),
    text => decide("edit", { to: text }, `Edited: ${item.code}`)),
  s: () => item && askFor(`Why is ${item.code} to be left in this paper, whatever it finds there?`, "",
    reason => decide("suppress", { reason }, `Left in this paper: ${item.code}`)),
  "/": () => document.querySelector("#search").focus(),
};

const keys = { ArrowDown: "j", ArrowUp: "k" };

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || isOpen()) {
    return;
  }

  if (event.key === "Escape") {
    listBox.focus();
    return;
  }

  const isWriting = event.target.matches("input, select, textarea");
  const key = keys[event.key] ?? event.key;
  if (!isWriting && actions[key]) {
    event.preventDefault();
    then(actions[key]);
  }
});

document.querySelector("#keys").addEventListener("click", event => {
  const button = event.target.closest("button");
  if (button) {
    then(actions[button.dataset.key]);
  }
});
document.querySelector("#apply").addEventListener("click", () => then(apply));
document.addEventListener("refresh", () => then(async () => {
  await ask("refresh");
  await query();
}));
// Another page may have decided meanwhile.
window.addEventListener("focus", () => then(async () => {
  if ((await ask("state")).version !== version) {
    await query();
  }
}));
filters.onChange(() => then(query));
then(query).then(() => listBox.focus());
