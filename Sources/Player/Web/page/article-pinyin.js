import { putAbove } from "./pinyin.js";
import { settings } from "./store.js";

/** Pinyin above an article's text: what is in sight first, the rest as it comes. */
export class ArticlePinyin {
  #recording;
  #onPut;
  #seen;

  /** - Parameter onPut: Is told the number of each sentence that has got its pinyin. */
  constructor(recording, onPut) {
    this.#recording = recording;
    this.#onPut = onPut;
  }

  /** Puts it above the text, or takes it away, as the listener has it. */
  show() {
    const { element, pinyin, sentences, texts } = this.#recording;
    const isWanted = Boolean(pinyin && settings.pinyin);
    element.querySelector(".quiet.pinyin")?.setAttribute("aria-pressed", String(isWanted));
    if (isWanted === element.classList.contains("has-pinyin")) return;
    element.classList.toggle("has-pinyin", isWanted);
    this.#seen?.disconnect();
    if (!isWanted) {
      for (const [index, sentence] of sentences.entries()) {
        if (sentence.querySelector("ruby")) sentence.textContent = texts[index];
      }
      return;
    }
    this.#seen = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) this.#put(sentences.indexOf(target));
    }, { rootMargin: "800px" });
    // The headline has line breaks of its own; source and date stand above in another form.
    for (const sentence of element.querySelectorAll(".text .s")) this.#seen.observe(sentence);
  }

  async #put(index) {
    const { element, pinyin, sentences, texts } = this.#recording;
    this.#seen.unobserve(sentences[index]);
    try {
      const timeline = await this.#recording.ready();
      await this.#recording.words(index);
      const readings = await pinyin.readings(index);
      if (!element.classList.contains("has-pinyin")) return;
      putAbove(sentences[index], texts[index], timeline.sentences[index].words, readings);
      this.#onPut(index);
    } catch {
      // Without them the text is read as it is.
    }
  }
}
