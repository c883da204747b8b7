import { announce } from "./announce.js";
import { button, byId, make } from "./dom.js";
import { t } from "./words.js";

/** The menu of the voices that read an article: another one goes on with the sentence that is heard. */
export function voiceMenu(panels, player) {
  return (view, opener) => {
    const { recording } = view;
    const choose = async (voice) => {
      panels.close();
      const isHeard = player.recording === recording;
      const { sentence, isPlaying } = player;
      try {
        const { sentences } = await recording.speakBy(voice);
        if (isHeard) {
          player.load(recording, sentences[Math.max(0, sentence)]?.start);
          if (isPlaying) player.play();
        }
        view.renew();
        announce(voice.title);
      } catch {
        announce(t("failed"));
      }
    };
    const items = recording.details.voices.map((voice) => {
      const item = button({ word: voice.title }, () => choose(voice));
      item.setAttribute("aria-pressed", String(voice.title === recording.details.voice));
      return item;
    });
    byId("row-menu").replaceChildren(make("h2", {}, t("voiceOf")), make("div", { className: "menu" }, ...items));
    panels.open("row-menu", opener);
  };
}
