import { ask } from "./api.js";
import { askFor, isOpen } from "./dialog.js";
import * as filters from "./filters.js";
import { show as showItem, showCopies } from "./item.js";
import { List, page } from "./list.js";
import { show as showProgress } from "./progress.js";

const said = document.querySelector("#said");
const listBox = document.querySelector("#list");
let item = null;
let version = -1;
let reading = -1;
let work = Promise.resolve();

/** One thing after another: what is pressed while the last is being written waits for it. */
function then(action) {
  document.body.dataset.busy = "true";
  const mine = work.then(action).catch(refused).finally(() => {
    document.body.dataset.busy = String(work !== mine);
  });
  work = mine;
  return work;
}

/** What was refused because the files were read again meanwhile is about rows that are not there any more. */
const isOutdated = error => error.reading !== undefined && error.reading !== reading;

async function refused(error) {
  if (isOutdated(error)) {
    await query().catch(() => null);
  }

  say(error.message, true);
}

const list = new List(looked => {
  item = looked;
  showItem(item);
  if (item?.copies) {
    // Where they cannot be read, the place that is named says where to look.
    ask("copies", place()).then(copies => item === looked && showCopies(copies)).catch(() => null);
  }
}, then);

const place = () => ({ query: list.query, at: Math.max(0, list.chosen) });

function say(text, isError = false) {
  said.textContent = text ?? "";
  said.classList.toggle("error", isError);
}

function showState(answer) {
  ({ version, reading } = answer);
  showProgress(answer);
}

async function query() {
  const answer = await ask("query", { ...filters.chosen(), count: page });
  showState(answer);
  document.querySelector("#count").textContent =
    `${answer.total.toLocaleString("en")} shown, in ${answer.papers.toLocaleString("en")} papers`;
  await list.show(answer);
  filters.offerLater(() => list.query, 0);
  document.body.dataset.ready = "true";
}

/** Shows what was done; by then it is on the disk. */
async function follow(answer, words) {
  const isSameReading = answer.reading === reading;
  showState(answer);
  if (isSameReading && answer.at !== undefined) {
    list.forget();
    await list.choose(answer.at, answer.item);
    filters.offerLater(() => list.query, 400);
  } else {
    await query();
  }

  say(answer.message ?? words);
}

const decide = async (what, body, words) => follow(await ask(what, { ...place(), ...body }), words);

/** Asks for a text and decides with it; asks on where it is refused, unless what it was about is gone. */
const decideWith = (question, text, save) => askFor(question, text,
  answer => save(answer).catch(error => isOutdated(error) ? refused(error) : Promise.reject(error)));

const actions = {
  j: () => list.choose(list.chosen + 1),
  k: () => list.choose(list.chosen - 1),
  Home: () => list.choose(0),
  End: () => list.choose(list.total - 1),
  n: async () => {
    const next = await ask("next", place());
    await (next.at < 0 ? say("All of these are decided.") : list.choose(next.at, next.item));
  },
  a: () => item && decide("accept", {}, `Accepted: ${item.code}`),
  r: () => item && decide("reject", {}, `Rejected: ${item.code}`),
  g: () => item && decide("accept-alike", {}, `Accepted all like this: ${item.code}`),
  u: async () => follow(await ask("undo", place())),
  e: () => item && decideWith(`What is to stand in the place of “${item.text.slice(item.start, item.end)}”?`,
    (item.decision?.kind === "edited" ? item.decision.to : item.to) ?? item.text.slice(item.start, item.end),
    text => decide("edit", { to: text }, `Edited: ${item.code}`)),
  s: () => item && decideWith(`Why is ${item.code} to be left in this paper, whatever it finds there?`, "",
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
document.querySelector("#apply").addEventListener("click", () => then(async () => follow(await ask("apply"))));
document.addEventListener("refresh", () => then(async () => follow(await ask("refresh"), "The files were read again.")));
// Another page may have decided meanwhile.
window.addEventListener("focus", () => then(async () => {
  if ((await ask("state")).version !== version) {
    await query();
  }
}));
filters.onChange(() => then(query));
then(query).then(() => listBox.focus());
