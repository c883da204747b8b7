import { byId } from "./dom.js";

/** How long one may pause in typing before the search begins, in milliseconds. */
const pause = 250;

/** The search box: finds as one types, but not while a word is being composed. */
export function startSearch(router) {
  const form = byId("search");
  const box = form.elements.q;
  const clear = form.querySelector("[type=reset]");
  let timer;

  const go = () => {
    clearTimeout(timer);
    const query = box.value.trim();
    const address = query ? `/?${new URLSearchParams({ q: query })}` : "/";
    if (address === location.pathname + location.search) return;
    // One search is one place in the history, however many letters it took.
    router.open(address, { replace: location.pathname === "/" && (!query || location.search.startsWith("?q=")) });
  };
  const typed = (event) => {
    clear.hidden = !box.value;
    clearTimeout(timer);
    if (!event?.isComposing) timer = setTimeout(go, pause);
  };
  box.addEventListener("input", typed);
  box.addEventListener("compositionstart", () => clearTimeout(timer));
  box.addEventListener("compositionend", () => typed());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go();
  });
  form.addEventListener("reset", () => setTimeout(() => {
    typed();
    box.focus();
  }));
  return {
    /** Shows the query of the view, unless one is typing. */
    show(query) {
      if (document.activeElement === box) return;
      box.value = query;
      clear.hidden = !query;
    },
    /** Whether one is in the box. */
    get isActive() {
      return document.activeElement === box;
    },
  };
}
