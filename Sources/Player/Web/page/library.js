import { articles, sources } from "./api.js";
import { button, icon, make } from "./dom.js";
import { isHeard, unfinished } from "./heard.js";
import { notice } from "./notices.js";
import { dayName } from "./rows.js";
import { articlePath } from "./router.js";
import { length, siteName, t } from "./words.js";

/** How many articles are asked for at a time. */
const step = 30;

/** The list of articles, newest first, or those found by a search. */
export class LibraryView {
  #rows;
  #playing;
  #player;
  #query;
  #source;
  #isUnheard;
  #list = make("div", { className: "library" });
  #more;
  #next = 1;
  #day;
  #signal;
  #card = make("div", { className: "continue-place" });

  /** - Parameter address: `?q=` searches, `?source=` and `?unheard=1` choose. */
  constructor({ searchParams }, { rows, playing, player }, signal) {
    this.#rows = rows;
    this.#player = player;
    for (const type of ["load", "state"]) {
      player.addEventListener(type, () => this.element.isConnected && this.#fillCard());
    }
    this.#playing = playing;
    this.#signal = signal;
    this.#query = searchParams.get("q")?.trim() ?? "";
    this.#source = searchParams.get("source") ?? undefined;
    this.#isUnheard = searchParams.has("unheard");
    this.title = this.#query || siteName();
    this.element = make("div", { className: "list-view" });
    this.#more = button({ word: t("loadMore"), className: "wide more-rows" }, () => this.#loadMore());
  }

  /** The search this view shows; empty for none. */
  get query() {
    return this.#query;
  }

  /** How many articles have come. */
  get count() {
    return this.#list.querySelectorAll(".row").length;
  }

  /** Fetches the first articles, and as many more as there were when the listener left. */
  async load(count = 0) {
    const [page, names] = await Promise.all([
      this.#fetch(Math.min(90, Math.max(step, Math.ceil(count / step) * step))),
      this.#query ? [] : sources(this.#signal).catch(() => []),
    ]);
    if (this.#query) {
      const heading = t("found", this.#query, page.total);
      this.element.append(make("h1", { className: page.total ? "found" : "hidden" }, heading));
    } else {
      this.element.append(make("h1", { className: "hidden" }, t("library")), this.#card);
      if (page.total || this.#source) this.element.append(this.#chips(names));
      this.show();
    }
    this.element.append(this.#list);
    this.#add(page.articles);
    if (this.#next) this.element.append(this.#more);
    while (this.#next && this.count < count) await this.#loadMore();
    if (this.#isUnheard) while (this.#next && this.count < 10) await this.#loadMore();
    if (!this.count) this.element.append(this.#nothing());
    // Whoever comes near the end finds more there.
    if (globalThis.IntersectionObserver) {
      new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#loadMore(),
        { rootMargin: "600px" }).observe(this.#more);
    }
    return this;
  }

  #nothing() {
    const all = make("a", { className: "pill", href: "/", "data-link": "" }, t("allArticles"));
    if (this.#query) return notice(t("nothingFound", this.#query), t("nothingFoundHint"), all);
    if (this.#isUnheard) return notice(t("allHeard"), t("allHeardHint"), all);
    return notice(t("empty"), t("emptyHint"));
  }

  async #fetch(limit = step) {
    const page = await articles({ query: this.#query, source: this.#source, page: this.#next, limit }, this.#signal);
    // What came at once counts as so many pages.
    this.#next = page.next && this.#next + limit / step;
    return page;
  }

  async #loadMore() {
    if (this.#more.disabled) return;
    this.#more.disabled = true;
    const hadFocus = document.activeElement === this.#more;
    const before = this.count;
    try {
      this.#add((await this.#fetch()).articles);
    } catch {
      // The button stays, to be pressed again.
    } finally {
      this.#more.disabled = false;
    }
    if (hadFocus) this.#list.querySelectorAll(".row a")[before]?.focus();
    if (!this.#next) this.#more.remove();
  }

  #add(found) {
    for (const article of found) {
      if (this.#isUnheard && isHeard(article.id)) continue;
      const day = this.#query ? "" : dayName(article.date);
      if (day !== this.#day) {
        this.#day = day;
        if (day) this.#list.append(make("h2", {}, day));
        this.#list.append(make("ul"));
      }
      this.#list.lastElementChild.append(this.#rows.row(article, { query: this.#query }));
    }
  }

  #chips(names) {
    const chip = (word, parameters, isChosen) => make("a", {
      href: `/${parameters ? `?${new URLSearchParams(parameters)}` : ""}`, "data-link": "replace", className: "chip",
      ...(isChosen && { "aria-current": "true" }),
    }, word);
    const isAll = !this.#source && !this.#isUnheard;
    return make("nav", { className: "chips", "aria-label": t("filters") }, chip(t("all"), undefined, isAll),
      chip(t("unheard"), { unheard: 1 }, this.#isUnheard),
      ...names.map((name) => chip(name, { source: name }, name === this.#source)));
  }

  /** Brings up to date what may have changed while the view was away. */
  show() {
    this.#rows.refresh(this.#list);
    this.#fillCard();
  }

  #fillCard() {
    if (this.#query) return;
    const last = unfinished(this.#player.wasPlayed ? this.#player.details.id : undefined);
    this.#card.replaceChildren();
    if (!last || this.#source || this.#isUnheard) return;
    const { id, title, line, time, duration } = last;
    const play = button({ className: "toggle", name: t("playTitle", title) }, () => this.#playing.play(id));
    play.append(icon("play"));
    const bar = make("i", { className: "part" }, make("b"));
    bar.firstChild.style.width = `${(time / duration) * 100}%`;
    const link = make("a", { href: articlePath(id), "data-link": "" },
      make("small", {}, t("keepListening"), " · ", make("span", { lang: "zh-CN" }, title)),
      make("strong", { lang: "zh-CN" }, line ?? title), bar);
    this.#card.append(make("section", { className: "continue", "aria-label": t("keepListening") }, play, link,
      make("span", { className: "state" }, t("leftTime", length(duration - time)))));
  }
}
