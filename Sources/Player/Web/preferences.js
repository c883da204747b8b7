import { byId, make } from "./dom.js";
import { t } from "./i18n.js";
import { set, settings } from "./store.js";

const choices = { theme: ["auto", "light", "dark"], size: ["small", "medium", "large", "huge"] };
const switches = ["follow", "continuous", "skipAnnouncements", "skipCaptions", "shortcuts"];

/** The settings in the menu, and the looks they give the page. */
export function startPreferences() {
  const form = byId("settings");
  for (const [name, values] of Object.entries(choices)) {
    const radios = values.map((value) => {
      const input = make("input", { type: "radio", name, value, checked: settings[name] === value });
      input.addEventListener("change", () => set(name, value));
      return make("label", {}, input, make("span", {}, t(value)));
    });
    form.append(make("fieldset", { className: "choice" }, make("legend", {}, t(name)), ...radios));
  }
  for (const name of switches) {
    const input = make("input", { type: "checkbox", name, checked: settings[name] });
    input.addEventListener("change", () => set(name, input.checked));
    form.append(make("label", { className: "check" }, input, make("span", {}, t(name))));
  }
  window.addEventListener("settings", apply);
  apply();
}

function apply() {
  Object.assign(document.documentElement.dataset, { theme: settings.theme, size: settings.size });
}
