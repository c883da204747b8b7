import { announce } from "./announce.js";
import { button, byId, make } from "./dom.js";
import { set, settings } from "./store.js";
import { clock, t } from "./words.js";

const minutes = [5, 15, 30, 45, 60, 90];
/** How long the sound takes to fade away, in seconds. */
const fading = 12;

/** The sleep timer: the sound fades away after some minutes, or ends with the chapter or the article. */
export class Sleep {
  #player;
  #panels;
  /** When to stop, in milliseconds since 1970, or which end to stop at. */
  #deadline;
  #end;
  #isFading = false;

  constructor(player, panels) {
    this.#player = player;
    this.#panels = panels;
    // Word by word is closer to a chapter's end than the few times a second that the place is told.
    for (const type of ["time", "word"]) player.addEventListener(type, () => this.#check());
    // Who goes elsewhere means the end of the chapter there.
    for (const type of ["seek", "ready"]) player.addEventListener(type, () => this.#aim());
    // An end that is waited for is not waited for in another article, unless it plays on there by itself.
    setInterval(() => this.#check(), 1000);
    panels.on("sleep", () => this.#fill());
  }

  /** Whether the end of the article is the end of listening; then that has been seen to. */
  takesEnd() {
    const takes = Boolean(this.#end) || Boolean(this.#deadline && Date.now() >= this.#deadline - 1000);
    if (takes) this.#stop();
    return takes;
  }

  #choose(choice) {
    const isTime = typeof choice === "number";
    this.#deadline = isTime ? Date.now() + choice * 60_000 : undefined;
    this.#end = isTime || choice === "off" ? undefined : { kind: choice };
    if (choice !== "off") set("sleep", choice);
    this.#fade(false);
    this.#aim();
    this.#show();
    this.#panels.close();
    if (isTime) announce(t("sleepLeft", t("minutes", choice)));
    else if (choice !== "off") announce(t("sleepEnds", this.#word(choice)));
  }

  #aim() {
    const { timeline, time, duration } = this.#player;
    if (!this.#end) return;
    const isChapter = this.#end.kind === "chapter";
    this.#end.time = isChapter ? timeline?.chapters[timeline.chapter(time)]?.end : duration;
  }

  #word(choice) {
    return choice === "chapter" ? t("sleepChapter") : choice === "article" ? t("sleepArticle") : t("minutes", choice);
  }

  #check() {
    const player = this.#player;
    if (this.#deadline) {
      const left = (this.#deadline - Date.now()) / 1000;
      this.#show();
      if (left <= 0) return this.#stop();
      this.#fade(left < fading && player.isPlaying, left);
    }
    // The end of the article comes by itself.
    if (player.isPlaying && this.#end?.time && this.#end.time < player.duration - 0.2
      && player.time >= this.#end.time - 0.12) this.#stop(this.#end.time);
  }

  #fade(isFading, left) {
    if (isFading === this.#isFading) return;
    this.#isFading = isFading;
    this.#player.fade(isFading ? left : 0);
  }

  #stop(time) {
    this.#deadline = this.#end = undefined;
    this.#player.pause();
    this.#fade(false);
    // The next chapter's first sound is not to be heard, and the next play starts with it.
    if (time) this.#player.seek(time);
    this.#show();
    announce(t("slept"));
  }

  #left() {
    const left = Math.max(0, this.#deadline - Date.now()) / 1000;
    return left > 90 ? `${Math.ceil(left / 60)}′` : clock(left);
  }

  #show() {
    const isSet = Boolean(this.#deadline || this.#end);
    const left = this.#deadline ? this.#left() : "";
    for (const control of document.querySelectorAll("button.sleep")) {
      control.classList.toggle("set", isSet);
      const place = control.querySelector(".sleep-left, .sleep-word");
      const word = this.#end ? this.#word(this.#end.kind) : t("sleepShort");
      const text = left || (place.className === "sleep-word" ? word : "");
      if (place.textContent !== text) place.textContent = text;
    }
    const line = byId("sleep").querySelector(".sleep-state");
    if (line && isSet) line.textContent = this.#state();
  }

  #state() {
    return this.#deadline ? t("sleepLeft", this.#left()) : t("sleepEnds", this.#word(this.#end.kind));
  }

  #fill() {
    const isSet = Boolean(this.#deadline || this.#end);
    const choice = (value, className) =>
      button({ word: this.#word(value), className }, () => this.#choose(value));
    const chosen = this.#end?.kind;
    const parts = [make("h2", {}, t("sleep"))];
    if (isSet) {
      parts.push(make("p", { className: "sleep-state" }, this.#state()));
      const row = make("div", { className: "actions" });
      if (this.#deadline) {
        row.append(button({ word: t("sleepMore") }, () => {
          this.#deadline += 300_000;
          this.#fade(false);
          this.#fill();
          this.#show();
        }));
      }
      row.append(button({ word: t("sleepOff") }, () => this.#choose("off")));
      parts.push(row);
    } else {
      parts.push(button({ word: t("sleepUsual", this.#word(settings.sleep)), picture: "moon", className: "usual" },
        () => this.#choose(settings.sleep)));
    }
    const ends = make("div", { className: "choices ends" }, ...["chapter", "article"].map((kind) => {
      const element = choice(kind);
      element.value = kind;
      element.setAttribute("aria-pressed", String(kind === chosen));
      return element;
    }));
    const times = make("div", { className: "choices" }, ...minutes.map((number) => {
      const element = choice(number);
      element.value = String(number);
      return element;
    }));
    parts.push(ends, times);
    byId("sleep").replaceChildren(...parts);
  }
}
