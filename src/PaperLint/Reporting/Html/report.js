"use strict";
// A page of fifty thousand findings draws no more of them than are looked at; the rest are rows of data until then.
const drawnAtOnce = 100;
const element = id => document.getElementById(id);
const rows = JSON.parse(element("rows").textContent);
const tables = JSON.parse(element("tables").textContent);
const rules = new Map(tables.rules.map(([id, name, count, why], rank) => [id, { id, name, count, why, rank }]));
const papers = new Map();
const findings = [];
const fixNames = { safe: "safe fix", unsafe: "unsafe fix", display: "fix to show only", none: "no fix" };

let paper = null;
for (const row of rows) {
  if (typeof row[0] === "number") {
    const [file, index, title, key] = row;
    const id = file + ":" + index;
    paper = papers.get(id) ?? { file, index, title, key };
    papers.set(id, paper);
  } else {
    const [rule, line, column, severity, fix, message, text, notes] = row;
    findings.push({ paper, rule, line, column, severity, fix, message, text, notes, file: tables.files[paper.file], words: null });
  }
}

const chosen = { severity: null, fix: null, rule: null, file: null };
const groupOf = { paper: finding => finding.paper, rule: finding => finding.rule, file: finding => finding.paper.file };
const inFile = (a, b) => a.paper.file - b.paper.file || a.paper.index - b.paper.index || a.line - b.line || a.column - b.column;
const order = { paper: inFile, rule: (a, b) => rules.get(a.rule).rank - rules.get(b.rule).rank || inFile(a, b), file: inFile };
let group = "paper";
let found = [];
let drawn = 0;

function wordsOf(finding) {
  return finding.words ??= [finding.rule, rules.get(finding.rule).name, finding.severity, fixNames[finding.fix], finding.message,
    finding.file, finding.paper.title, finding.paper.key, ...finding.text.flat(), ...finding.notes].join("\n").toLowerCase();
}

function apply() {
  const words = element("search").value.toLowerCase().split(/\s+/).filter(word => word);
  const wanted = Object.entries(chosen).filter(([, value]) => value !== null);
  found = findings.filter(finding => wanted.every(([name, value]) => finding[name] === value)
    && (words.length === 0 || words.every(word => wordsOf(finding).includes(word))));
  element("shown").textContent = found.length.toLocaleString("en") + " of " + findings.length.toLocaleString("en") + " shown";
  for (const button of document.querySelectorAll("#facets button")) {
    button.setAttribute("aria-pressed", String(chosen[button.dataset.filter] === button.dataset.value));
  }

  drawn = 0;
  element("findings").replaceChildren();
  draw();
}

function make(tag, className, ...content) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

function heading(finding) {
  const head = make("li", "group");
  if (group === "rule") {
    const rule = rules.get(finding.rule);
    head.append(make("h2", "", rule.id + " " + rule.name), make("p", "why", rule.why));
  } else if (group === "file" || finding.paper.index === 0) {
    head.append(make("h2", "", finding.file));
  } else {
    head.append(make("h2", "", finding.paper.title || finding.paper.key), make("div", "place", finding.file + ":" + finding.line));
  }

  return head;
}

function item(finding) {
  const rule = rules.get(finding.rule);
  const made = make("li", "finding");
  made.tabIndex = -1;
  made.dataset.rule = finding.rule;
  const first = make("p", "", make("span", "tag " + finding.severity, finding.severity + " " + finding.rule), finding.message,
    make("span", "fix " + finding.fix, fixNames[finding.fix]));
  const at = finding.line + ":" + finding.column;
  const place = group === "rule" ? finding.file + ":" + at + (finding.paper.title ? " · " + finding.paper.title : "")
    : at + " · " + rule.name + (group === "file" && finding.paper.title ? " · " + finding.paper.title : "");
  made.append(first, make("p", "place", place));
  for (const note of finding.notes) {
    made.append(make("p", "place", note));
  }

  if (finding.text.length > 0) {
    made.append(make("p", "text", ...finding.text.flatMap(piece => typeof piece === "string" ? [piece]
      : piece.length === 1 ? [make("mark", "", piece[0])]
      : [piece[0] ? make("del", "", piece[0]) : "", piece[1] ? make("ins", "", piece[1]) : ""])));
  }

  return made;
}

