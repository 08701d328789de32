// One defect in its text, with the repair as a difference inside the line.
import { element } from "./dom.js";

const box = document.querySelector("#item");

export function show(item) {
  if (!item) {
    box.replaceChildren(element("p", {}, "Nothing is left to show. Show all, or choose other values above."));
    return;
  }

  const decision = item.decision;
  const written = decision?.kind === "edited" ? decision.to : item.to;
  box.replaceChildren(
    element("h2", {}, item.title ?? "(no paper)"),
    element("p", { className: "about" }, [item.paper, item.field, item.place].filter(Boolean).join(" · "),
      item.places > 1 ? ` · the same at ${item.places} places, all of which are decided together` : ""),
    element("p", {}, element("b", {}, `${item.code} ${item.rule}`), " ", item.message),
    item.stale ? element("p", { className: "state stale" }, "The file changed since it was read. ", lookAgain()) : "",
    item.state === "open" ? "" : element("p", {}, element("span", { className: `state ${item.state}` }, item.state),
      decision?.reason ? `: ${decision.reason}` : "", decision?.by ? ` (${decision.by})` : ""),
    text(item, written),
    element("dl", {}, ...facts(item)));
  box.scrollTop = 0;
}

/** Both papers, where one is said to repeat the other. */
export function showCopies(copies) {
  box.append(element("section", { id: "copies", "aria-label": "Both papers" },
    copy("This paper", copies.own), copy("The other paper", copies.other)));
}

const copy = (name, paper) => element("div", {}, element("h3", {}, name),
  element("p", { className: "text" }, paper === null ? "It is not there any more."
    : [paper.title ?? "(no title)", paper.abstract ?? "(no abstract)"].join("\n\n")));

function text(item, written) {
  const shown = item.text.slice(item.start, item.end);
  const changed = written === null
    ? [element("mark", {}, shown)]
    : [element("del", {}, shown), element("ins", {}, written)];
  return element("p", { className: "text", id: "text" }, item.text.slice(0, item.start), ...changed, item.text.slice(item.end));
}

function facts(item) {
  return [
    ["repair", { safe: "safe: the meaning cannot change", unsafe: "unsafe: wants a look", display: "only a proposal", none: "none" }[item.safety]],
    ["probability", item.probability === null ? null : `${(100 * item.probability).toFixed(1)} % that the least certain of its commands is one`],
    ["alike", item.alike > 1 ? `${item.alike} open with this rule and this repair` : null],
    ["proven by", item.proof],
    ["because", item.because],
    ["why", item.why],
    ["measured", item.evidence],
    ...item.related.map(related => ["beside", `${related.text} (${related.place})`]),
  ].filter(([, value]) => value).flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]);
}

function lookAgain() {
  const button = element("button", { type: "button", id: "refresh" }, "Read it again");
  button.addEventListener("click", () => document.dispatchEvent(new CustomEvent("refresh")));
  return button;
}
