/** Makes an element. Texts become text nodes: nothing that a corpus holds is ever read as HTML. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "className") {
      made.className = value;
    } else {
      made.setAttribute(key, value);
    }
  }

  made.append(...children.filter(child => child !== "" && child !== null && child !== undefined));
  return made;
}
