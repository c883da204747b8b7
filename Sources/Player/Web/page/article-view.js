import { ArticlePinyin } from "./article-pinyin.js";
import { ChapterList } from "./chapters.js";
import { button, icon, make } from "./dom.js";
import { place, resumeTime } from "./heard.js";
import { wordRange } from "./marks.js";
import { enqueue } from "./queue.js";
import { announce } from "./announce.js";
import { set, settings } from "./store.js";
import { length, t } from "./words.js";

/** How long a press is long, in milliseconds. */
const longPress = 450;

/** An article on the page: each sentence plays from itself, the one being heard is marked, chapters stand beside. */
export class ArticleView {
  #player;
  #playing;
  #share;
  #voices;
  #start;
  #chapters;
  #pinyin;

  constructor(recording, { player, playing, share, voices }) {
    this.recording = recording;
    this.#player = player;
    this.#playing = playing;
    this.#share = share;
    this.#voices = voices;
    this.#chapters = new ChapterList(player, playing);
    // What is put above a sentence moves what is marked in it.
    this.#pinyin = new ArticlePinyin(recording, (index) => index === player.sentence && this.markWord());
    const side = make("aside", { className: "side" }, make("h2", {}, t("chapters")), this.#chapters.element);
    this.element = make("div", { className: "reading" }, recording.element, side);
    this.title = recording.details.title;
    recording.ready().then(({ chapters }) => {
      side.hidden = chapters.length < 2;
      this.element.classList.toggle("has-side", chapters.length > 1);
    }, () => undefined);
    this.#chapters.show(recording);
    this.attach();
    this.#reach(0);
  }

  /** Takes the text from whatever view of the same article had it last. */
  attach() {
    const { element } = this.recording;
    if (this.recording.view === this) return;
    this.recording.view = this;
    this.element.prepend(element);
    let selects = false;
    let pressed = 0;
    element.onpointerdown = () => {
      pressed = performance.now();
      selects = Boolean(String(getSelection()));
    };
    // Who holds text, selects it, or lets go of what is selected does not mean to play it.
    element.onclick = (event) => this.#clicked(event, event.detail
      && (selects || performance.now() - pressed > longPress || Boolean(String(getSelection()))));
    element.onkeydown = (event) => this.#moved(event);
    this.#begin();
  }

  /** Whether this is the article that is heard. */
  get isHeard() {
    return this.#player.details?.id === this.recording.id;
  }

  /** Whether there is a place in it to mark: nothing is at the beginning of what nobody plays. */
  get isBegun() {
    return this.isHeard && (this.#player.wasPlayed || this.#player.time > 0);
  }

  /** Whether it sounds just now. */
  get isPlaying() {
    return this.isHeard && this.#player.isPlaying;
  }

  /** The element of the sentence being heard. */
  get current() {
    const sentence = this.isBegun ? this.recording.sentences[this.#player.sentence] : undefined;
    // Source and date are spoken from the line that shows them.
    return sentence?.closest(".byline") ?? sentence;
  }

  #begin() {
    const { recording } = this;
    const slot = recording.element.querySelector(".start");
    this.#start = button({ className: "pill play" }, () =>
      this.#playing.play(recording.id, this.isHeard ? undefined : this.wanted));
    this.#start.append(icon("play", "off"), icon("pause", "on"), make("span"));
    const { voice: name, voices } = recording.details;
    const voice = voices?.length > 1
      ? button({ word: name, className: "quiet voice", name: t("voiceIs", name) }, () => this.#voices(this, voice))
      : make("span", { className: "voice" }, name ?? "");
    const later = button({ word: t("laterShort"), className: "quiet" }, () => {
      enqueue(recording.details);
      announce(t("queuedLater"));
    });
    const share = button({ word: t("shareArticle"), className: "quiet" }, () => this.#share(recording));
    const pinyin = recording.pinyin && button({ word: t("pinyin"), className: "quiet pinyin" }, () =>
      set("pinyin", !settings.pinyin));
    this.gone = make("p", { className: "gone", role: "status", hidden: true }, t("soundGone"));
    slot.replaceChildren(...[this.#start, voice, pinyin, later, share, this.gone].filter(Boolean));
    this.showPinyin();
    this.show();
  }

  /** Shows what another voice changes. */
  renew() {
    this.#begin();
    this.#chapters.show(this.recording);
    this.markSentence();
  }

  /** The time that a link asked for, until something was played. */
  wanted;

  /** Shows on the button what it does. */
  show() {
    const { recording, isPlaying } = this;
    const { duration, id, audio } = recording.details;
    const isGone = !audio.length || (this.isHeard && this.#player.trouble === "gone");
    const from = this.isHeard ? this.#player.time : this.wanted ?? resumeTime(id);
    const isUnderWay = from > 3 && duration - from > 3;
    const word = isPlaying ? t("pause")
      : isUnderWay ? t("resumeFor", length(duration - from)) : t("playFor", length(duration));
    this.#start.lastChild.textContent = word;
    this.#start.classList.toggle("playing", isPlaying);
    this.#start.classList.toggle("coming", this.#playing.coming === id);
    this.#start.disabled = isGone;
    this.gone.hidden = !isGone;
  }

  /** Shows pinyin above the text, or takes it away, as the listener has it. */
  showPinyin() {
    this.#pinyin.show();
  }

  /** One sentence is in the tab order; arrow keys go on from there. */
  #reach(index) {
    const sentence = this.recording.sentences[index];
    const before = this.recording.element.querySelector('.s[tabindex="0"]');
    if (before === sentence) return;
    before?.removeAttribute("tabindex");
    before?.removeAttribute("role");
    sentence?.setAttribute("tabindex", "0");
    sentence?.setAttribute("role", "button");
  }

  #clicked(event, isOther) {
    const sentence = event.target.closest(".s");
    if (!sentence || isOther || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    this.#playFrom(sentence);
  }

  async #playFrom(sentence) {
    const { recording } = this;
    const { sentences } = await recording.ready();
    this.#playing.play(recording.id, sentences[recording.sentences.indexOf(sentence)]?.start ?? 0);
  }

  #moved(event) {
    const { sentences } = this.recording;
    const here = sentences.indexOf(event.target);
    if (here < 0) return;
    if (event.key === "Enter") {
      event.preventDefault();
      this.#playFrom(event.target);
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || !sentences[here + by]) return;
    event.preventDefault();
    this.#reach(here + by);
    sentences[here + by].focus();
  }

  /** Marks the sentence being heard. */
  markSentence() {
    const { element, sentences } = this.recording;
    for (const marked of element.querySelectorAll("[aria-current], .byline.heard")) {
      marked.removeAttribute("aria-current");
      marked.classList.remove("heard");
    }
    const sentence = this.isBegun ? sentences[this.#player.sentence] : undefined;
    if (!sentence) return;
    sentence.setAttribute("aria-current", "true");
    sentence.closest(".byline")?.classList.add("heard");
    if (!element.contains(document.activeElement)) this.#reach(this.#player.sentence);
  }

  /** Marks the word being heard. */
  markWord() {
    const { sentence, word } = this.#player;
    if (!this.isBegun) return wordRange();
    return wordRange(this.recording.sentences[sentence], this.recording.timeline?.sentences[sentence]?.words[word]);
  }

  /** Where the listener is to be when the view opens: the sentence asked for, or the one where they left. */
  async sentenceAt() {
    const time = this.isHeard ? this.#player.time : this.wanted ?? place(this.recording.id)?.time;
    if (!time) return undefined;
    const timeline = await this.recording.ready();
    return this.recording.sentences[timeline.sentence(time)];
  }
}
