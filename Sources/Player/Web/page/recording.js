import { Timeline } from "../timeline.js";
import { articlePage, timelinePart, voiceDetails } from "./api.js";
import { Pinyin } from "./pinyin.js";
import { t } from "./words.js";

const roles = { t: "title", a: "announcement", h: "heading", p: "paragraph", c: "caption" };
/** How many articles are kept in memory. */
const limit = 8;
const known = new Map();
/** A time in seconds, rounded as everywhere else that times are written, so that both mean the same moment. */
const seconds = (samples, rate) => Math.round(samples / rate * 1e6) / 1e6;

/** An article with its text, and its times as soon as they have come. */
class Recording {
  #parts = new Map();
  /** How many sentences' words come at a time. */
  part;

  /** - Parameter element: the `<article>` of its page. */
  constructor(element) {
    this.element = element;
    this.details = JSON.parse(element.dataset.article);
    delete element.dataset.article;
    element.setAttribute("aria-label", t("articleHelp"));
    for (const without of element.querySelectorAll("noscript")) without.remove();
    /** The sentences' elements and, apart from what is put into them later, their texts. */
    this.sentences = [...element.querySelectorAll(".s")].sort((a, b) => a.id.slice(1) - b.id.slice(1));
    this.texts = this.sentences.map((sentence) => sentence.textContent);
    this.pinyin = this.details.pinyin && new Pinyin(this);
  }

  get id() {
    return this.details.id;
  }

  /** The times, once they are there. */
  timeline;

  /** Fetches the times, once. */
  ready() {
    this.loading ??= this.#load().catch((error) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  /** Takes the sound and the times of another voice; the text stays. */
  async speakBy(voice) {
    this.details = { ...this.details, ...(await voiceDetails(voice)) };
    this.timeline = this.loading = undefined;
    this.#parts.clear();
    this.pinyin = this.details.pinyin && new Pinyin(this);
    return this.ready();
  }

  async #load() {
    const part = await timelinePart(this.details, 0);
    const { rate } = part;
    let at = 0;
    const starts = part.start.map((step) => (at += step));
    const sentences = starts.map((start, index) => ({
      start: seconds(start, rate), end: seconds(starts[index + 1] ?? part.length, rate), samples: start,
      chapter: part.chapter[index], paragraph: part.paragraph[index], role: roles[part.role[index]],
      text: this.texts[index] ?? "", words: [],
    }));
    this.rate = rate;
    this.part = part.part;
    this.timeline = new Timeline({ sentences, chapters: part.chapters, audio: { duration: seconds(part.length, rate) } });
    this.#parts.set(0, Promise.resolve());
    this.#put(0, part.words);
    return this.timeline;
  }

  /** Sees to it that a sentence's words are there, and those that follow; resolves once they are. */
  words(sentence) {
    const part = Math.floor(sentence / this.part);
    const ahead = Math.floor((sentence + 30) / this.part);
    const isLast = ahead * this.part >= this.timeline.sentences.length;
    if (ahead > part && !isLast) this.#fetch(ahead);
    return this.#fetch(part);
  }

  #fetch(part) {
    if (!this.#parts.has(part)) {
      const loading = timelinePart(this.details, part).then(({ words }) => this.#put(part, words));
      this.#parts.set(part, loading);
      // Without them sentences are marked all the same; the next sentence asks again.
      loading.catch(() => this.#parts.delete(part));
    }
    return this.#parts.get(part);
  }

  #put(part, lists) {
    lists.forEach((list, index) => {
      const sentence = this.timeline.sentences[part * this.part + index];
      if (!sentence) return;
      let [place, time] = [0, sentence.samples];
      for (let n = 0; n < list.length; n += 4) {
        const from = place + list[n];
        place = from + list[n + 1];
        const start = time + list[n + 2];
        time = start + list[n + 3];
        sentence.words.push({ from, to: place, start: seconds(start, this.rate), end: seconds(time, this.rate) });
      }
    });
  }
}

/** The recording of an article, from memory or its page. */
export async function recording(id, signal) {
  if (!known.has(id)) {
    const page = await articlePage(id, signal);
    keep(new Recording(document.adoptNode(page.querySelector("article[data-article]"))));
  }
  return known.get(id);
}

/** The recording whose page was opened, if one was. */
export function openedRecording() {
  const element = document.querySelector("#view > article[data-article]");
  return element && keep(new Recording(element));
}

function keep(recording) {
  known.set(recording.id, recording);
  const oldest = known.size > limit && [...known].find(([, { element }]) => !element.isConnected);
  if (oldest) known.delete(oldest[0]);
  return recording;
}
