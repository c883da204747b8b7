import { byId, make } from "./dom.js";

/** The list of an article's files to take along. */
export function startDownloads(player) {
  player.addEventListener("load", () => {
    byId("downloads").replaceChildren(...player.details.audio.map(({ format, url, bytes }) => {
      const size = bytes ? ` (${(bytes / 1e6).toFixed(1)} MB)` : "";
      return make("li", {}, make("a", { href: `${url}?download`, download: "" }, format.toUpperCase() + size));
    }));
  });
}
