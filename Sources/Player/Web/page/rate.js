import { announce } from "./announce.js";
import { byId, make } from "./dom.js";
import { set, settings } from "./store.js";
import { label, t } from "./words.js";

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

/** Silences the sound or brings it back, and says which. */
export function mute() {
  set("muted", !settings.muted);
  announce(settings.muted ? t("isMuted") : `${t("volume")} ${percent()}`);
}

const percent = () => `${Math.round(settings.volume * 100)}%`;

/** The panel of speed and volume, and what shows them elsewhere. */
export function startRate(player) {
  byId("presets").append(...presets.map((rate) => {
    const button = make("button", { type: "button" }, `${rate}×`);
    button.addEventListener("click", () => setRate(rate));
    return button;
  }));
  byId("speed-slider").addEventListener("input", ({ target }) => set("rate", Number(target.value)));
  byId("volume").addEventListener("input", ({ target }) => set("volume", Number(target.value)));
  window.addEventListener("settings", show);
  // A browser remembers silence from one visit to the next; who presses play is told.
  let told = false;
  player.addEventListener("state", () => {
    if (player.isPlaying && settings.muted && !told) announce(t("isMuted"));
    told = player.isPlaying;
  });
  show();
}

function show() {
  for (const place of document.querySelectorAll(".rate-value")) place.textContent = `${settings.rate}×`;
  label(byId("speed-button"), `${t("sound")} ${settings.rate}×`);
  byId("speed-slider").value = settings.rate;
  byId("volume").value = settings.volume;
  byId("volume-value").textContent = percent();
  byId("mute").setAttribute("aria-pressed", String(settings.muted));
  byId("muted").hidden = !settings.muted;
  for (const button of byId("presets").children) {
    button.setAttribute("aria-pressed", String(button.textContent === `${settings.rate}×`));
  }
}
