import { button, icon, make } from "./dom.js";
import { isHeard, resumeTime } from "./heard.js";
import { articlePath } from "./router.js";
import { clock, isEnglish, length, t } from "./words.js";

/** News keeps Beijing time. */
const zone = "Asia/Shanghai";
const dayOf = new Intl.DateTimeFormat("en-CA", { timeZone: zone });
const timeOf = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
const language = isEnglish ? "en-GB" : "zh-CN";

/** The day of a moment, as a heading: 今天, 昨天, 11月26日 星期四, 2025年10月12日. */
export function dayName(moment) {
  const day = dayOf.format(new Date(moment));
  const today = dayOf.format(new Date());
  if (day === today) return t("today");
  if (day === dayOf.format(new Date(Date.now() - 86_400_000))) return t("yesterday");
  const parts = day.slice(0, 4) === today.slice(0, 4)
    ? { month: "long", day: "numeric", weekday: "long" } : { year: "numeric", month: "long", day: "numeric" };
  const name = new Intl.DateTimeFormat(language, { timeZone: zone, ...parts }).format(new Date(moment));
  return name.replace(/(日)(星期)/, "$1 $2");
}

/** Text with the words that were searched for marked. */
export function marked(text, query) {
  const words = (query ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return [text];
  const parts = [];
  const low = text.toLowerCase();
  let at = 0;
  while (at < text.length) {
    const [next, word] = words.map((each) => [low.indexOf(each, at), each]).filter(([index]) => index >= 0)
      .sort(([a], [b]) => a - b)[0] ?? [text.length, ""];
    parts.push(text.slice(at, next));
    if (word) parts.push(make("mark", {}, text.slice(next, next + word.length)));
    at = next + word.length;
  }
  return parts.filter(Boolean);
}

/** Makes rows of articles, and keeps them as they are heard. */
export class Rows {
  #player;
  #playing;
  #openMenu;

  constructor(player, playing, openMenu) {
    this.#player = player;
    this.#playing = playing;
    this.#openMenu = openMenu;
    let second;
    player.addEventListener("time", () => {
      if (second === (second = Math.floor(player.time))) return;
      this.#update(player.details.id);
    });
    for (const type of ["state", "load"]) player.addEventListener(type, () => this.#updateAll());
    for (const type of ["heard", "coming"]) window.addEventListener(type, ({ detail }) => this.#update(detail));
    window.addEventListener("coming", ({ detail }) => detail === undefined && this.#updateAll());
  }

  /** A row of the list. */
  row(article, { query } = {}) {
    const { id, title, source, published, date, duration, match } = article;
    const hour = /\d:\d\d/.test(published ?? "") ? timeOf.format(new Date(date)) : undefined;
    const facts = [source, hour, length(duration)].filter(Boolean).join(" · ");
    const link = make("a", { href: articlePath(id) + (match ? `#t${match.start}` : ""), "data-link": "" },
      make("strong", { lang: "zh-CN" }, ...marked(title, query)), make("small", {}, facts));
    if (match) {
      link.append(make("q", { lang: "zh-CN" }, make("time", {}, clock(match.start)), " ", ...marked(match.text, query)));
    }
    const play = button({ className: "round play" }, () =>
      this.#playing.play(id, this.#isPlaying(id) ? undefined : match?.start));
    const bars = make("i", { className: "bars" }, make("b"), make("b"), make("b"));
    play.append(icon("play", "off"), icon("check", "done"), bars);
    const more = button({ picture: "more", className: "round row-more", name: t("moreOf", title) }, (event) =>
      this.#openMenu(article, event.currentTarget));
    const row = make("li", { className: "row" }, play, link, make("span", { className: "state" }), more);
    row.dataset.article = id;
    row.langdu = article;
    this.#fill(row);
    return row;
  }

  #isPlaying(id) {
    return this.#player.details?.id === id && this.#player.wasPlayed;
  }

  #update(id) {
    if (id === undefined) return;
    for (const row of document.querySelectorAll(`.row[data-article="${CSS.escape(id)}"]`)) this.#fill(row);
  }

  #updateAll() {
    for (const row of document.querySelectorAll(".row[data-article]")) this.#fill(row);
  }

  /** Brings rows that were out of the page up to date. */
  refresh(root) {
    for (const row of root.querySelectorAll(".row[data-article]")) this.#fill(row);
  }

  #fill(row) {
    const { id, title, duration } = row.langdu;
    const player = this.#player;
    const isCurrent = this.#isPlaying(id);
    const sounds = isCurrent && player.isPlaying;
    const heard = !isCurrent && isHeard(id);
    row.classList.toggle("current", isCurrent);
    row.classList.toggle("sounds", sounds);
    row.classList.toggle("heard", heard && !resumeTime(id));
    row.classList.toggle("coming", this.#playing.coming === id);
    const left = isCurrent ? player.duration - player.time : undefined;
    const at = resumeTime(id);
    const state = isCurrent && left > 0.5 ? t("leftTime", clock(left))
      : at ? t("heardTo", clock(at)) : heard ? t("finished") : "";
    const place = row.querySelector(".state");
    if (place.textContent !== state) place.textContent = state;
    const name = t(sounds ? "pauseTitle" : "playTitle", title);
    const play = row.querySelector(".play");
    if (play.getAttribute("aria-label") !== name) play.setAttribute("aria-label", name);
    row.style.setProperty("--part", isCurrent ? player.time / (player.duration || 1) : at / (duration || 1));
  }
}
