// <langdu-player>: the line “人工智能朗读:” above an article. It plays a recording and marks each sentence
// and word in the article's own text, which it never changes.
//
//   <script type="module" src="https://listen.example/langdu-player.js"></script>
//   <langdu-player article="ID" for="article-text"></langdu-player>
//
// article   the article's id in the library this file came from; or
// manifest  the address of a manifest, and where it does not lie beside it,
// audio     the address of its sound
// for       the id of the element with the text; else the closest <article> or <main>, or the page
// lang      zh (default) or en
// seek      when present, a click on a sentence plays from there
//
// Custom properties: --langdu-accent, --langdu-color, --langdu-background, --langdu-border, --langdu-radius,
// --langdu-font, --langdu-sentence, --langdu-word. Event: langdu-sentence, detail { index, text, matched }.

import { Timeline } from "../timeline.js";
import { paint } from "../highlight.js";
import { PageText } from "./page-text.js";
import { look, marks } from "./look.js";
import { rates, shapes, words } from "./words.js";

const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

class LangduPlayer extends HTMLElement {
  #audio = new Audio();
  #timeline;
  #page;
  #matches = new Map();
  #ranges = [];
  #sentence = -1;
  #frame;
  #stop;

  async connectedCallback() {
    this.#stop = new AbortController();
    this.#build();
    try {
      await this.#load();
    } catch {
      if (this.isConnected) this.#show("message", this.#words.failed);
    }
  }

  disconnectedCallback() {
    this.#stop.abort();
    this.#audio.pause();
    this.#audio.removeAttribute("src");
    cancelAnimationFrame(this.#frame);
    paint();
  }

  get #words() {
    const language = this.closest("[lang]")?.lang ?? "";
    return words[language.startsWith("en") ? "en" : "zh"];
  }

