import { Timeline } from "./timeline.js";
import { keepPosition, isFinished, position, settings } from "./store.js";

/**
 * The sound of one article at a time. Tells who listens by events:
 * `load`, `state` (playing or not), `time` (a few times a second), `sentence`, `word`, `end` and `error`.
 */
export class Player extends EventTarget {
  #audio = new Audio();
  #frame;
  #saved = 0;

  /** The article's details as the API gives them. */
  details;
  /** Its timeline. */
  timeline;
  /** The indices of the sentence and the word being heard; -1 for none. */
  sentence = -1;
  word = -1;

  constructor() {
    super();
    this.#audio.preload = "metadata";
    this.#audio.preservesPitch = true;
    for (const type of ["play", "pause"]) this.#audio.addEventListener(type, () => this.#changed());
    for (const type of ["timeupdate", "seeked", "loadedmetadata"]) this.#audio.addEventListener(type, () => this.#tick());
    this.#audio.addEventListener("ended", () => this.#ended());
    this.#audio.addEventListener("error", () => this.#audio.src && this.#tell("error"));
    window.addEventListener("pagehide", () => this.#save());
    window.addEventListener("settings", () => this.#apply());
    this.#apply();
  }

  get time() {
    return this.#audio.currentTime;
  }

  get duration() {
    return this.timeline?.duration ?? 0;
  }

  get rate() {
    return this.#audio.playbackRate;
  }

  get isPlaying() {
    return !this.#audio.paused;
  }

  /** Takes up an article at a time or, without one, where it was left. */
  load({ details, manifest }, time) {
    this.#save();
    this.details = details;
    this.timeline = new Timeline(manifest);
    this.sentence = this.word = -1;
    const playable = details.audio.find(({ type }) => this.#audio.canPlayType(type)) ?? details.audio[0];
    this.#audio.src = playable.url;
    this.#apply();
    const left = position(details.id);
    this.#tell("load");
    this.seek(time ?? (left && !isFinished(left) ? left.time : 0));
  }

  async play() {
    try {
      await this.#audio.play();
    } catch (error) {
      // A load that replaces this one, and a browser that waits for a click, are no failures.
      if (error.name !== "AbortError" && error.name !== "NotAllowedError") this.#tell("error");
    }
  }

  pause() {
    this.#audio.pause();
  }

  toggle() {
    return this.isPlaying ? this.pause() : this.play();
  }

  /** Goes to a time in seconds. */
  seek(time) {
    if (!this.timeline) return;
    this.#audio.currentTime = Math.min(Math.max(0, time), this.duration);
    this.#tick();
  }

  /** Goes to a sentence. */
  seekSentence(index) {
    const sentence = this.timeline?.sentences[index];
    if (sentence) this.seek(sentence.start);
  }

  /** Goes to the next (1) or previous (-1) sentence, paragraph or chapter; past the last, to the end. */
  step(unit, by) {
    if (!this.timeline) return;
    const index = this.timeline.step(unit, by, this.time);
    if (index === undefined) this.seek(this.duration);
    else this.seekSentence(index);
  }

  #apply() {
    this.#audio.defaultPlaybackRate = this.#audio.playbackRate = settings.rate;
    this.#audio.volume = settings.volume;
    this.#audio.muted = settings.muted;
  }

  #changed() {
    cancelAnimationFrame(this.#frame);
    if (this.isPlaying) this.#follow();
    else this.#save();
    this.#tell("state");
  }

  /** The marks follow the sound frame by frame; a hidden page gets no frames, and `timeupdate` goes on. */
  #follow() {
    this.#mark();
    this.#frame = requestAnimationFrame(() => this.#follow());
  }

  #mark() {
    if (!this.timeline) return;
    const sentence = this.timeline.sentence(this.time);
    if (this.isPlaying && this.#skips(sentence)) return;
    const word = this.timeline.word(sentence, this.time);
    const isNew = sentence !== this.sentence;
    if (!isNew && word === this.word) return;
    this.sentence = sentence;
    this.word = word;
    if (isNew) this.#tell("sentence");
    this.#tell("word");
  }

  #skips(sentence) {
    const skipped = { announcement: settings.skipAnnouncements, caption: settings.skipCaptions };
    const isSkipped = (index) => skipped[this.timeline.sentences[index]?.role];
    if (!isSkipped(sentence)) return false;
    let next = sentence;
    while (isSkipped(next)) next += 1;
    this.seek(this.timeline.sentences[next]?.start ?? this.duration);
    return true;
  }

  #tick() {
    this.#mark();
    if (this.isPlaying && Math.abs(this.time - this.#saved) > 2) this.#save();
    this.#tell("time");
  }

  #save() {
    if (!this.details || !this.#audio.readyState) return;
    this.#saved = this.time;
    keepPosition(this.details.id, this.time, this.duration);
  }

  #ended() {
    this.#save();
    this.#tell("end");
  }

  #tell(type) {
    this.dispatchEvent(new Event(type));
  }
}
