/** The element's words. */
export const words = {
  zh: { label: "人工智能朗读:", play: "播放", pause: "暂停", back: "上一句", next: "下一句", position: "位置",
    speed: "速度", failed: "朗读暂时放不出来。" },
  en: { label: "Read aloud by AI:", play: "Play", pause: "Pause", back: "Previous sentence", next: "Next sentence",
    position: "Position", speed: "Speed", failed: "The reading cannot be played just now." },
};

/** The outlines of its buttons. */
export const shapes = {
  play: "M7 4.5v15l12.5-7.5z", pause: "M7 5h3.5v14H7zM13.5 5H17v14h-3.5z",
  back: "M18 6v12l-8.5-6zM6.5 6h2v12h-2z", next: "M6 6v12l8.5-6zM15.5 6h2v12h-2z",
};
/** The speeds its button goes through. */
export const rates = [1, 1.25, 1.5, 2, 0.75];
