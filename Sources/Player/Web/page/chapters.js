import { button, make } from "./dom.js";
import { clock, t } from "./words.js";

/** What a chapter is called: the first one often has the article's own title. */
export const chapterName = ({ timeline, details }, index) =>
  index === 0 && timeline.chapters[0].title === details.title ? t("opening") : timeline.chapters[index].title;

/** A list of a recording's chapters: a rule that fills as they are heard, the present one in colour. */
export class ChapterList {
  #player;
  #playing;
  #recording;
  #items = [];
  #current = -1;
  /** The list's element. */
  element = make("ol", { className: "chapter-list" });

  constructor(player, playing) {
    this.#player = player;
    this.#playing = playing;
    for (const type of ["time", "load", "ready"]) player.addEventListener(type, () => this.#show());
  }

  /** Shows the chapters of a recording. */
  show(recording) {
    this.#recording = recording;
    this.#current = -1;
    this.#items = [];
    this.element.replaceChildren();
    recording.ready().then(() => this.#recording === recording && this.#fill(), () => undefined);
  }

  #fill() {
    const { chapters } = this.#recording.timeline;
    this.#items = chapters.map(({ start, end }, index) => {
      const item = button({}, () => this.#playing.play(this.#recording.id, start));
      item.append(make("span", {}, chapterName(this.#recording, index)), make("small", {}, clock(end - start)));
      return item;
    });
    this.element.replaceChildren(...this.#items.map((item) => make("li", {}, item)));
    this.#show();
  }

  #show() {
    if (!this.#items.length) return;
    const isPlaying = this.#player.details?.id === this.#recording.id;
    const { timeline } = this.#recording;
    const time = isPlaying ? this.#player.time : -1;
    timeline.chapters.forEach(({ start, end }, index) => {
      const part = Math.min(1, Math.max(0, (time - start) / (end - start || 1))).toFixed(3);
      const { style } = this.#items[index].parentElement;
      if (style.getPropertyValue("--part") !== part) style.setProperty("--part", part);
    });
    const current = isPlaying ? timeline.chapter(time) : -1;
    if (current === this.#current) return;
    this.#items[this.#current]?.removeAttribute("aria-current");
    this.#items[current]?.setAttribute("aria-current", "true");
    this.#current = current;
    this.#follow();
  }

  /** Keeps the present chapter in sight, without moving the page. */
  #follow() {
    const box = this.element.closest(".side, .panel");
    const item = this.#items[this.#current];
    if (!box || !item?.offsetParent) return;
    const place = item.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (place < 40 || place > box.clientHeight - 80) box.scrollTop += place - box.clientHeight / 3;
  }
}

/** The panel of chapters of what is heard. */
export function startChapters(player, playing, panels, announce) {
  const list = new ChapterList(player, playing);
  const panel = document.getElementById("chapters");
  panel.append(make("h2", {}, t("chapters")), list.element);
  player.addEventListener("load", () => list.show(player.recording));
  list.element.addEventListener("click", () => panels.close());
  let last;
  player.addEventListener("sentence", () => {
    const { timeline, time, details } = player;
    const chapter = timeline.chapter(time);
    const here = `${details.id} ${chapter}`;
    if (last?.startsWith(details.id) && last !== here) announce(chapterName(player.recording, chapter), { show: false });
    last = here;
  });
}
