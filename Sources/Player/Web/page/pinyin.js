import { pinyinPart } from "./api.js";
import { make } from "./dom.js";

const marks = {
  a: ["ā", "á", "ǎ", "à"], e: ["ē", "é", "ě", "è"], i: ["ī", "í", "ǐ", "ì"], o: ["ō", "ó", "ǒ", "ò"],
  u: ["ū", "ú", "ǔ", "ù"], ü: ["ǖ", "ǘ", "ǚ", "ǜ"], ê: ["ê̄", "ế", "ê̌", "ề"],
};

/** A syllable with its tone above the vowel that bears it: `hang2` → háng, `lv4` → lǜ, `r5` → r. */
export function written(syllable) {
  const tone = Number(syllable.at(-1));
  const letters = syllable.slice(0, -1).replace("v", "ü");
  if (!(tone >= 1 && tone <= 4)) return letters;
  // a, o and e come first; of i and u, the latter.
  const bearer = ["a", "ê", "e", "o"].find((vowel) => letters.includes(vowel))
    ?? [...letters].reverse().find((letter) => marks[letter]);
  if (!bearer) return letters;
  const at = letters.lastIndexOf(bearer);
  return letters.slice(0, at) + marks[bearer][tone - 1] + letters.slice(at + bearer.length);
}

const isHanzi = (text) => /^\p{Script=Han}+$/u.test(text);

/** Puts pinyin above a sentence's words, in place of its text: above each hanzi or, where a word is said otherwise than
    it is written, above the whole word. */
export function putAbove(element, text, words, readings) {
  const parts = [];
  let at = 0;
  const plain = (to) => to > at && parts.push(text.slice(at, to));
  words.forEach(({ from, to }, index) => {
    const syllables = (readings[index] ?? "").split(" ").filter(Boolean).map(written);
    const word = text.slice(from, to);
    if (!word || from < at || !syllables.length) return;
    plain(from);
    at = to;
    const characters = [...word];
    const pairs = isHanzi(word) && characters.length === syllables.length
      ? characters.map((character, n) => [character, syllables[n]]) : [[word, syllables.join(" ")]];
    parts.push(make("ruby", { className: pairs.length > 1 ? "" : "whole" },
      ...pairs.flatMap(([base, above]) => [base, make("rt", {}, above)])));
  });
  plain(text.length);
  element.replaceChildren(...parts);
}

/** The pinyin of a recording, part by part. */
export class Pinyin {
  #recording;
  #parts = new Map();

  constructor(recording) {
    this.#recording = recording;
  }

  /** The readings of a sentence's words. */
  async readings(sentence) {
    const { part } = this.#recording;
    const number = Math.floor(sentence / part);
    if (!this.#parts.has(number)) {
      const loading = pinyinPart(this.#recording.details, number);
      this.#parts.set(number, loading);
      loading.catch(() => this.#parts.delete(number));
    }
    return (await this.#parts.get(number)).words[sentence % part];
  }
}
