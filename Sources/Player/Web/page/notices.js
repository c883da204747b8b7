import { button, make } from "./dom.js";
import { kept } from "./kept.js";
import { t } from "./words.js";

/** A page or a part of one that has nothing to show, and says why and what one can do. */
export function notice(title, hint, ...actions) {
  return make("div", { className: "notice", role: "status" }, make("h2", {}, title), make("p", {}, hint), ...actions);
}

/** What is shown where something could not be fetched. */
export function failure(error, retry) {
  if (error.status === 404) {
    return notice(t("missing"), t("missingHint"),
      make("a", { className: "pill", href: "/", "data-link": "" }, t("backToList")));
  }
  const again = button({ word: t("retry"), className: "pill" }, retry);
  if (error.status) return notice(t("failed"), t("failedHint"), again);
  const here = make("a", { className: "quiet", href: "/queue", "data-link": "" }, t("hearKept"));
  return notice(t("noNetwork"), t("noNetworkHint"), again, ...(kept().length ? [here] : []));
}

/** What stands in a view's place until it is there. */
export function skeleton() {
  return make("div", { className: "skeleton", role: "status", "aria-label": t("loading") },
    ...Array.from({ length: 6 }, () => make("i")));
}
