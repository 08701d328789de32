"use strict";
const items = [...document.querySelectorAll("#diagnostics li")];
const control = name => document.getElementById(name);
const filters = ["rule", "source", "severity", "fix"];

function apply() {
  const words = control("search").value.toLowerCase().split(/\s+/).filter(word => word);
  let shown = 0;
  for (const item of items) {
    const text = item.textContent.toLowerCase();
    item.hidden = !filters.every(name => !control(name).value || item.dataset[name] === control(name).value)
      || !words.every(word => text.includes(word));
    shown += item.hidden ? 0 : 1;
  }
  control("shown").textContent = shown + " of " + items.length + " shown";
}

control("filters").addEventListener("input", apply);
control("filters").addEventListener("submit", event => event.preventDefault());
control("filters").addEventListener("reset", () => setTimeout(apply));
for (const button of document.querySelectorAll(".chart button")) {
  button.addEventListener("click", () => {
    control(button.dataset.filter).value = button.dataset.value;
    apply();
    control("filters").scrollIntoView();
  });
}
apply();
