import { byId, isSmall } from "./dom.js";
import { wordRange } from "./marks.js";
import { putAbove } from "./pinyin.js";
import { settings } from "./store.js";

/** The player as a sheet over the whole window, for phones: three sentences in large type, and every control. */
export class Sheet {
  #player;
  #element = byId("sheet");
  #lines = [...document.querySelectorAll("#sheet .lines p")];
  #opener;

  constructor(player) {
    this.#player = player;
    for (const type of ["sentence", "load", "ready"]) player.addEventListener(type, () => this.#show());
    player.addEventListener("word", () => this.isOpen && this.#mark());
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.isOpen || event.defaultPrevented) return;
      event.preventDefault();
      this.close();
    });
    let from;
    this.#element.addEventListener("touchstart", ({ touches, target }) => {
      from = target.closest("input, .lines") && target.localName === "input" ? undefined : touches[0].clientY;
    }, { passive: true });
    this.#element.addEventListener("touchend", ({ changedTouches }) => {
      if (changedTouches[0].clientY - from > 70) this.close();
    });
    // The sheet is for small windows; one that grows has the bar.
    window.addEventListener("resize", () => this.isOpen && !isSmall() && this.close());
  }

  get isOpen() {
    return !this.#element.hidden;
  }

  open() {
    if (this.isOpen) return;
    this.#opener = document.activeElement;
    this.#element.hidden = false;
    this.#rest(true);
    document.body.classList.add("has-sheet");
    this.#element.querySelector(".toggle").focus({ preventScroll: true });
    this.#show();
  }

  close() {
    if (!this.isOpen) return;
    this.#element.hidden = true;
    this.#rest(false);
    document.body.classList.remove("has-sheet");
    this.#player.dispatchEvent(new Event("word"));
    if (this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
  }

  /** What lies under the sheet is out of reach meanwhile. */
  #rest(isCovered) {
    for (const element of document.querySelectorAll(".top, #view, #bar, .skip")) element.inert = isCovered;
  }

  #show() {
    if (!this.isOpen) return;
    const { recording, sentence } = this.#player;
    const here = Math.max(0, sentence);
    this.#lines.forEach((line, index) => {
      line.textContent = recording?.texts[here + index - 1] ?? "";
    });
    this.#lines[1].scrollIntoView({ block: "center" });
    this.#mark();
    this.#showPinyin(here);
  }

  async #showPinyin(here) {
    const { recording } = this.#player;
    if (!settings.pinyin || !recording?.pinyin || !recording.timeline) return;
    try {
      await recording.words(here);
      const readings = await recording.pinyin.readings(here);
      if (recording !== this.#player.recording || here !== Math.max(0, this.#player.sentence)) return;
      putAbove(this.#lines[1], recording.texts[here], recording.timeline.sentences[here].words, readings);
      this.#mark();
    } catch {
      // Without them the text is read as it is.
    }
  }

  #mark() {
    const { timeline, sentence, word } = this.#player;
    wordRange(this.#lines[1], timeline?.sentences[sentence]?.words[word], "langdu-line");
  }
}
