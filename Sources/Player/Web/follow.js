import { byId } from "./dom.js";
import { settings } from "./store.js";

const still = matchMedia("(prefers-reduced-motion: reduce)");

/** Keeps the sentence being heard in view, until the listener scrolls away; a button leads back. */
export class Follower {
  #text;
  #isAway = false;
  #button = byId("back");

  constructor() {
    for (const type of ["wheel", "touchmove"]) window.addEventListener(type, () => this.#leave(), { passive: true });
    window.addEventListener("keydown", ({ key, target }) => {
      if (["PageUp", "PageDown", "Home", "End"].includes(key) && target.localName !== "input") this.#leave();
    });
    this.#button.addEventListener("click", () => this.return());
  }

  /** Follows another text. */
  follow(text) {
    this.#text = text;
    this.#setAway(false);
  }

  #leave() {
    if (this.#text?.current && settings.follow) this.#setAway(true);
  }

  #setAway(isAway) {
    this.#isAway = isAway;
    this.#button.hidden = !isAway;
  }

  /** Goes back to the voice and follows it again. */
  return() {
    this.#setAway(false);
    this.show(true);
  }

  /** Brings the sentence into view where it is not there already. */
  show(always = false) {
    const current = this.#text?.current;
    if (!current || (!always && (this.#isAway || !settings.follow))) return;
    const { top, bottom } = current.getBoundingClientRect();
    const isInView = top > innerHeight * 0.12 && bottom < innerHeight * 0.66;
    if (!isInView || always) {
      window.scrollTo({ top: scrollY + top - innerHeight * 0.3, behavior: still.matches ? "instant" : "smooth" });
    }
  }
}
