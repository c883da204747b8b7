import { announce } from "./announce.js";
import { byId, make } from "./dom.js";
import { clock, label, t } from "./i18n.js";
import { articlePath } from "./router.js";
import { set, settings } from "./store.js";

const presets = [0.75, 1, 1.25, 1.5, 2, 3];

/** Changes the speed by steps, within 0.5 and 3, and says so. */
export function changeRate(by) {
  setRate(Math.round((settings.rate + by) * 20) / 20);
}

/** Sets the speed, and says so. */
export function setRate(rate) {
  set("rate", Math.min(3, Math.max(0.5, rate)));
  announce(`${t("speed")} ${settings.rate}×`);
}

/** Changes the volume, and says so. */
export function changeVolume(by) {
  set("volume", Math.min(1, Math.max(0, Math.round((settings.volume + by) * 20) / 20)));
  announce(`${t("volume")} ${percent()}`);
}

const percent = () => `${Math.round(settings.volume * 100)}%`;

/** The bar: place, play button, speed and volume. What its other buttons do stands in `actions.js`. */
export function startControls(player) {
  const seek = byId("seek");
  seek.addEventListener("input", () => player.seek(Number(seek.value)));
  // Arrow keys in the slider go by five seconds.
  seek.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 5, ArrowUp: 5, ArrowLeft: -5, ArrowDown: -5 }[event.key];
    if (!by) return;
    event.preventDefault();
    player.seek(player.time + by);
  });
  player.addEventListener("load", () => showArticle(player));
  player.addEventListener("time", () => showTime(player));
  player.addEventListener("state", () => {
    document.body.classList.toggle("playing", player.isPlaying);
    label(byId("toggle"), t(player.isPlaying ? "pause" : "play"));
  });

  byId("presets").append(...presets.map((rate) => {
    const button = make("button", { type: "button" }, `${rate}×`);
    button.addEventListener("click", () => setRate(rate));
    return button;
  }));
  byId("speed").addEventListener("input", ({ target }) => set("rate", Number(target.value)));
  byId("volume").addEventListener("input", ({ target }) => set("volume", Number(target.value)));
  byId("mute").addEventListener("change", ({ target }) => set("muted", target.checked));
  window.addEventListener("settings", showSound);
  showSound();
}

function showArticle(player) {
  const { details } = player;
  byId("bar").hidden = false;
  byId("seek").max = player.duration;
  Object.assign(byId("now"), { textContent: details.title, href: articlePath(details.id) });
  const ticks = player.timeline.chapters.slice(1).map(({ start }) => {
    const tick = make("i");
    tick.style.left = `${(start / player.duration) * 100}%`;
    return tick;
  });
  byId("ticks").replaceChildren(...ticks);
}

function showTime(player) {
  const seek = byId("seek");
  seek.value = player.time;
  seek.style.setProperty("--part", `${(player.time / (player.duration || 1)) * 100}%`);
  seek.setAttribute("aria-valuetext", t("of", clock(player.time), clock(player.duration)));
  byId("elapsed").textContent = clock(player.time);
  byId("remaining").textContent = `−${clock(player.duration - player.time)}`;
}

function showSound() {
  byId("rate").textContent = byId("speed-value").textContent = `${settings.rate}×`;
  label(byId("sound-button"), `${t("sound")} ${settings.rate}×`);
  byId("speed").value = settings.rate;
  byId("volume").value = settings.volume;
  byId("volume-value").textContent = percent();
  byId("mute").checked = settings.muted;
  for (const button of byId("presets").children) {
    button.setAttribute("aria-pressed", String(button.textContent === `${settings.rate}×`));
  }
}
