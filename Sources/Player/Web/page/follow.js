import { byId } from "./dom.js";
import { settings } from "./store.js";

const still = matchMedia("(prefers-reduced-motion: reduce)");

/** Keeps the sentence being heard in view, until the listener scrolls away by whatever means; a button leads back. */
export class Follower {
  #text;
  #isAway = false;
  #button = byId("back");
  /** Where the follower's own scrolling goes, how far that is, and until when it may take, in milliseconds. */
  #own = { to: 0, left: 0, until: 0 };

  constructor() {
    window.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    window.addEventListener("scrollend", () => (this.#own.until = 0));
    // Wheels and fingers end what the follower itself is scrolling.
    for (const type of ["wheel", "touchmove"]) {
      window.addEventListener(type, () => (this.#own.until = 0), { passive: true });
    }
    this.#button.addEventListener("click", () => this.return());
  }

  /** Follows another text, or none. */
  follow(text) {
    this.#text = text;
    this.rest();
    this.#setAway(false);
  }

  /** Takes the scrolling of the next moment for no wish of the listener's: a view is put in its place. */
  rest() {
    this.#own = { to: scrollY, left: Infinity, until: performance.now() + 300 };
  }

  /** Whether the listener has scrolled away. */
  get isAway() {
    return this.#isAway;
  }

  #scrolled() {
    const left = Math.abs(scrollY - this.#own.to);
    const isOwn = performance.now() < this.#own.until && left <= this.#own.left + 2;
    this.#own.left = left;
    if (isOwn || !this.#text?.current || !settings.follow) return;
    // Who has the voice in sight has not gone away, or has come back.
    const { top, bottom } = this.#text.current.getBoundingClientRect();
    this.#setAway(bottom < 60 || top > this.#room - 60);
  }

  get #room() {
    return innerHeight - (byId("bar").hidden ? 0 : byId("bar").offsetHeight);
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
    this.bring(current, always);
  }

  /** Brings an element into the upper part of the window, unless it is well in view. */
  bring(element, always = false) {
    const { top, bottom } = element.getBoundingClientRect();
    if (!always && top > this.#room * 0.1 && bottom < this.#room * 0.82) return;
    const most = document.documentElement.scrollHeight - innerHeight;
    const to = Math.min(Math.max(0, scrollY + top - this.#room * 0.3), most);
    const left = Math.abs(to - scrollY);
    this.#own = { to, left, until: performance.now() + 1500 };
    // A long way is not travelled, but gone at once.
    window.scrollTo({ top: to, behavior: still.matches || left > 3 * innerHeight ? "instant" : "smooth" });
  }
}
