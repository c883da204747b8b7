import { announce } from "./announce.js";
import { articlePath } from "./router.js";
import { t } from "./words.js";

/** Passes on the link to an article or to a sentence of it: `?s=` gives previews its words, `#s` leads there. */
export async function share({ id, title }, sentence) {
  const place = sentence === undefined ? "" : `?s=${sentence}#s${sentence}`;
  const url = new URL(articlePath(id) + place, location.href).href;
  // Phones have a sheet of their own for this.
  if (navigator.share && matchMedia("(pointer: coarse)").matches) {
    try {
      return await navigator.share({ title, url });
    } catch (error) {
      if (error.name === "AbortError") return undefined;
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    announce(t("copied"));
  } catch {
    // Without leave to write to the clipboard the link is shown to be copied.
    announce(url);
  }
  return undefined;
}
