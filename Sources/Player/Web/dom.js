/** The element with an id. */
export const byId = (id) => document.getElementById(id);

/** Makes an element with properties (attributes where the name has a hyphen) and children; text stays text. */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes("-")) element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children);
  return element;
}
