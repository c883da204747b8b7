import { allPlaces } from "./heard.js";
import { read, tell, write } from "./store.js";

const kind = "langdu-listening";

/** All that a listener would miss on another device, as a file. */
export function carryOut() {
  const all = {
    kind, version: 1, saved: new Date().toISOString(), places: allPlaces(), recent: read("recent") ?? [],
    queue: read("queue") ?? [], bookmarks: read("bookmarks") ?? [],
  };
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(all, null, 1)], { type: "application/json" }));
  link.download = `langdu-${all.saved.slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const isText = (value) => typeof value === "string" && value.length < 10_000;
const isNumber = (value) => Number.isFinite(value) && value >= 0;

/** Takes in such a file; what is later here stays. Gives the number of places that were taken, or throws. */
export async function carryIn(file) {
  const all = JSON.parse(await file.text());
  if (all?.kind !== kind || typeof all.places !== "object") throw new Error("another kind of file");
  let count = 0;
  for (const [id, at] of Object.entries(all.places ?? {})) {
    const here = read(`at:${id}`);
    if (!at || !isNumber(at.time ?? 0) || !isNumber(at.duration) || (here?.when ?? 0) > (at.when ?? 0)) continue;
    write(`at:${id}`, { ...at, heard: at.heard || here?.heard || undefined });
    count += 1;
  }
  const merge = (key, isItem, isSame) => {
    const here = read(key) ?? [];
    const other = (Array.isArray(all[key]) ? all[key] : []).filter(isItem);
    write(key, [...here, ...other.filter((item) => !here.some((mine) => isSame(mine, item)))]);
    tell(key);
  };
  merge("recent", isText, (a, b) => a === b);
  merge("queue", (item) => isText(item?.id) && isText(item.title), (a, b) => a.id === b.id);
  merge("bookmarks", (item) => isText(item?.id) && isText(item.title) && isNumber(item.sentence),
    (a, b) => a.id === b.id && a.sentence === b.sentence);
  return count;
}
