/** Marks a word in a sentence's element by the CSS Custom Highlight API; does nothing where a browser lacks it. */
export function wordRange(element, word, name = "langdu-word") {
  if (!globalThis.CSS?.highlights || !globalThis.Highlight) return;
  const range = element && word && word.to > word.from ? textRange(element, word.from, word.to) : undefined;
  if (range) CSS.highlights.set(name, new Highlight(range));
  else CSS.highlights.delete(name);
}

/** The stretch of an element's own text between two places; what stands above the text in ruby is not counted. */
export function textRange(element, from, to) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.localName === "rt" ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const range = document.createRange();
  let place = 0;
  let isBegun = false;
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (!isBegun && from < place + node.length) {
      range.setStart(node, from - place);
      isBegun = true;
    }
    if (isBegun && to <= place + node.length) {
      range.setEnd(node, to - place);
      return range;
    }
    place += node.length;
  }
  return undefined;
}
