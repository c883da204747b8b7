import { announce } from "./announce.js";
import { button, byId, make } from "./dom.js";
import { isHeard, markHeard } from "./heard.js";
import { canKeep, Full, isKept, keep, letGo } from "./kept.js";
import { enqueue } from "./queue.js";
import { recording } from "./recording.js";
import { settings } from "./store.js";
import { t } from "./words.js";

/** The menu of an article in a list. */
export function rowMenu(panels, share) {
  return (article, opener) => {
    const { id, title } = article;
    const item = (word, action) => button({ word }, () => {
      panels.close();
      action();
    });
    const items = [
      item(t("playNext"), () => {
        enqueue(article, true);
        announce(t("queuedNext"));
      }),
      item(t("playLater"), () => {
        enqueue(article);
        announce(t("queuedLater"));
      }),
      item(t(isHeard(id) ? "markUnheard" : "markHeard"), () => markHeard(id, !isHeard(id), article)),
      canKeep() && item(t(isKept(id) ? "keptAlready" : "keepHere"), () => (isKept(id) ? letGo(id) : keepArticle(id))),
      item(t("shareArticle"), () => share({ id, title })),
    ];
    byId("row-menu").replaceChildren(make("h2", { lang: "zh-CN" }, title),
      make("div", { className: "menu" }, ...items.filter(Boolean)));
    panels.open("row-menu", opener);
  };
}

/** Keeps an article, and says how that goes. */
async function keepArticle(id) {
  announce(t("keeping"));
  try {
    await keep(await recording(id));
    announce(t("keptDone"));
  } catch (error) {
    announce(error instanceof Full ? t("keptFull", settings.keptLimit) : t("keepFailed"));
  }
}
