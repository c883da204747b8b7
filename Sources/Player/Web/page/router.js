/** The id in an article's address, or `undefined`. */
export function articleId(url) {
  const match = url.pathname.match(/^\/articles\/([^/]+)$/);
  try {
    return match ? decodeURIComponent(match[1]) : undefined;
  } catch {
    return undefined;
  }
}

/** The address of an article. */
export const articlePath = (id) => `/articles/${encodeURIComponent(id)}`;

/** What stands in a link behind `#`: `s12` is a sentence, `t83.5` are seconds; `?s=12` stands for the first, too. */
export function placeIn({ hash, searchParams }) {
  const [, kind, number] = hash.match(/^#([st])(\d+(?:\.\d+)?)$/) ?? [];
  if (kind) return { [kind === "s" ? "sentence" : "time"]: Number(number) };
  const sentence = searchParams.get("s");
  return sentence && /^\d+$/.test(sentence) ? { sentence: Number(sentence) } : undefined;
}

let count = Date.now();
const nextKey = () => String((count += 1));

/** Shows views for addresses without loading the page anew, so that the sound goes on. */
export class Router {
  #show;

  /** - Parameter show: Is called with the address, the key of its place in the history, and whether one came back. */
  constructor(show) {
    this.#show = show;
    history.scrollRestoration = "manual";
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-link]");
      const isOther = event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
      if (!link || event.defaultPrevented || isOther) return;
      event.preventDefault();
      this.open(link.href, { replace: link.dataset.link === "replace" });
    });
    window.addEventListener("popstate", () => this.#go(true));
  }

  /** Shows the view for the present address. */
  start() {
    this.#go(Boolean(history.state?.key));
  }

  /** Goes to an address of this page. */
  open(address, { replace = false } = {}) {
    const isSame = new URL(address, location.href).href === location.href;
    if (replace || isSame) history.replaceState({ key: history.state?.key ?? nextKey() }, "", address);
    else history.pushState({ key: nextKey() }, "", address);
    this.#go(false);
  }

  #go(isBack) {
    if (!history.state?.key) history.replaceState({ key: nextKey() }, "");
    this.#show(new URL(location.href), history.state.key, isBack);
  }
}
