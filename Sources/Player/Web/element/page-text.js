const ignored = /[\s\u200b-\u200f\u2060\ufeff]/u;

/** Text as it is compared: without white space, full-width letters folded, in lower case. */
function fold(text) {
  let folded = "";
  for (const character of text) if (!ignored.test(character)) folded += character.normalize("NFKC").toLowerCase();
  return folded.replace(/\s/g, "");
}

/** Finds the sentences of a manifest in the text of a page. */
export class PageText {
  constructor(root) {
    this.text = "";
    this.places = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node.nodeType === Node.TEXT_NODE ? NodeFilter.FILTER_ACCEPT
        : node.matches("script, style, noscript, template, textarea, select, langdu-player, [hidden]")
          ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP);
    while (walker.nextNode()) {
      let offset = 0;
      for (const character of walker.currentNode.data) {
        const folded = fold(character);
        for (let n = 0; n < folded.length; n += 1) this.places.push([walker.currentNode, offset, character.length]);
        this.text += folded;
        offset += character.length;
      }
    }
  }

  /** Where each sentence stands, in folded characters: the choice of places in ascending order that covers the most
      text. A headline repeated in a list of links does not lead astray. */
  match(sentences) {
    const found = [];
    sentences.forEach(({ text }, index) => {
      const folded = fold(text);
      if (!folded) return;
      let start = this.text.indexOf(folded);
      for (let count = 0; start >= 0 && count < 8; count += 1) {
        found.push({ index, start, end: start + folded.length, covered: folded.length });
        start = this.text.indexOf(folded, start + 1);
      }
    });
    let best;
    found.forEach((here, n) => {
      for (const before of found.slice(Math.max(0, n - 400), n)) {
        if (before.index === here.index || before.end > here.start) continue;
        const covered = before.covered + here.end - here.start;
        if (covered > here.covered) Object.assign(here, { covered, before });
      }
      if (!best || here.covered > best.covered) best = here;
    });
    const matches = new Map();
    for (; best; best = best.before) matches.set(best.index, best);
    return matches;
  }

  /** The stretch of the page from one folded character to another. */
  range(start, end) {
    const range = document.createRange();
    range.setStart(...this.places[start].slice(0, 2));
    const [node, offset, length] = this.places[end - 1];
    range.setEnd(node, offset + length);
    return range;
  }

  /** The stretches of a matched sentence's words; `undefined` for a word that is not found. */
  words(match, sentence) {
    let from = match.start;
    return sentence.words.map(({ text }) => {
      const folded = fold(text);
      const start = folded ? this.text.indexOf(folded, from) : -1;
      if (start < 0 || start + folded.length > match.end) return undefined;
      from = start + folded.length;
      return this.range(start, from);
    });
  }
}
