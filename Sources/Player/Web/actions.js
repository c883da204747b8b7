import { announce } from "./announce.js";
import { changeRate, changeVolume, setRate } from "./controls.js";
import { byId } from "./dom.js";
import { t } from "./i18n.js";
import { articlePath } from "./router.js";
import { set, settings } from "./store.js";

/** What the page can do, by name: what buttons (`data-do`) and keys ask for. */
export function actionsFor(player, playNext) {
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
    mute: () => set("muted", !settings.muted),
    chapters: () => byId("chapters-button").click(),
    sleep: () => byId("sleep-button").click(),
    search: () => byId("search").elements.q.focus(),
    next: playNext,
    share: () => share(player),
    help: () => byId("help").showModal(),
  };
}

/** Lets buttons do what their `data-do` names. */
export function startActions(actions) {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-do]");
    if (!button) return;
    actions[button.dataset.do]();
    // A menu has done its duty once something in it was chosen.
    button.closest("[popover]")?.hidePopover();
  });
}

async function share(player) {
  if (!player.details) return;
  const address = new URL(`${articlePath(player.details.id)}#s${Math.max(0, player.sentence)}`, location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    announce(t("copied"));
  } catch {
    // Without leave to write to the clipboard the address bar holds the link.
    history.replaceState(null, "", address);
    announce(address);
  }
}
