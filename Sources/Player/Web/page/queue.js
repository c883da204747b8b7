import { read, tell, write } from "./store.js";

/** The articles that wait to be played, in order: `{ id, title, source, duration }`. */
export const queue = () => read("queue") ?? [];

function keep(items) {
  write("queue", items);
  tell("queue");
}

/** Puts an article at the end of the queue or, `first`, at its beginning. */
export function enqueue({ id, title, source, duration }, first = false) {
  const rest = queue().filter((item) => item.id !== id);
  const item = { id, title, source, duration };
  keep(first ? [item, ...rest] : [...rest, item]);
}

/** Takes an article out of the queue. */
export function dequeue(id) {
  const items = queue();
  if (items.some((item) => item.id === id)) keep(items.filter((item) => item.id !== id));
}

/** Moves an article one place up. */
export function moveUp(id) {
  const items = queue();
  const index = items.findIndex((item) => item.id === id);
  if (index < 1) return;
  items.splice(index - 1, 0, ...items.splice(index, 1));
  keep(items);
}
