/** Shows the view for the address, without loading the page anew, so that the sound goes on. */
export function startRouter(show) {
  const go = () => show(new URL(location.href));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-link]");
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(link.href);
  });
  window.addEventListener("popstate", go);
  window.addEventListener("langdu:open", go);
  go();
}

/** Goes to an address of this page. */
export function open(address, { replace = false } = {}) {
  history[replace ? "replaceState" : "pushState"](null, "", address);
  window.dispatchEvent(new Event("langdu:open"));
}

/** The id in an article's address, or `undefined`. */
export function articleId(url) {
  const match = url.pathname.match(/^\/articles\/([^/]+)$/);
  return match ? decodeURIComponent(match[1]) : undefined;
}

/** The address of an article. */
export const articlePath = (id) => `/articles/${encodeURIComponent(id)}`;
