import { byId, make } from "./dom.js";
import { set, settings } from "./store.js";
import { t } from "./words.js";

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
    form.append(make("fieldset", { className: `segments ${name}` }, make("legend", {}, t(name)),
      make("div", {}, ...radios)));
  }
  for (const name of switches) {
    const input = make("input", { type: "checkbox", name, checked: settings[name], role: "switch" });
    input.addEventListener("change", () => set(name, input.checked));
    form.append(make("label", { className: `switch ${name}` }, make("span", {}, t(name)), input));
  }
  window.addEventListener("settings", () => {
    for (const input of form.elements) {
      if (input.type === "radio") input.checked = settings[input.name] === input.value;
      if (input.type === "checkbox") input.checked = settings[input.name];
    }
    apply();
  });
  apply();
}

function apply() {
  const { theme, size } = settings;
  Object.assign(document.documentElement.dataset, { theme, size });
  // The server gives the next page these looks from its first moment.
  document.cookie = `look=${theme}.${size}; path=/; max-age=31536000; samesite=lax`;
}
