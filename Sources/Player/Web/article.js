import { paint } from "./highlight.js";
import { make } from "./dom.js";
import { t } from "./i18n.js";

const elements = { title: "h1", heading: "h2", announcement: "p", caption: "p", paragraph: "p" };

/** The text of an article: each sentence a link that plays from it, the one being heard marked. */
export class ArticleText {
  #sentences;
  #manifest;
  #ranges = [];
  #player;

  constructor(player, { manifest }) {
    this.#player = player;
    this.#manifest = manifest;
    this.#sentences = manifest.sentences.map((sentence, index) =>
      make("a", { href: `#s${index}`, id: `s${index}`, tabIndex: -1, draggable: false }, sentence.text));
    this.element = make("article", { "aria-label": t("article"), lang: "zh-CN" }, ...this.#paragraphs());
    this.element.addEventListener("click", (event) => this.#clicked(event));
    this.element.addEventListener("keydown", (event) => this.#moved(event));
    this.#reach(0);
  }

  #paragraphs() {
    const paragraphs = [];
    let last;
    this.#manifest.sentences.forEach((sentence, index) => {
      const isNew = sentence.chapter !== last?.chapter || sentence.paragraph !== last.paragraph;
      if (isNew) paragraphs.push(make(elements[sentence.role] ?? "p", { className: sentence.role }));
      // Between sentences of another script stands a space that belongs to neither.
      else if (sentence.offset > last.offset + (last.length ?? [...last.text].length)) paragraphs.at(-1).append(" ");
      paragraphs.at(-1).append(this.#sentences[index]);
      last = sentence;
    });
    return paragraphs;
  }

  /** One sentence is in the tab order; arrow keys go on from there. */
  #reach(index) {
    const reachable = this.element.querySelector('a[tabindex="0"]');
    if (reachable) reachable.tabIndex = -1;
    if (this.#sentences[index]) this.#sentences[index].tabIndex = 0;
  }

  #clicked(event) {
    const sentence = event.target.closest("a");
    if (!sentence || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    // Who selects text does not mean to play it.
    if (event.detail && String(getSelection())) return;
    this.#player.seekSentence(this.#sentences.indexOf(sentence));
    this.#player.play();
  }

  #moved(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const target = this.#sentences[this.#sentences.indexOf(event.target) + by];
    if (!by || !target) return;
    event.preventDefault();
    this.#reach(this.#sentences.indexOf(target));
    target.focus();
  }

  /** The link of the sentence being heard. */
  get current() {
    return this.#sentences[this.#player.sentence];
  }

  /** Marks the sentence being heard. */
  markSentence() {
    this.element.querySelector("[aria-current]")?.removeAttribute("aria-current");
    const { current } = this;
    this.#ranges = [];
    if (!current) return;
    current.setAttribute("aria-current", "true");
    if (!this.element.contains(document.activeElement)) this.#reach(this.#player.sentence);
    this.#ranges = this.#words(this.#manifest.sentences[this.#player.sentence], current.firstChild);
  }

  /** Marks the word being heard. */
  markWord() {
    paint(undefined, this.#ranges[this.#player.word]);
  }

  #words({ text, words }, node) {
    let from = 0;
    return words.map((word) => {
      const start = text.indexOf(word.text, from);
      if (start < 0) return undefined;
      from = start + word.text.length;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, from);
      return range;
    });
  }
}
