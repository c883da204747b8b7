import { siteName } from "./words.js";

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

  let shown;
  const show = () => {
    const { title, source } = player.details;
    const chapters = player.timeline?.chapters ?? [];
    const chapter = chapters[player.timeline?.chapter(player.time)]?.title ?? title;
    if (shown === player.details.id + chapter) return;
    shown = player.details.id + chapter;
    session.metadata = new MediaMetadata({
      title: chapter, artist: source ?? siteName(), album: title,
      artwork: [192, 512].map((size) => ({ src: `/web/icon-${size}.png`, type: "image/png", sizes: `${size}x${size}` })),
    });
  };
  player.addEventListener("sentence", show);
  player.addEventListener("load", show);
  player.addEventListener("state", () => {
    session.playbackState = player.isPlaying ? "playing" : "paused";
  });
  player.addEventListener("time", () => {
    if (!player.duration) return;
    const position = Math.min(player.time, player.duration);
    session.setPositionState?.({ duration: player.duration, position, playbackRate: player.rate });
  });
}