  #part(id) {
    return this.shadowRoot.getElementById(id);
  }

  #show(id, text) {
    this.#part(id).textContent = text;
  }

  #build() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const w = this.#words;
    // Element by element: pages that allow no text as markup (Trusted Types) have it, too.
    const make = (name, attributes, ...children) => {
      const element = document.createElementNS(
        ["svg", "path"].includes(name) ? "http://www.w3.org/2000/svg" : "http://www.w3.org/1999/xhtml", name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.append(...children);
      return element;
    };
    const button = (id) => make("button", { id, "aria-label": w[id], title: w[id], disabled: "" },
      make("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, make("path", { d: shapes[id] })));
    root.adoptedStyleSheets = [look];
    root.replaceChildren(make("div", { role: "group", "aria-labelledby": "label" }, make("b", { id: "label" }, w.label),
      button("play"), button("back"), button("next"),
      make("input", { id: "seek", type: "range", min: 0, max: 1, step: "any", value: 0, "aria-label": w.position, disabled: "" }),
      make("span", { id: "time" }), make("button", { id: "rate", "aria-label": `${w.speed} 1`, title: w.speed }, "1×"),
      make("p", { id: "message", role: "alert" })));
    if (!document.adoptedStyleSheets.includes(marks)) document.adoptedStyleSheets.unshift(marks);
  }

  async #load() {
    const { signal } = this.#stop;
    const get = async (address) => {
      const response = await fetch(address, { signal });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return response.json();
    };
    let manifestAddress = this.hasAttribute("manifest") && new URL(this.getAttribute("manifest"), document.baseURI);
    let audioAddress = this.getAttribute("audio");
    if (!manifestAddress) {
      const id = encodeURIComponent(this.getAttribute("article"));
      const details = await get(new URL(`/api/articles/${id}`, import.meta.url));
      manifestAddress = new URL(details.manifest, import.meta.url);
      const playable = details.audio.find(({ type }) => this.#audio.canPlayType(type)) ?? details.audio[0];
      audioAddress ??= new URL(playable.url, import.meta.url).href;
    }
    const manifest = await get(manifestAddress);
    this.#timeline = new Timeline(manifest);
    this.#audio.preload = "none";
    this.#audio.src = audioAddress ?? new URL(encodeURIComponent(manifest.audio.file), manifestAddress).href;
    this.#page = new PageText(document.getElementById(this.getAttribute("for")) ?? this.closest("article, main")
      ?? document.body);
    this.#matches = this.#page.match(manifest.sentences);
    this.#wire(signal);
  }

  #wire(signal) {
    const on = (target, type, action) => target.addEventListener(type, action, { signal });
    for (const control of this.shadowRoot.querySelectorAll("[disabled]")) control.disabled = false;
    this.#part("seek").max = this.#timeline.duration;
    on(this.#part("play"), "click", () => (this.#audio.paused ? this.#audio.play().catch(() => {}) : this.#audio.pause()));
    on(this.#part("back"), "click", () => this.#step(-1));
    on(this.#part("next"), "click", () => this.#step(1));
    on(this.#part("seek"), "input", (event) => this.#seek(Number(event.target.value)));
    on(this.#part("rate"), "click", () => this.#nextRate());
    for (const type of ["play", "pause", "ended"]) on(this.#audio, type, () => this.#state());
    for (const type of ["timeupdate", "seeked", "loadedmetadata"]) on(this.#audio, type, () => this.#draw());
    on(this.#audio, "error", () => this.#show("message", this.#words.failed));
    if (this.hasAttribute("seek")) on(document, "click", (event) => this.#clicked(event));
    this.#draw();
  }

  #step(by) {
    const index = this.#timeline.step("sentence", by, this.#audio.currentTime);
    if (index !== undefined) this.#seek(this.#timeline.sentences[index].start);
  }

  #seek(time) {
    // Before the first play nothing is loaded; the place is kept and taken up then.
    this.#audio.currentTime = time;
    this.#draw();
  }

  #nextRate() {
    const rate = rates[(rates.indexOf(this.#audio.playbackRate) + 1) % rates.length];
    this.#audio.defaultPlaybackRate = this.#audio.playbackRate = rate;
    this.#show("rate", `${rate}×`);
    this.#part("rate").setAttribute("aria-label", `${this.#words.speed} ${rate}`);
  }

  #state() {
    const name = this.#audio.paused ? "play" : "pause";
    const button = this.#part("play");
    button.setAttribute("aria-label", this.#words[name]);
    button.title = this.#words[name];
    button.querySelector("path").setAttribute("d", shapes[name]);
    cancelAnimationFrame(this.#frame);
    if (!this.#audio.paused) this.#follow();
    if (this.#audio.ended) paint();
  }

  #follow() {
    this.#draw();
    this.#frame = requestAnimationFrame(() => this.#follow());
  }

  #draw() {
    const time = this.#audio.currentTime;
    const { duration } = this.#timeline;
    const text = `${minutes(time)} / ${minutes(duration)}`;
    if (this.#part("time").textContent !== text) this.#show("time", text);
    this.#part("seek").value = time;
    this.#part("seek").setAttribute("aria-valuetext", text);
    if (this.#audio.ended || (this.#audio.paused && time === 0)) return;
    const sentence = this.#timeline.sentence(time);
    const match = this.#matches.get(sentence);
    if (sentence !== this.#sentence) {
      this.#sentence = sentence;
      this.#ranges = match ? this.#page.words(match, this.#timeline.sentences[sentence]) : [];
      this.dispatchEvent(new CustomEvent("langdu-sentence", { bubbles: true, detail:
        { index: sentence, text: this.#timeline.sentences[sentence].text, matched: Boolean(match) } }));
    }
    paint(match && this.#page.range(match.start, match.end), this.#ranges[this.#timeline.word(sentence, time)]);
  }

  #clicked(event) {
    const place = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    if (!place || event.target.closest("a, button, input")) return;
    for (const [index, { start, end }] of this.#matches) {
      if (this.#page.range(start, end).isPointInRange(place.offsetNode, place.offset)) {
        this.#seek(this.#timeline.sentences[index].start);
        this.#audio.play().catch(() => {});
      }
    }
  }
}

customElements.define("langdu-player", LangduPlayer);
