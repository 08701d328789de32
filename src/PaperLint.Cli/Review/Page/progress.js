// How much is decided, and how long the rest takes at the pace of this sitting. Pauses do not count.
const longestThought = 120_000;
const left = document.querySelector("#left");
const bar = document.querySelector("#progress");
let last = Date.now();
let spent = 0;
let decided = 0;
let open = null;

export function show(answer) {
  if (open !== null && answer.open < open) {
    spent += Math.min(Date.now() - last, longestThought);
    decided += open - answer.open;
  }

  last = Date.now();
  open = answer.open;
  bar.max = Math.max(answer.all, 1);
  bar.value = answer.all - answer.open;
  left.textContent = `${(answer.all - answer.open).toLocaleString("en")} of ${answer.all.toLocaleString("en")} decided${time()}`;
}

function time() {
  if (open === 0 || decided < 3) {
    return "";
  }

  const minutes = Math.ceil(spent / decided * open / 60_000);
  return minutes < 90 ? ` · about ${minutes} min left` : ` · about ${Math.round(minutes / 60)} h left`;
}
