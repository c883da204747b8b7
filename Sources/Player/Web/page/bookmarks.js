import { announce } from "./announce.js";
import { read, tell, write } from "./store.js";
import { t } from "./words.js";

/** The sentences that were marked: `{ id, title, sentence, line, time }`, the latest first. */
export const bookmarks = () => read("bookmarks") ?? [];

const isSame = (a, b) => a.id === b.id && a.sentence === b.sentence;

/** Marks the sentence being heard. */
export function bookmark(player) {
  if (!player.details) return;
  const { details: { id, title }, recording, time } = player;
  const sentence = Math.max(0, player.sentence);
  const mark = { id, title, sentence, line: recording.texts[sentence], time };
  write("bookmarks", [mark, ...bookmarks().filter((other) => !isSame(other, mark))]);
  tell("bookmarks");
  announce(t("bookmarked"));
}

/** Takes a mark away. */
export function removeBookmark(mark) {
  write("bookmarks", bookmarks().filter((other) => !isSame(other, mark)));
  tell("bookmarks");
}
