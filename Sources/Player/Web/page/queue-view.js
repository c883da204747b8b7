import { announce } from "./announce.js";
import { bookmarks, removeBookmark } from "./bookmarks.js";
import { carryIn, carryOut } from "./carry.js";
import { button, make } from "./dom.js";
import { canKeep, kept, keptBytes, letGo } from "./kept.js";
import { dequeue, moveUp, queue } from "./queue.js";
import { articlePath } from "./router.js";
import { set, settings } from "./store.js";
import { clock, length, t } from "./words.js";

const limits = [200, 500, 1000, 2000, 5000];

/** What waits to be heard, what was marked, what is kept on this device, and the way to another device. */
export class QueueView {
  #playing;
  #player;
  #rows;
  #parts = ["queue", "bookmarks", "kept"].map((id) => make("section", { id: `list-${id}` }));

  constructor({ player, playing, rows }) {
    this.#player = player;
    this.#rows = rows;
    this.#playing = playing;
    this.title = t("queue");
    this.element = make("div", { className: "list-view queue-view" }, make("h1", {}, t("queue")), ...this.#parts,
      this.#carry());
    for (const type of ["queue", "bookmarks", "kept"]) window.addEventListener(type, () => this.show());
    player.addEventListener("load", () => this.show());
    this.show();
  }

  /** Fills the lists. */
  show() {
    const [waiting, marks, here] = this.#parts;
    const { details } = this.#player;
    const items = queue();
    waiting.replaceChildren();
    if (details && this.#player.wasPlayed) {
      waiting.append(make("h2", {}, t("now")), make("ul", {}, this.#rows.row({ ...details, published: undefined })));
    }
    waiting.append(make("h2", {}, t("upNext")));
    if (items.length) {
      waiting.append(make("ul", {}, ...items.map((item, index) => this.#row(item, [
        index ? button({ picture: "up", className: "round", name: t("moveUp", item.title) }, () => moveUp(item.id))
          : undefined,
        button({ picture: "close", className: "round", name: t("remove", item.title) }, () => dequeue(item.id)),
      ]))), make("p", { className: "hint" }, t("afterQueue")));
    } else {
      waiting.append(make("p", { className: "hint" }, t("queueEmpty")));
    }
    marks.replaceChildren();
    if (bookmarks().length) {
      marks.append(make("h2", {}, t("bookmarks")), make("ul", {}, ...bookmarks().map((mark) =>
        this.#row({ ...mark, title: mark.line ?? mark.title }, [
          button({ picture: "close", className: "round", name: t("remove", mark.line) }, () => removeBookmark(mark)),
        ], { facts: `${mark.title} · ${clock(mark.time)}`, time: mark.time, place: `#s${mark.sentence}` }))));
    }
    here.replaceChildren(...(canKeep() ? this.#kept() : []));
  }

  #row(article, buttons, { facts, time, place = "" } = {}) {
    const link = make("a", { href: articlePath(article.id) + place, "data-link": "" },
      make("strong", { lang: "zh-CN" }, article.title),
      make("small", {}, facts ?? [article.source, length(article.duration)].filter(Boolean).join(" · ")));
    const play = button({ picture: "play", className: "round play", name: t("playTitle", article.title) }, () =>
      this.#playing.play(article.id, time));
    return make("li", { className: "row" }, play, link, ...buttons.filter(Boolean));
  }

  #kept() {
    const choice = make("select", { "aria-label": t("keptSpace", "") }, ...limits.map((limit) =>
      make("option", { value: limit, selected: limit === settings.keptLimit }, `${limit} MB`)));
    choice.addEventListener("change", () => set("keptLimit", Number(choice.value)));
    const items = kept();
    return [make("h2", {}, t("kept")),
      items.length ? make("ul", {}, ...items.map((item) => this.#row(item, [
        button({ picture: "close", className: "round", name: t("remove", item.title) }, () => letGo(item.id)),
      ], { facts: `${length(item.duration)} · ${(item.bytes / 1e6).toFixed(1)} MB` })))
        : make("p", { className: "hint" }, t("keptNone")),
      make("label", { className: "hint limit" }, `${t("keptSpace", (keptBytes() / 1e6).toFixed(0))} `, choice)];
  }

  #carry() {
    const file = make("input", { type: "file", accept: ".json,application/json", hidden: true });
    file.addEventListener("change", async () => {
      try {
        announce(t("carried", await carryIn(file.files[0])));
      } catch {
        announce(t("carryBad"));
      }
      file.value = "";
      this.show();
    });
    return make("section", {}, make("h2", {}, t("carry")), make("p", { className: "hint" }, t("carryHint")),
      make("div", { className: "actions" }, button({ word: t("carryOut") }, carryOut),
        button({ word: t("carryIn") }, () => file.click()), file));
  }
}
