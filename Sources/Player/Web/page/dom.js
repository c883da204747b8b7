/** The element with an id. */
export const byId = (id) => document.getElementById(id);

/** Makes an element with properties (attributes where the name has a hyphen) and children; text stays text. */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined) continue;
    if (key.includes("-")) element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A picture of the page's set. */
export function icon(name, className) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `#i-${name}`);
  if (className) svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

/** A button that does something, with a picture, a word, or both. */
export function button({ picture, word, name, className, disabled }, action) {
  const element = make("button", { type: "button", className: className ?? "", disabled: Boolean(disabled) });
  if (picture) element.append(icon(picture));
  if (word) element.append(make("span", {}, word));
  if (name) {
    element.setAttribute("aria-label", name);
    element.title = name;
  }
  element.addEventListener("click", action);
  return element;
}

/** Whether the window is one in which the bar is a strip and all else is in the sheet. */
export const isSmall = () => matchMedia("(max-width: 47.99rem), (max-height: 480px)").matches;
