/** What is remembered between visits, in this browser only. Where storage is refused, for this visit alone. */
const memory = new Map();

/** What was kept under a name, or `undefined`. */
export function read(key) {
  try {
    return JSON.parse(localStorage.getItem(`langdu:${key}`)) ?? undefined;
  } catch {
    return memory.get(key);
  }
}

/** Keeps a value under a name; `undefined` takes it away. */
export function write(key, value) {
  memory.set(key, value);
  try {
    if (value === undefined) localStorage.removeItem(`langdu:${key}`);
    else localStorage.setItem(`langdu:${key}`, JSON.stringify(value));
  } catch {
    // Private windows and full disks: the page works all the same.
  }
}

/** The names of all that is kept under names that begin so. */
export function keys(start) {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(`langdu:${start}`)).map((key) => key.slice(7));
  } catch {
    return [...memory.keys()].filter((key) => key.startsWith(start));
  }
}

const defaults = {
  theme: "auto", size: "medium", follow: true, continuous: true, shortcuts: true, pinyin: false,
  skipAnnouncements: false, skipCaptions: false, rate: 1, volume: 1, muted: false, sleep: 30, keptLimit: 500,
};

/** The listener's settings. */
export const settings = { ...defaults, ...read("settings") };

/** Changes a setting and tells who listens: event `settings` on `window`. */
export function set(name, value) {
  // Another tab may have changed others meanwhile.
  Object.assign(settings, read("settings"), { [name]: value });
  write("settings", settings);
  tell("settings", name);
}

/** Tells the page that something kept has changed. */
export function tell(type, detail) {
  window.dispatchEvent(new CustomEvent(type, { detail }));
}

/** What other tabs change holds here, too. */
window.addEventListener("storage", ({ key }) => {
  if (!key?.startsWith("langdu:")) return;
  const name = key.slice(7);
  if (name === "settings") {
    Object.assign(settings, read("settings"));
    tell("settings");
  } else if (name.startsWith("at:")) {
    tell("heard", name.slice(3));
  } else {
    tell(name);
  }
});