function draw() {
  const until = Math.min(found.length, drawn + drawnAtOnce);
  const more = document.createDocumentFragment();
  for (; drawn < until; drawn++) {
    if (drawn === 0 || groupOf[group](found[drawn]) !== groupOf[group](found[drawn - 1])) {
      more.append(heading(found[drawn]));
    }

    more.append(item(found[drawn]));
  }

  element("findings").append(more);
  element("more").textContent = drawn < found.length ? "…" : found.length === 0 ? "Nothing to show." : "";
}

function facet(title, filter, values) {
  const list = make("section", "", make("h2", "", title));
  const most = Math.max(...values.map(([, , count]) => count));
  for (const [value, label, count] of values) {
    const button = make("button", "", make("span", "", label), make("span", "", count.toLocaleString("en")));
    button.type = "button";
    button.title = label;
    button.dataset.filter = filter;
    button.dataset.value = value;
    button.style.setProperty("--share", (100 * count / most).toFixed(1) + "%");
    button.addEventListener("click", () => {
      chosen[filter] = chosen[filter] === value ? null : value;
      apply();
      scrollTo({ top: 0 });
    });
    list.append(button);
  }

  element("lists").append(list);
}

function count(name) {
  const counts = new Map();
  for (const finding of findings) {
    counts.set(finding[name], (counts.get(finding[name]) ?? 0) + 1);
  }

  return counts;
}

function move(selector, step) {
  const all = [...document.querySelectorAll(selector)];
  const top = element("filters").getBoundingClientRect().bottom + 1;
  const active = document.activeElement.closest(".finding");
  const at = active && selector === ".finding" ? all.indexOf(active)
    : all.findIndex(one => one.getBoundingClientRect().bottom > top) - (step > 0 ? 1 : 0);
  const next = all[Math.max(0, Math.min(all.length - 1, at + step))];
  const finding = next?.classList.contains("group") ? next.nextElementSibling : next;
  finding?.focus({ preventScroll: true });
  (next ?? finding)?.scrollIntoView({ block: "center" });
}

const severities = count("severity");
const fixes = count("fix");
const files = count("file");
facet("Severity", "severity", ["error", "warning", "suggestion"].filter(word => severities.has(word)).map(word => [word, word, severities.get(word)]));
facet("Fix", "fix", Object.keys(fixNames).filter(word => fixes.has(word)).map(word => [word, fixNames[word], fixes.get(word)]));
facet("Rule", "rule", [...rules.values()].map(rule => [rule.id, rule.id + " " + rule.name, rule.count]));
facet("File", "file", [...files].sort((a, b) => b[1] - a[1]).slice(0, 50).map(([file, of]) => [file, file, of]));
element("facets").open = matchMedia("(min-width: 50rem)").matches;

let waiting = 0;
element("search").addEventListener("input", () => {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(apply);
});
element("group").addEventListener("input", () => {
  group = element("group").value;
  findings.sort(order[group]);
  apply();
});
element("filters").addEventListener("submit", event => event.preventDefault());
element("filters").addEventListener("reset", () => {
  Object.keys(chosen).forEach(name => chosen[name] = null);
  group = "paper";
  findings.sort(order[group]);
  setTimeout(apply);
});
new IntersectionObserver(seen => {
  if (seen[0].isIntersecting && drawn < found.length) {
    draw();
  }
}, { rootMargin: "1500px" }).observe(element("more"));
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }

  if (event.key === "Escape") {
    element("filters").reset();
    document.activeElement.blur();
  } else if (!event.target.matches("input, select")) {
    const step = { j: [".finding", 1], k: [".finding", -1], n: [".group", 1], p: [".group", -1] }[event.key];
    if (event.key === "/") {
      event.preventDefault();
      element("search").focus();
    } else if (step) {
      event.preventDefault();
      move(...step);
    }
  }
});
findings.sort(order[group]);
apply();
