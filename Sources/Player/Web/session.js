import { t } from "./i18n.js";

/** The lock screen and the keys of headsets: the Media Session API, where there is one. */
export function startSession(player) {
  const session = navigator.mediaSession;
  if (!session) return;
  const actions = {
    play: () => player.play(),
    pause: () => player.pause(),
    stop: () => player.pause(),
    seekbackward: ({ seekOffset }) => player.seek(player.time - (seekOffset ?? 15)),
    seekforward: ({ seekOffset }) => player.seek(player.time + (seekOffset ?? 15)),
    seekto: ({ seekTime }) => player.seek(seekTime),
    previoustrack: () => player.step("chapter", -1),
    nexttrack: () => player.step("chapter", 1),
  };
  for (const [name, action] of Object.entries(actions)) {
    try {
      session.setActionHandler(name, action);
    } catch {
      // A browser that does not know an action does without it.
    }
  }

  player.addEventListener("sentence", () => {
    const { title, source } = player.details;
    const chapter = player.timeline.chapters[player.timeline.chapter(player.time)].title;
    session.metadata = new MediaMetadata({
      title: chapter, artist: source ?? t("brand"), album: title,
      artwork: [{ src: "/web/icon.svg", type: "image/svg+xml", sizes: "any" }],
    });
  });
  player.addEventListener("state", () => {
    session.playbackState = player.isPlaying ? "playing" : "paused";
  });
  player.addEventListener("time", () => {
    if (player.duration) {
      const position = Math.min(player.time, player.duration);
      session.setPositionState?.({ duration: player.duration, position, playbackRate: player.rate });
    }
  });
}
