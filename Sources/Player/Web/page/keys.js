import { byId, make } from "./dom.js";
import { settings } from "./store.js";
import { t } from "./words.js";

/** Keys, the action each asks for, and the word for it. */
const map = [
  [["Space", "K"], "toggle", "play"],
  [["←"], "sentence-back", "sentenceBack"],
  [["→"], "sentence-next", "sentenceNext"],
  [["Shift ←"], "paragraph-back", "paragraphBack"],
  [["Shift →"], "paragraph-next", "paragraphNext"],
  [["["], "chapter-back", "chapterBack"],
  [["]"], "chapter-next", "chapterNext"],
  [["J"], "rewind", "rewind"],
  [["L"], "forward", "forward"],
  [[">"], "faster", "faster"],
  [["<"], "slower", "slower"],
  [["1"], "normal", "normal"],
  [["="], "louder", "louder"],
  [["-"], "quieter", "quieter"],
  [["M"], "mute", "mute"],
  [["C"], "chapters", "chapters"],
  [["T"], "sleep", "sleep"],
  [["B"], "bookmark", "bookmark"],
  [["S"], "share", "share"],
  [["Q"], "queue", "queue"],
  [["N"], "next", "nextArticle"],
  [["P"], "previous", "previousArticle"],
  [["/"], "search", "searchKey"],
  [["?"], "help", "help"],
];

const names = { " ": "Space", ArrowLeft: "←", ArrowRight: "→" };
const actionFor = new Map(map.flatMap(([keys, action]) => keys.map((key) => [key, action])));

/** Lets keys do what the map says, wherever they mean nothing else. */
export function startKeys(actions, { isAllowed }) {
  document.addEventListener("keydown", (event) => {
    if (!settings.shortcuts || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.isComposing || event.target.closest("input, select, textarea, .panel")) return;
    if (event.target.closest("button, summary") && event.key === " ") return;
    const arrow = names[event.key];
    const key = arrow && event.shiftKey ? `Shift ${arrow}` : arrow ?? event.key.toUpperCase();
    const action = actionFor.get(key);
    // Where there is nothing to play, Space moves the page as ever.
    if (!action || !isAllowed(action)) return;
    event.preventDefault();
    actions[action]();
  });

  byId("keys").append(...[...map, [["↑", "↓", "Enter"], "", "sentenceKeys"]].flatMap(([keys, , word]) => [
    make("dt", {}, ...keys.map((key) => make("kbd", {}, key))),
    make("dd", {}, t(word)),
  ]));
}
