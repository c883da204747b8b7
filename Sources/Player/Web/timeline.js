/** The sentences, words and chapters of a manifest by time. */
export class Timeline {
  constructor(manifest) {
    this.sentences = manifest.sentences;
    this.chapters = manifest.chapters;
    this.duration = manifest.audio.duration;
  }

  /** The index of the sentence heard at a time, or in whose pause it falls. */
  sentence(time) {
    return last(this.sentences, time);
  }

  /** The index of the word heard at a time in a sentence; -1 in pauses. */
  word(sentence, time) {
    const words = this.sentences[sentence].words;
    const index = last(words, time);
    return words[index]?.start <= time && time < words[index].end ? index : -1;
  }

  /** The index of the chapter at a time. */
  chapter(time) {
    return last(this.chapters, time);
  }

  /** The sentence that begins the next (`by` 1) or previous (-1) sentence, paragraph or chapter, or this one when it
      is well under way; `undefined` past the end. */
  step(unit, by, time) {
    const here = this.sentence(time);
    const same = (a, b) =>
      unit === "sentence" ? a === b : this.sentences[a].chapter === this.sentences[b].chapter
        && (unit === "chapter" || this.sentences[a].paragraph === this.sentences[b].paragraph);
    const first = (index) => {
      while (index > 0 && same(index - 1, index)) index -= 1;
      return index;
    };
    if (by < 0) {
      const start = first(here);
      return time - this.sentences[start].start > 2 || start === 0 ? start : first(start - 1);
    }
    let next = here + 1;
    while (next < this.sentences.length && same(here, next)) next += 1;
    return next < this.sentences.length ? next : undefined;
  }
}

/** The last item that starts at or before a time. */
function last(items, time) {
  let [low, high] = [0, items.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (items[middle].start <= time) low = middle;
    else high = middle;
  }
  return low;
}
