import { chapterName } from "./chapters.js";
import { byId, isSmall } from "./dom.js";
import { articlePath } from "./router.js";
import { Track } from "./track.js";
import { clock, label, t } from "./words.js";

/** How long a press is long, in milliseconds. */
const longPress = 500;

/** The bar at the foot of every page, and what it shows in the sheet too: title, place, play. */
export function startBar(player, { openSheet, actions }) {
  const bar = byId("bar");
  for (const element of document.querySelectorAll(".track")) new Track(player, element);

  player.addEventListener("load", () => {
    bar.hidden = false;
    document.body.classList.add("has-bar");
    const { title, id } = player.details;
    for (const now of document.querySelectorAll("a.now")) {
      now.href = articlePath(id);
      now.firstElementChild.textContent = title;
    }
    showLine(player);
  });
  for (const type of ["time", "ready", "trouble"]) player.addEventListener(type, () => showLine(player));
  player.addEventListener("trouble", () => {
    const waits = ["waiting", "offline"].includes(player.trouble);
    document.body.classList.toggle("waiting", waits);
    for (const toggle of document.querySelectorAll(".toggle")) toggle.disabled = player.trouble === "gone";
    if (player.trouble) byId("live").textContent = troubles[player.trouble]();
  });
  player.addEventListener("state", () => {
    document.body.classList.toggle("playing", player.isPlaying);
    for (const toggle of document.querySelectorAll(".toggle")) label(toggle, t(player.isPlaying ? "pause" : "play"));
  });

  // On a phone, a tap or a swipe on the bar opens the sheet.
  bar.addEventListener("click", (event) => {
    if (!isSmall() || event.target.closest("button, input") || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    openSheet();
  }, true);
  let from;
  bar.addEventListener("touchstart", ({ touches }) => (from = touches[0].clientY), { passive: true });
  bar.addEventListener("touchend", ({ changedTouches }) => {
    if (isSmall() && from - changedTouches[0].clientY > 40) openSheet();
  });
  startLongPresses(actions);
}

const troubles = {
  waiting: () => t("buffering"), offline: () => t("offline"), gone: () => t("soundGone"), failed: () => t("noSound"),
};

function showLine(player) {
  const { time, duration, timeline, details } = player;
  put(".elapsed", clock(time));
  put(".length", clock(duration));
  put(".remaining", `−${clock(duration - time)}`);
  const left = t("leftTime", clock(duration - time));
  const chapters = timeline?.chapters ?? [];
  const index = chapters.length > 1 ? timeline.chapter(time) : -1;
  const chapter = index >= 0 ? chapterName(player.recording, index) : undefined;
  const number = index >= 0 ? t("chapterOf", index + 1, chapters.length) : details.source;
  const trouble = troubles[player.trouble]?.();
  const [wide, narrow] = trouble ? [trouble, trouble]
    : [[chapter, number], [chapter ?? details.source, left]].map((parts) => parts.filter(Boolean).join(" · "));
  byId("bar").classList.toggle("troubled", Boolean(trouble));
  put("#bar .now > span", isSmall() ? narrow : wide);
  put("#sheet .now > span", trouble ?? [details.source, chapter].filter(Boolean).join(" · "));
}

/** Puts text where it is not there already, so that nothing is laid out for nothing. */
function put(selector, text) {
  for (const element of document.querySelectorAll(selector)) {
    if (element.textContent !== text) element.textContent = text;
  }
}

/** A long press on a button does what its `data-long` names. */
function startLongPresses(actions) {
  for (const button of document.querySelectorAll("[data-long]")) {
    let timer;
    let wasLong = false;
    const end = () => clearTimeout(timer);
    button.addEventListener("pointerdown", () => {
      wasLong = false;
      timer = setTimeout(() => {
        wasLong = true;
        actions[button.dataset.long]();
      }, longPress);
    });
    for (const type of ["pointerup", "pointerleave", "pointercancel"]) button.addEventListener(type, end);
    button.addEventListener("contextmenu", (event) => event.preventDefault());
    button.addEventListener("click", (event) => wasLong && event.stopPropagation(), true);
  }
}
