import { keys, read, tell, write } from "./store.js";

/** How many articles are remembered in order. */
const recentLimit = 60;

/** What is known of an article's hearing: `{ time, duration, title, source, line, heard }`, or `undefined`. */
export const place = (id) => read(`at:${id}`);

/** Whether a place is the end, for all that matters to a listener. */
const isAtEnd = (at) => at.duration - at.time < 3;

/** Whether an article was heard to its end, or marked as heard. */
export function isHeard(id) {
  const at = place(id);
  return Boolean(at && (at.heard ?? isAtEnd(at)));
}

/** Where to take an article up again; 0 at its beginning. */
export function resumeTime(id) {
  const at = place(id);
  return at && at.time > 3 && !isAtEnd(at) ? at.time : 0;
}

/** Remembers where an article was left. */
export function keepPlace(id, at) {
  const before = place(id);
  write(`at:${id}`, { ...before, ...at, heard: before?.heard || isAtEnd(at) || undefined });
  const recent = read("recent") ?? [];
  if (recent[0] !== id) write("recent", [id, ...recent.filter((other) => other !== id)].slice(0, recentLimit));
  tell("heard", id);
}

/** Marks an article as heard or not. */
export function markHeard(id, isHeard, { duration, title, source }) {
  const before = place(id) ?? { duration, title, source };
  write(`at:${id}`, { ...before, time: 0, line: undefined, heard: isHeard });
  tell("heard", id);
}

/** The article that was left last before its end, with its place; not the one that is in the player anyway. */
export function unfinished(current) {
  for (const id of read("recent") ?? []) {
    const at = place(id);
    if (id !== current && at?.title && resumeTime(id)) return { id, ...at };
  }
  return undefined;
}

/** All that is known of hearing, by id. */
export const allPlaces = () => Object.fromEntries(keys("at:").map((key) => [key.slice(3), read(key)]));
