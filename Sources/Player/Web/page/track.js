import { make } from "./dom.js";
import { clock, t } from "./words.js";

/** How far chapter marks are apart at least, as a part of the track. */
const closest = 0.012;

/** A track: how far one is, and where chapters begin; drag and arrow keys go elsewhere. */
export class Track {
  #player;
  #input;
  #ticks;

  constructor(player, element) {
    this.#player = player;
    this.#input = element.querySelector("input");
    this.#ticks = element.querySelector(".ticks");
    const input = this.#input;
    input.addEventListener("input", () => player.seek(Number(input.value)));
    // Arrow keys go by five seconds.
    input.addEventListener("keydown", (event) => {
      const by = { ArrowRight: 5, ArrowUp: 5, ArrowLeft: -5, ArrowDown: -5 }[event.key];
      if (!by) return;
      event.preventDefault();
      player.seek(player.time + by);
    });
    player.addEventListener("load", () => this.#begin());
    player.addEventListener("ready", () => this.#begin());
    player.addEventListener("time", () => this.#show());
  }

  #begin() {
    const { duration, timeline } = this.#player;
    this.#input.max = duration || 1;
    // Marks that stand too close would turn the track into dashes.
    let last = 0;
    const places = (timeline?.chapters ?? []).map(({ start }) => start / duration)
      .filter((place) => place - last > closest && (last = place));
    this.#ticks.replaceChildren(...places.map((place) => {
      const tick = make("i");
      tick.style.left = `${place * 100}%`;
      return tick;
    }));
    this.#show();
  }

  #show() {
    const { time, duration } = this.#player;
    this.#input.value = time;
    this.#input.parentElement.style.setProperty("--part", `${(time / (duration || 1)) * 100}%`);
    const text = t("of", clock(time), clock(duration));
    if (this.#input.getAttribute("aria-valuetext") !== text) this.#input.setAttribute("aria-valuetext", text);
  }
}
