import { resumeTime, keepPlace } from "./heard.js";
import { isKept } from "./kept.js";
import { bestSound } from "./sound.js";
import { settings } from "./store.js";

/** Seconds after which a silence while playing is told, and after which the server is asked whether it is there. */
const patience = { waiting: 0.4, asking: 3 };

/**
 * The sound of one article at a time; it goes on whatever the page shows. Tells who listens by events:
 * `load` (another article), `ready` (its times are there), `state` (playing or not), `trouble` (what keeps the sound
 * away), `time` (a few times a second), `seek`, `sentence`, `word`, `end` and `past` (a step past the last).
 */
export class Player extends EventTarget {
  #audio = new Audio();
  #frame;
  #saved = 0;
  #wants = false;
  #timers = {};
  #fading;
  /** How often the sound was fetched anew since it was last heard. */
  #tries = 0;

  /** The recording being heard. */
  recording;
  /** The indices of the sentence and the word being heard; -1 for none. */
  sentence = -1;
  word = -1;
  /** What keeps the sound away: `waiting`, `offline`, `gone` or `failed`; `undefined` when all is well. */
  trouble;
  /** Whether this article was played since it was loaded. */
  wasPlayed = false;

  constructor() {
    super();
    const on = (types, action) => types.forEach((type) => this.#audio.addEventListener(type, action));
    this.#audio.preload = "metadata";
    this.#audio.preservesPitch = true;
    on(["play", "pause"], () => this.#changed());
    on(["timeupdate", "seeked", "loadedmetadata"], () => this.#tick());
    on(["waiting", "stalled"], () => this.#wait());
    on(["playing", "canplay"], () => this.#goesOn());
    on(["ended"], () => this.#ended());
    on(["error"], () => this.#audio.getAttribute("src") && this.#failed());
    window.addEventListener("pagehide", () => this.#save());
    window.addEventListener("settings", () => this.#apply());
    window.addEventListener("online", () => this.trouble === "offline" && this.#recover());
    this.#apply();
  }

  get details() {
    return this.recording?.details;
  }

  get timeline() {
    return this.recording?.timeline;
  }

  get time() {
    return this.#audio.currentTime;
  }

  get duration() {
    return this.timeline?.duration ?? this.details?.duration ?? 0;
  }

  get rate() {
    return this.#audio.playbackRate;
  }

  /** Whether it plays or would, if the sound were there. */
  get isPlaying() {
    return this.#wants;
  }

  /** Takes up an article at a time or, without one, where it was left. */
  load(recording, time) {
    this.#save();
    this.#wants = false;
    this.recording = recording;
    this.wasPlayed = false;
    this.sentence = this.word = -1;
    this.#setTrouble(undefined);
    const playable = bestSound(recording.details.audio);
    // The worker is in the way of kept sound alone.
    if (playable) this.#audio.src = playable.url + (isKept(recording.id) ? "?kept" : "");
    else this.#audio.removeAttribute("src");
    this.#apply();
    this.#tell("load");
    this.#tell("state");
    this.#audio.currentTime = this.#saved = time ?? resumeTime(recording.id);
    if (!playable) this.#setTrouble("gone");
    recording.ready().then(() => {
      if (this.recording !== recording) return;
      this.#tell("ready");
      this.#tick();
    }, () => undefined);
    this.#tell("time");
  }

  async play() {
    if (!this.recording || this.trouble === "gone") return;
    if (this.trouble === "failed") this.#setTrouble(undefined);
    if (this.#audio.error) this.#reload();
    // From the end, play means from the beginning.
    if (this.#audio.ended || this.duration - this.time < 0.05) this.#audio.currentTime = 0;
    this.#wants = this.wasPlayed = true;
    this.#apply();
    this.#tell("state");
    if (this.#audio.readyState < 3) this.#wait();
    try {
      await this.#audio.play();
    } catch (error) {
      // A load that replaces this one is no failure, and what fails tells so by its own event.
      if (error.name !== "NotAllowedError") return;
      this.#wants = false;
      this.#goesOn();
      this.#tell("state");
      this.#tell("refused");
    }
  }

  pause() {
    this.#wants = false;
    this.#goesOn();
    this.#audio.pause();
    this.#tell("state");
  }

  toggle() {
    return this.isPlaying ? this.pause() : this.play();
  }

  /** Goes to a time in seconds. */
  seek(time) {
    if (!this.recording) return;
    this.#audio.currentTime = Math.min(Math.max(0, time), this.duration);
    this.#tell("seek");
    this.#tick();
  }

  /** Goes to the next (1) or previous (-1) sentence, paragraph or chapter. Past the last, what plays has ended, and what
      is paused stays where it is. */
  step(unit, by) {
    if (!this.timeline) return;
    const index = this.timeline.step(unit, by, this.time);
    const sentence = this.timeline.sentences[index];
    if (sentence) this.seek(sentence.start);
    else if (this.isPlaying) this.seek(this.duration);
    else this.#tell("past");
  }

  /** Makes the sound fade away within some seconds; without, it comes back. */
  fade(seconds) {
    clearInterval(this.#fading);
    this.#fading = undefined;
    if (!seconds) return this.#apply();
    const start = Date.now();
    this.#fading = setInterval(() => {
      this.#audio.volume = settings.volume * Math.max(0, 1 - (Date.now() - start) / (seconds * 1000));
    }, 100);
  }

  /** Remembers where one is. */
  save() {
    this.#save();
  }

  #apply() {
    this.#audio.defaultPlaybackRate = this.#audio.playbackRate = settings.rate;
    if (!this.#fading) this.#audio.volume = settings.volume;
    this.#audio.muted = settings.muted;
  }

  #changed() {
    cancelAnimationFrame(this.#frame);
    const plays = !this.#audio.paused;
    // Headsets and the system pause, too; at the end the sound pauses by itself, and `ended` tells more.
    if (plays) this.#wants = this.wasPlayed = true;
    else if (!this.#audio.ended) this.#wants = false;
    if (plays) this.#follow();
    else this.#save();
    this.#tell("state");
  }

  /** The marks follow the sound frame by frame; a hidden page gets no frames, and `timeupdate` goes on. */
  #follow() {
    this.#mark();
    this.#frame = requestAnimationFrame(() => this.#follow());
  }

  #mark() {
    if (!this.timeline?.sentences.length) return;
    const sentence = this.timeline.sentence(this.time);
    if (this.isPlaying && this.#skips(sentence)) return;
    const word = this.timeline.word(sentence, this.time);
    const isNew = sentence !== this.sentence;
    if (!isNew && word === this.word) return;
    this.sentence = sentence;
    this.word = word;
    if (isNew) {
      this.#tell("sentence");
      this.recording.words(sentence).then(() => this.#mark(), () => undefined);
    }
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
    if (!this.#audio.paused && this.#audio.readyState > 2) this.#tries = 0;
    this.#mark();
    if (!this.#audio.paused && Math.abs(this.time - this.#saved) > 2) this.#save();
    this.#tell("time");
  }

  /** What was only looked at leaves no trace. */
  #save() {
    if (!this.recording || !this.wasPlayed || !this.#audio.readyState) return;
    const { time, duration, recording: { id, texts, details: { title, source } } } = this;
    this.#saved = time;
    keepPlace(id, { time, duration, title, source, line: texts[this.sentence], when: Date.now() });
  }

  #ended() {
    this.#save();
    // A jump to the end of what is paused is no end that was heard.
    if (!this.#wants) return;
    this.#wants = false;
    this.#tell("state");
    this.#tell("end");
  }

  #wait() {
    if (!this.#wants || this.#timers.waiting) return;
    this.#timers.waiting = setTimeout(() => this.#setTrouble(this.trouble ?? "waiting"), patience.waiting * 1000);
    this.#timers.asking = setTimeout(() => this.#ask(), patience.asking * 1000);
  }

  #goesOn() {
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
    this.#timers = {};
    if (this.trouble !== "gone") this.#setTrouble(undefined);
  }

  /** Asks whether the sound is still to be had, until it is or is not. */
  async #ask() {
    const { src } = this.#audio;
    let status = 0;
    try {
      status = (await fetch(src, { method: "HEAD", cache: "no-store" })).status;
    } catch {
      // No answer.
    }
    if (src !== this.#audio.src) return;
    if (status === 404 || status === 410) {
      this.pause();
      this.#setTrouble("gone");
    }
    // Before the first play nobody waits for the sound.
    if (!this.#wants) return;
    if (status && status < 400) {
      if (this.#audio.error || this.trouble === "offline") this.#recover();
      else if (this.#audio.readyState < 3) this.#timers.asking = setTimeout(() => this.#ask(), patience.asking * 2000);
    } else if (status && status < 500) {
      this.pause();
      this.#setTrouble("failed");
    } else {
      this.#setTrouble("offline");
      this.#timers.asking = setTimeout(() => this.#ask(), patience.asking * 1000);
    }
  }

  #failed() {
    clearTimeout(this.#timers.asking);
    if (this.#wants) this.#setTrouble("waiting");
    this.#ask();
  }

  #reload() {
    const { currentTime } = this.#audio;
    this.#audio.load();
    this.#audio.currentTime = currentTime || this.#saved;
  }

  #recover() {
    this.#goesOn();
    this.#tries += 1;
    // What the server has and the browser cannot play is not asked for for ever.
    if (this.#tries > 3) {
      this.pause();
      return this.#setTrouble("failed");
    }
    this.#reload();
    if (this.#wants) this.play();
    return undefined;
  }

  #setTrouble(trouble) {
    if (trouble === this.trouble) return;
    this.trouble = trouble;
    this.#tell("trouble");
  }

  #tell(type) {
    this.dispatchEvent(new Event(type));
  }
}
