import { articles } from "./api.js";
import { make } from "./dom.js";
import { clock, t } from "./i18n.js";
import { articlePath } from "./router.js";
import { isFinished, position } from "./store.js";

/** The list of articles, newest first, or those found by a search. */
export async function libraryView(query, signal) {
  const list = make("ul", { className: "library" });
  const view = make("div", {}, make("h1", { className: "page" }, query ? t("found", query) : t("library")), list);
  let page = await articles(query, undefined, signal);
  list.append(...page.articles.map(item));
  if (!page.articles.length) view.append(make("p", { className: "note" }, query ? t("nothingFound") : t("empty")));
  if (!page.next) return view;

  const more = make("button", { type: "button", className: "wide" }, t("loadMore"));
  more.addEventListener("click", async () => {
    more.disabled = true;
    try {
      page = await articles(query, page.next, signal);
    } finally {
      more.disabled = false;
    }
    const items = page.articles.map(item);
    list.append(...items);
    items[0]?.querySelector("a").focus();
    if (!page.next) more.remove();
  });
  view.append(more);
  return view;
}

function item(article) {
  const facts = [article.source, article.published, clock(article.duration), t("chapterCount", article.chapters)];
  const place = article.match ? `#t${article.match.start}` : "";
  const link = make("a", { href: articlePath(article.id) + place, "data-link": "" },
    make("strong", { lang: "zh-CN" }, article.title), make("small", {}, facts.filter(Boolean).join(" · ")));
  if (article.match) link.append(make("q", { lang: "zh-CN" }, article.match.text));
  const at = position(article.id);
  if (at?.time > 3) {
    const isDone = isFinished(at);
    link.append(make("progress", { max: at.duration, value: isDone ? at.duration : at.time, "aria-hidden": "true" }),
      make("small", { className: "heard" }, isDone ? t("finished") : t("heard", clock(at.time))));
  }
  return make("li", {}, link);
}
