import { announce } from "./announce.js";
import { details } from "./api.js";
import { isHeard } from "./heard.js";
import { dequeue, queue } from "./queue.js";
import { recording } from "./recording.js";
import { tell } from "./store.js";
import { t } from "./words.js";

/** How many heard articles are passed over to find one that is not. */
const farthest = 200;

/** Which article is played: on a listener's wish, or after the one before. */
export class Playing {
  #player;
  #played = [];
  #request;

  constructor(player) {
    this.#player = player;
  }

  /** The id of the article that is being fetched to be played. */
  coming;

  /** Plays an article at a time or where it was left; what plays already is paused, unless a time is asked for. */
  async play(id, time, { remember = true } = {}) {
    const player = this.#player;
    if (player.details?.id === id) {
      if (time === undefined) return player.toggle();
      player.seek(time);
      return player.play();
    }
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    this.#setComing(id);
    try {
      const next = await recording(id, request.signal);
      if (request.signal.aborted) return undefined;
      const before = player.wasPlayed && player.details.id;
      if (remember && before) this.#played.push(before);
      player.load(next, time);
      dequeue(id);
      return await player.play();
    } catch (error) {
      const word = error.status === 404 ? "missing" : error.status ? "failed" : "noNetwork";
      if (error.name !== "AbortError") announce(t(word));
      return undefined;
    } finally {
      if (this.#request === request) this.#setComing(undefined);
    }
  }

  #setComing(id) {
    this.coming = id;
    tell("coming", id);
  }

  /** Plays what waits in the queue or else the next article in the list that was not heard. Says which one that is. */
  async next({ quietly = false } = {}) {
    const current = this.#player.details;
    if (!current) return undefined;
    try {
      const id = queue()[0]?.id ?? await this.#unheardAfter(current);
      if (!id) {
        if (!quietly) announce(t("noNext"));
        return undefined;
      }
      await this.play(id);
      announce(t("playingNext", this.#player.details.title));
      return id;
    } catch (error) {
      announce(t(error.status ? "failed" : "noNetwork"));
      return undefined;
    }
  }

  async #unheardAfter({ id, next }) {
    // What follows may have changed since the article was opened.
    let candidate = next ?? (await details(id)).next;
    for (let n = 0; candidate && n < farthest; n += 1) {
      if (!isHeard(candidate.id)) return candidate.id;
      candidate = (await details(candidate.id)).next;
    }
    return undefined;
  }

  /** Plays again what was played before. */
  previous() {
    const id = this.#played.pop();
    return id ? this.play(id, undefined, { remember: false }) : announce(t("noPrevious"));
  }
}
