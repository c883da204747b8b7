import { byId } from "./dom.js";

/** The panels above the bar and, on a phone, at the foot of the window: one at a time, gone at a click elsewhere. */
export class Panels {
  #open;
  #opener;
  #fillers = new Map();

  constructor() {
    document.addEventListener("click", (event) => {
      const opener = event.target.closest("[data-panel]");
      if (opener) return this.toggle(opener.dataset.panel, opener);
      // What a click has just replaced is no longer in its panel.
      if (this.#open && event.target.isConnected && !event.target.closest(".panel")) this.close(false);
      return undefined;
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.#open) return;
      event.preventDefault();
      this.close();
    });
    document.addEventListener("focusin", ({ target }) => {
      const isElsewhere = target !== this.#opener && target !== document.body && !this.#open?.contains(target);
      if (this.#open && isElsewhere) this.close(false);
    });
  }

  /** Has something done each time a panel is about to open. */
  on(id, fill) {
    this.#fillers.set(id, fill);
  }

  /** Whether a panel is open. */
  get isOpen() {
    return Boolean(this.#open);
  }

  toggle(id, opener) {
    if (this.#open?.id === id) return this.close();
    return this.open(id, opener);
  }

  open(id, opener = document.activeElement) {
    this.close(false);
    this.#fillers.get(id)?.();
    this.#open = byId(id);
    this.#opener = opener;
    opener?.setAttribute?.("aria-expanded", "true");
    this.#open.hidden = false;
    byId("shade").hidden = false;
    this.#open.scrollTop = 0;
    this.#open.focus({ preventScroll: true });
    this.#open.querySelector("[aria-current]")?.scrollIntoView({ block: "center" });
  }

  /** Closes what is open; the focus goes back where it was, unless it is elsewhere already. */
  close(returnsFocus = true) {
    if (!this.#open) return;
    const opener = this.#opener;
    this.#open.hidden = true;
    byId("shade").hidden = true;
    this.#open = this.#opener = undefined;
    opener?.removeAttribute?.("aria-expanded");
    if (returnsFocus && opener?.isConnected) opener.focus({ preventScroll: true });
  }
}
