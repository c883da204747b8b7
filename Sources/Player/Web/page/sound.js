/** Formats by how soon they begin over a slow line: Ogg tells its length only at its end, and WAV is ten times as large. */
const soonest = ["audio/mp4", "audio/mpeg", "audio/webm", "audio/ogg", "audio/flac", "audio/wav"];

const probe = document.createElement("audio");
const rank = ({ type }) => {
  const index = soonest.indexOf(type.split(";")[0].trim());
  return index < 0 ? soonest.length : index;
};

/** Of an article's sounds, the best that this browser plays; `undefined` where there is none at all. */
export function bestSound(audio) {
  const playable = audio.filter(({ type }) => probe.canPlayType(type));
  return [...playable].sort((a, b) => rank(a) - rank(b))[0] ?? audio[0];
}
