/** What is remembered between visits, in this browser only. Where storage is refused, nothing is remembered. */
function read(key) {
  try {
    return JSON.parse(localStorage.getItem(`langdu:${key}`)) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key, value) {
  try {
    localStorage.setItem(`langdu:${key}`, JSON.stringify(value));
  } catch {
    // Private windows and full disks: the page works all the same.
  }
}

const defaults = {
  theme: "auto", size: "medium", follow: true, continuous: true, shortcuts: true,
  skipAnnouncements: false, skipCaptions: false, rate: 1, volume: 1, muted: false,
};

/** The listener's settings. */
export const settings = { ...defaults, ...read("settings") };

/** Changes a setting and tells who listens: event `settings` on `window`. */
export function set(name, value) {
  settings[name] = value;
  write("settings", settings);
  window.dispatchEvent(new CustomEvent("settings", { detail: name }));
}

/** Where an article was left: `{ time, duration }`, or `undefined`. */
export const position = (id) => read(`at:${id}`);

/** Remembers where an article was left, in seconds. */
export const keepPosition = (id, time, duration) => write(`at:${id}`, { time, duration });

/** Whether a position is the end, for all that matters to a listener. */
export const isFinished = (at) => at.duration - at.time < 3;
