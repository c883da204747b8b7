/** Marks a word in a sentence's element by the CSS Custom Highlight API; does nothing where a browser lacks it. */
export function wordRange(element, word, name = "langdu-word") {
  if (!globalThis.CSS?.highlights || !globalThis.Highlight) return;
  const ranges = element && word && word.to > word.from ? textRanges(element, word.from, word.to) : [];
  if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}

/** The stretch of an element's own text between two places. What stands above the text in ruby is neither counted nor
    part of it, so that there the stretch is in pieces. */
function textRanges(element, from, to) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.localName === "rt" ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const pieces = [];
  let place = 0;
  while (walker.nextNode() && place < to) {
    const { currentNode: node } = walker;
    const [start, end] = [Math.max(0, from - place), Math.min(node.length, to - place)];
    if (start < end) pieces.push([node, start, end]);
    place += node.length;
  }
  if (!pieces.length) return [];
  const range = (first, last) => {
    const made = document.createRange();
    made.setStart(first[0], first[1]);
    made.setEnd(last[0], last[2]);
    return made;
  };
  return element.querySelector("rt") ? pieces.map((piece) => range(piece, piece)) : [range(pieces[0], pieces.at(-1))];
}
