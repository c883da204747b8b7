import { announce } from "./announce.js";
import { byId, make } from "./dom.js";
import { clock, t } from "./i18n.js";

/** The list of chapters, each with how far it was heard. */
export function startChapters(player) {
  const list = byId("chapters");
  let items = [];
  let current = -1;

  player.addEventListener("load", () => {
    current = -1;
    items = player.timeline.chapters.map((chapter, index) => {
      const button = make("button", { type: "button" }, make("span", { lang: "zh-CN" }, chapter.title),
        make("small", {}, clock(chapter.end - chapter.start)), make("i", { "aria-hidden": "true" }));
      button.addEventListener("click", () => {
        player.seek(player.timeline.chapters[index].start);
        player.play();
        if (list.matches(":popover-open")) list.hidePopover();
      });
      return button;
    });
    list.replaceChildren(make("p", { className: "title" }, t("chapters")),
      make("ol", {}, ...items.map((button) => make("li", {}, button))));
  });

  player.addEventListener("time", () => {
    player.timeline.chapters.forEach(({ start, end }, index) => {
      const part = Math.min(1, Math.max(0, (player.time - start) / (end - start || 1)));
      items[index].style.setProperty("--part", part.toFixed(3));
    });
    const chapter = player.timeline.chapter(player.time);
    if (chapter === current) return;
    items[current]?.removeAttribute("aria-current");
    items[chapter].setAttribute("aria-current", "true");
    if (current >= 0) {
      announce(`${t("chapter", chapter + 1)} ${player.timeline.chapters[chapter].title}`, { show: false });
    }
    current = chapter;
  });
}
