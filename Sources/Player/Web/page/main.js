import { actionsFor, canDo, startActions } from "./actions.js";
import { announce } from "./announce.js";
import { ArticleView } from "./article-view.js";
import { startBar } from "./bar.js";
import { startChapters } from "./chapters.js";
import { byId } from "./dom.js";
import { startDownloads } from "./downloads.js";
import { Follower } from "./follow.js";
import { startKeys } from "./keys.js";
import { startWorker } from "./kept.js";
import { LibraryView } from "./library.js";
import { wordRange } from "./marks.js";
import { failure, skeleton } from "./notices.js";
import { Panels } from "./panels.js";
import { Player } from "./player.js";
import { Playing } from "./playing.js";
import { startPreferences } from "./preferences.js";
import { QueueView } from "./queue-view.js";
import { startRate } from "./rate.js";
import { openedRecording, recording } from "./recording.js";
import { articleId, articlePath, placeIn, Router } from "./router.js";
import { rowMenu } from "./row-menu.js";
import { Rows } from "./rows.js";
import { startSearch } from "./search.js";
import { startSession } from "./session.js";
import { share } from "./share.js";
import { Sheet } from "./sheet.js";
import { Sleep } from "./sleep.js";
import { settings } from "./store.js";
import { startTabs } from "./tabs.js";
import { voiceMenu } from "./voices.js";
import { siteName, t, translate } from "./words.js";

/** How many views are kept to come back to. */
const viewLimit = 12;

translate();
startPreferences();

const player = new Player();
const playing = new Playing(player);
const panels = new Panels();
const sheet = new Sheet(player);
const sleep = new Sleep(player, panels);
const follower = new Follower();
const rows = new Rows(player, playing, rowMenu(panels, share));
const voices = voiceMenu(panels, player);
const place = byId("view");
const views = new Map();
let shown;
let request;
let opened = openedRecording();

/** Shows the view for an address: the one that was left there, or a new one. The sound goes on. */
async function show(url, key, isBack) {
  request?.abort();
  const { signal } = (request = new AbortController());
  leave();
  panels.close(false);
  sheet.close();
  const id = articleId(url);
  const before = views.get(key);
  if (before && before.path === url.pathname + url.search && (isBack || id)) return enter(before, key, url, isBack);
  // A quick answer does not flash, and what stands in the page already stays.
  const waiting = opened ? undefined : setTimeout(() => place.replaceChildren(skeleton()), 250);
  try {
    const view = await makeView(id, url, signal, isBack);
    if (signal.aborted) return undefined;
    clearTimeout(waiting);
    Object.assign(view, { path: url.pathname + url.search, y: isBack ? history.state.y ?? 0 : 0, isNew: true });
    return enter(view, key, url, isBack);
  } catch (error) {
    clearTimeout(waiting);
    if (signal.aborted) return undefined;
    document.title = siteName();
    shown = undefined;
    const isAnswered = error.status === 404 && place.querySelector(".notice.missing");
    if (!isAnswered) place.replaceChildren(failure(error, () => show(new URL(location.href), key, false)));
    mark();
    return undefined;
  }
}

async function makeView(id, url, signal, isBack) {
  if (id) {
    const found = opened?.id === id ? opened : await recording(id, signal);
    opened = undefined;
    return new ArticleView(found, { player, playing, share, voices });
  }
  opened = undefined;
  if (url.pathname === "/queue") return new QueueView({ player, playing, rows });
  return new LibraryView(url, { rows, playing, player }, signal).load(isBack ? history.state.count : 0);
}

/** Remembers where the view was. */
function leave() {
  if (shown) shown.y = scrollY;
}

function enter(view, key, url, isBack) {
  views.delete(key);
  views.set(key, view);
  if (views.size > viewLimit) views.delete(views.keys().next().value);
  shown = view;
  // Of two places in the history of one article, each has the article when it is shown.
  view.attach?.();
  follower.rest();
  if (view.element.parentElement !== place || place.childElementCount > 1) place.replaceChildren(view.element);
  document.title = view.recording ? `${view.title} · ${siteName()}` : view.title;
  document.body.classList.toggle("at-article", Boolean(view.recording));
  search.show(view.query ?? "");
  for (const link of document.querySelectorAll(".places a")) {
    if (link.pathname === url.pathname) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  view.show?.();
  follower.follow(view.recording ? view : undefined);
  window.scrollTo(0, view.y);
  if (view.recording) enterArticle(view, url, isBack && !view.isNew);
  mark();
  if (!search.isActive && !view.isFirst) place.focus({ preventScroll: true });
}

/** Takes up an article that is looked at, if nothing else was being heard, and goes to the place that is asked for. */
async function enterArticle(view, url, isReturn) {
  const { recording: found } = view;
  const wished = isReturn ? undefined : placeIn(url);
  if (wished) {
    // Once is enough: who comes back or loads the page anew goes on where they were.
    history.replaceState(history.state, "", url.pathname);
    view.path = url.pathname;
    view.wanted = wished.time ?? (await found.ready()).sentences[wished.sentence]?.start;
  }
  if (view.isHeard) {
    if (view.wanted !== undefined) player.seek(view.wanted);
  } else if (!player.wasPlayed) {
    player.load(found, view.wanted);
  }
  view.show();
  view.markSentence();
  view.markWord();
  const wasNew = view.isNew;
  view.isNew = false;
  if (!wasNew && !wished) return;
  const sentence = await view.sentenceAt().catch(() => undefined);
  if (sentence && shown === view) follower.bring(sentence.closest(".byline") ?? sentence, Boolean(wished));
}

/** Brings the marks of the view that is shown up to date. */
function mark() {
  if (!shown?.recording) return wordRange();
  shown.markSentence();
  shown.markWord();
  return undefined;
}

for (const type of ["sentence", "load"]) {
  player.addEventListener(type, () => {
    mark();
    if (shown?.isHeard) follower.show();
  });
}
player.addEventListener("word", () => shown?.markWord?.());
for (const type of ["state", "time", "load", "trouble"]) {
  player.addEventListener(type, () => shown?.recording && shown.show());
}
window.addEventListener("settings", () => shown?.showPinyin?.());
window.addEventListener("coming", () => shown?.recording && shown.show());
player.addEventListener("state", () => {
  if (shown?.recording && shown.isHeard) shown.wanted = undefined;
});
player.addEventListener("refused", () => announce(t("pressPlay")));
player.addEventListener("past", () => announce(t("lastOne")));
player.addEventListener("end", async () => {
  // The end of the article is the timer's, where one waits for it, and nobody else's.
  if (sleep.takesEnd() || !settings.continuous) return;
  const readsAlong = shown?.recording && shown.isHeard && !follower.isAway && !search.isActive;
  const id = await playing.next({ quietly: true });
  // Who reads along goes along; who looks at something else is left there.
  if (id && readsAlong) router.open(articlePath(id));
});

const router = new Router(show);
const search = startSearch(router);
const actions = actionsFor({ player, playing, panels, sheet, router });
startActions(actions, panels);
startBar(player, { openSheet: () => sheet.open(), actions });
startRate(player);
startChapters(player, playing, panels, announce);
startSession(player);
startDownloads(player);
startTabs(player);
startKeys(actions, { isAllowed: canDo(player) });

document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  place.focus();
});

// The place in a list outlives the page.
let resting;
window.addEventListener("scroll", () => {
  clearTimeout(resting);
  resting = setTimeout(() => {
    if (shown && history.state?.key) history.replaceState({ ...history.state, y: scrollY, count: shown.count }, "");
  }, 200);
}, { passive: true });
router.start();
startWorker();
