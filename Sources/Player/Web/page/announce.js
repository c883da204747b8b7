import { byId } from "./dom.js";

let timer;

/** Says something to screen readers and, for a moment, shows it. */
export function announce(text, { show = true } = {}) {
  byId("live").textContent = text;
  if (!show) return;
  const toast = byId("toast");
  toast.textContent = text;
  toast.classList.add("shown");
  clearTimeout(timer);
  timer = setTimeout(() => toast.classList.remove("shown"), Math.max(2500, text.length * 120));
}
