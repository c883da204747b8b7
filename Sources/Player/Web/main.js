import { actionsFor, startActions } from "./actions.js";
import { announce } from "./announce.js";
import { article } from "./api.js";
import { ArticleText } from "./article.js";
import { startChapters } from "./chapters.js";
import { startControls } from "./controls.js";
import { byId, make } from "./dom.js";
import { startDownloads } from "./downloads.js";
import { Follower } from "./follow.js";
import { paint } from "./highlight.js";
import { t, translate } from "./i18n.js";
import { startKeys } from "./keys.js";
import { libraryView } from "./library.js";
import { Player } from "./player.js";
import { startPreferences } from "./preferences.js";
import { articleId, articlePath, open, startRouter } from "./router.js";
import { startSession } from "./session.js";
import { startSleep } from "./sleep.js";
import { settings } from "./store.js";

const player = new Player();
const follower = new Follower();
const view = byId("view");
const search = byId("search");
let text;
let opened;
let request;
let playsOnOpening = false;

/** Shows the view for an address. */
async function show(url) {
  const id = articleId(url);
  const query = url.searchParams.get("q")?.trim() ?? "";
  if (id && id === opened?.details.id && text?.element.isConnected) return goTo(url);
  request?.abort();
  request = new AbortController();
  const { signal } = request;
  // A quick answer does not flash.
  const waiting = setTimeout(() => view.replaceChildren(make("p", { className: "note" }, t("loading"))), 300);
  try {
    const content = id ? await articleView(id, url, signal) : await libraryView(query, signal);
    if (signal.aborted) return;
    clearTimeout(waiting);
    if (!id) leaveArticle(query);
    view.replaceChildren(content);
    if (document.activeElement !== search.elements.q) view.focus({ preventScroll: true });
    if (!id) scrollTo(0, 0);
    else enterArticle();
  } catch (error) {
    clearTimeout(waiting);
    if (!signal.aborted) showFailure(error);
  }
}

async function articleView(id, url, signal) {
  if (player.details?.id !== id) {
    const fetched = await article(id, signal);
    if (signal.aborted) return undefined;
    opened = fetched;
    player.load(opened, timeIn(url, fetched.manifest));
  }
  text = new ArticleText(player, opened);
  return text.element;
}

function enterArticle() {
  document.title = `${opened.details.title} · ${t("brand")}`;
  document.body.classList.add("reading");
  follower.follow(text);
  text.markSentence();
  text.markWord();
  if (player.time > 0) follower.show(true);
  else scrollTo(0, 0);
  if (playsOnOpening) player.play();
  playsOnOpening = false;
}

function leaveArticle(query) {
  text = undefined;
  paint();
  follower.follow(undefined);
  document.title = t("brand");
  document.body.classList.remove("reading");
  if (document.activeElement !== search.elements.q) search.elements.q.value = query;
}

/** The time that a link points to: `#s12` is a sentence, `#t83.5` are seconds. */
function timeIn({ hash }, { sentences }) {
  const [, kind, number] = hash.match(/^#([st])(\d+(?:\.\d+)?)$/) ?? [];
  return kind === "s" ? sentences[number]?.start : number && Number(number);
}

function goTo(url) {
  const time = timeIn(url, player.timeline);
  if (time !== undefined) player.seek(time);
  follower.return();
}

function showFailure(error) {
  leaveArticle("");
  const retry = make("button", { type: "button", className: "wide" }, t("retry"));
  retry.addEventListener("click", () => show(new URL(location.href)));
  const reason = error.status === 404 ? t("missing") : t("failed", error.message);
  view.replaceChildren(make("p", { className: "note", role: "alert" }, reason), ...(error.status === 404 ? [] : [retry]));
}

/** Opens the next article and plays it. */
function playNext() {
  const next = player.details?.next;
  if (!next) return;
  playsOnOpening = true;
  open(articlePath(next.id));
}

player.addEventListener("sentence", () => {
  text?.markSentence();
  follower.show();
});
player.addEventListener("word", () => text?.markWord());
player.addEventListener("end", () => settings.continuous && playNext());
player.addEventListener("error", () => announce(t("noSound")));

let typing;
search.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => search.requestSubmit(), 250);
});
search.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(typing);
  const query = search.elements.q.value.trim();
  open(query ? `/?${new URLSearchParams({ q: query })}` : "/", { replace: location.pathname === "/" });
});

translate();
startPreferences();
startControls(player);
startChapters(player);
startSleep(player);
startSession(player);
startDownloads(player);
const actions = actionsFor(player, playNext);
startActions(actions);
startKeys(actions);
startRouter(show);
