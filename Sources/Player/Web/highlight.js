/** Marks a sentence and a word in a page by the CSS Custom Highlight API; does nothing where a browser lacks it. */
export function paint(sentence, word) {
  for (const [name, range] of [["langdu-sentence", sentence], ["langdu-word", word]]) {
    if (!globalThis.CSS?.highlights) return;
    if (range) CSS.highlights.set(name, new Highlight(range));
    else CSS.highlights.delete(name);
  }
}
