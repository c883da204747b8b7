import { bookmark } from "./bookmarks.js";
import { byId } from "./dom.js";
import { changeRate, changeVolume, mute, setRate } from "./rate.js";
import { share } from "./share.js";

/** What the page can do, by name: what buttons (`data-do`) and keys ask for. */
export function actionsFor({ player, playing, panels, sheet, router }) {
  return {
    toggle: () => player.toggle(),
    rewind: () => player.seek(player.time - 15),
    forward: () => player.seek(player.time + 15),
    "sentence-back": () => player.step("sentence", -1),
    "sentence-next": () => player.step("sentence", 1),
    "paragraph-back": () => player.step("paragraph", -1),
    "paragraph-next": () => player.step("paragraph", 1),
    "chapter-back": () => player.step("chapter", -1),
    "chapter-next": () => player.step("chapter", 1),
    faster: () => changeRate(0.1),
    slower: () => changeRate(-0.1),
    normal: () => setRate(1),
    louder: () => changeVolume(0.1),
    quieter: () => changeVolume(-0.1),
    mute,
    chapters: () => panels.toggle("chapters", byId("chapters-button")),
    sleep: () => panels.toggle("sleep", byId("sleep-button")),
    search: () => byId("search").elements.q.focus(),
    queue: () => router.open("/queue"),
    next: () => playing.next(),
    previous: () => playing.previous(),
    bookmark: () => bookmark(player),
    share: () => player.details && share(player.details, Math.max(0, player.sentence)),
    help: () => panels.open("help"),
    close: () => panels.close(),
    "close-sheet": () => sheet.close(),
  };
}

/** What needs an article in the player. */
const onSound = new Set(["toggle", "rewind", "forward", "sentence-back", "sentence-next", "paragraph-back",
  "paragraph-next", "chapter-back", "chapter-next", "chapters", "sleep", "next", "bookmark", "share"]);

/** Whether an action has something to act on. */
export const canDo = (player) => (action) => Boolean(player.details) || !onSound.has(action);

/** Lets buttons do what their `data-do` names. */
export function startActions(actions, panels) {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-do]");
    if (!button) return;
    // A menu has done its duty once something in it was chosen, but for steps and what is tried until it fits.
    const isTried = button.dataset.keep !== undefined || ["faster", "slower", "mute", "help"].includes(button.dataset.do);
    if (button.closest(".panel") && !isTried) panels.close();
    actions[button.dataset.do]();
  });
}
