import { read, settings, tell, write } from "./store.js";
import { bestSound } from "./sound.js";
import { articlePath } from "./router.js";

/** Where kept articles lie; the worker answers from there when the server does not. */
const name = "langdu-kept";

/** Whether articles can be kept here: browsers let only safe addresses do so. */
export const canKeep = () => Boolean(globalThis.caches && navigator.serviceWorker);

/** The kept articles: `{ id, title, source, duration, bytes, urls }`. */
export const kept = () => read("kept") ?? [];

/** Whether an article is kept. */
export const isKept = (id) => kept().some((item) => item.id === id);

/** The bytes that kept articles take. */
export const keptBytes = () => kept().reduce((sum, { bytes }) => sum + bytes, 0);

/** No room is left under the listener's own limit. */
export class Full extends Error {}

/** Keeps a recording with its text, times and sound. */
export async function keep(recording) {
  const { id, title, source, duration, audio, timeline, pinyin } = recording.details;
  const sound = bestSound(audio);
  const bytes = sound.bytes + 100_000;
  if (keptBytes() + bytes > settings.keptLimit * 1e6) throw new Full();
  const parts = Math.ceil((await recording.ready()).sentences.length / recording.part);
  const inParts = (url) => Array.from({ length: parts }, (_, part) => (part ? `${url}&part=${part}` : url));
  const urls = [articlePath(id), sound.url, ...inParts(timeline), ...(pinyin ? inParts(pinyin) : [])];
  const cache = await caches.open(name);
  await cache.addAll(urls);
  write("kept", [...kept().filter((item) => item.id !== id), { id, title, source, duration, bytes, urls }]);
  tell("kept", id);
  // Asked for where it matters: what is kept should not be cleared away by the browser.
  navigator.storage?.persist?.();
}

/** Lets go of an article. */
export async function letGo(id) {
  const item = kept().find((other) => other.id === id);
  write("kept", kept().filter((other) => other.id !== id));
  tell("kept", id);
  if (!item || !globalThis.caches) return;
  const cache = await caches.open(name);
  await Promise.all(item.urls.map((url) => cache.delete(url)));
}

/** Lets the worker answer when there is no network. */
export function startWorker() {
  if (canKeep()) navigator.serviceWorker.register("/worker.js").catch(() => undefined);
}
