import { announce } from "./announce.js";
import { byId, make } from "./dom.js";
import { t } from "./i18n.js";

const choices = ["off", "chapter", 5, 10, 15, 30, 45, 60, 90];

/** The sleep timer: pauses after some minutes or where the chapter ends. */
export function startSleep(player) {
  let deadline;
  let chapterEnd;
  const left = byId("sleep-left");

  const choose = (choice) => {
    const chapters = player.timeline?.chapters;
    deadline = typeof choice === "number" ? Date.now() + choice * 60_000 : undefined;
    chapterEnd = choice === "chapter" ? chapters?.[player.timeline.chapter(player.time)].end : undefined;
    byId("sleep-button").classList.toggle("set", choice !== "off");
    show();
  };

  const word = (choice) =>
    choice === "off" ? t("sleepOff") : choice === "chapter" ? t("sleepChapter") : t("minutes", choice);
  byId("sleep").append(...choices.map((choice) => {
    const input = make("input", { type: "radio", name: "sleep", value: choice, checked: choice === "off" });
    input.addEventListener("change", () => choose(choice));
    return make("label", { className: "check" }, input, make("span", {}, word(choice)));
  }));

  const show = () => {
    left.textContent = deadline ? `${Math.max(0, Math.ceil((deadline - Date.now()) / 60_000))}′` : "";
  };
  const check = () => {
    if (deadline) show();
    const isOver = (deadline && Date.now() >= deadline) || (chapterEnd && player.time >= chapterEnd - 0.15);
    if (!isOver) return;
    const end = chapterEnd;
    byId("sleep").querySelector("input").checked = true;
    choose("off");
    player.pause();
    // The next chapter's first sound is not to be heard, and the next play starts with it.
    if (end) player.seek(end);
    announce(t("slept"));
  };
  player.addEventListener("time", check);
  // Word by word is closer to a chapter's end than the few times a second that the place is told.
  player.addEventListener("word", check);
  setInterval(check, 1000);
  player.addEventListener("load", () => {
    if (chapterEnd) choose("off");
  });
}
