/** The page's words, Chinese first. A word that takes a value has `{}` in its place. */
const words = {
  brand: ["朗读", "Langdu"],
  toContent: ["跳到正文", "Skip to content"],
  search: ["搜索文章", "Search articles"],
  subscribe: ["订阅", "Subscribe"],
  library: ["文章", "Articles"],
  found: ["“{}”的搜索结果", "Results for “{}”"],
  nothingFound: ["没有找到文章。换一个词试试。", "Nothing found. Try another word."],
  empty: ["还没有文章。用 langdu read 录制一篇，它就会出现在这里。", "No articles yet. Record one with langdu read and it appears here."],
  more: ["更多与设置", "More and settings"],
  loadMore: ["显示更多", "Show more"],
  heard: ["听到 {}", "heard up to {}"],
  finished: ["已听完", "heard"],
  chapterCount: ["{}\u00a0章", "{} chapters"],
  loading: ["正在打开…", "Opening…"],
  failed: ["打不开：{}", "Cannot open: {}"],
  retry: ["重试", "Try again"],
  missing: ["没有这篇文章。", "There is no such article."],
  noSound: ["声音放不出来。请检查网络后重试。", "The sound cannot be played. Check the connection and try again."],
  player: ["播放器", "Player"],
  position: ["位置", "Position"],
  play: ["播放", "Play"],
  pause: ["暂停", "Pause"],
  rewind: ["后退 15 秒", "Back 15 seconds"],
  forward: ["前进 15 秒", "Forward 15 seconds"],
  sentenceBack: ["上一句", "Previous sentence"],
  sentenceNext: ["下一句", "Next sentence"],
  jumps: ["段与章", "Paragraphs and chapters"],
  paragraphBack: ["上一段", "Previous paragraph"],
  paragraphNext: ["下一段", "Next paragraph"],
  chapterBack: ["上一章", "Previous chapter"],
  chapterNext: ["下一章", "Next chapter"],
  chapters: ["章节", "Chapters"],
  chapter: ["第 {} 章", "Chapter {}"],
  of: ["{}，共 {}", "{} of {}"],
  sound: ["速度与音量", "Speed and volume"],
  speed: ["速度", "Speed"],
  volume: ["音量", "Volume"],
  mute: ["静音", "Mute"],
  sleep: ["睡眠定时", "Sleep timer"],
  sleepOff: ["关", "Off"],
  sleepChapter: ["本章结束", "End of chapter"],
  minutes: ["{} 分钟", "{} minutes"],
  slept: ["定时已到，已暂停", "Time is up; paused"],
  share: ["复制本句链接", "Copy link to this sentence"],
  copied: ["链接已复制", "Link copied"],
  download: ["下载", "Download"],
  close: ["关闭", "Close"],
  keys: ["键盘快捷键", "Keyboard shortcuts"],
  searchKey: ["搜索", "Search"],
  faster: ["加快", "Faster"],
  slower: ["放慢", "Slower"],
  normal: ["原速", "Normal speed"],
  louder: ["大声些", "Louder"],
  quieter: ["小声些", "Quieter"],
  nextArticle: ["下一篇", "Next article"],
  help: ["这张表", "This list"],
  sentenceKeys: ["在正文里：逐句移动，从此句播放", "In the text: move by sentence, play from it"],
  backToVoice: ["回到朗读处", "Back to the voice"],
  article: ["正文。用上下键逐句移动，按回车从此句播放。", "Text. Move by sentence with the arrow keys; Enter plays from there."],
  theme: ["外观", "Appearance"],
  auto: ["跟随系统", "System"],
  light: ["浅色", "Light"],
  dark: ["深色", "Dark"],
  size: ["字号", "Text size"],
  small: ["小", "Small"],
  medium: ["中", "Medium"],
  large: ["大", "Large"],
  huge: ["特大", "Very large"],
  follow: ["朗读处保持可见", "Keep the voice in view"],
  continuous: ["连续播放下一篇", "Play the next article"],
  skipAnnouncements: ["跳过来源和日期", "Skip source and date"],
  skipCaptions: ["跳过图片说明", "Skip captions"],
  shortcuts: ["使用键盘快捷键", "Use keyboard shortcuts"],
};

const column = document.documentElement.lang.startsWith("en") ? 1 : 0;

/** The word for a key, with values in the places of `{}`. */
export function t(key, ...values) {
  return values.reduce((text, value) => text.replace("{}", () => value), words[key][column]);
}

/** Puts words where `data-t` (text), `data-t-label` (name and tooltip) and `data-t-hint` (placeholder) ask for them. */
export function translate(root = document) {
  for (const element of root.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of root.querySelectorAll("[data-t-label]")) label(element, t(element.dataset.tLabel));
  for (const element of root.querySelectorAll("[data-t-hint]")) element.placeholder = t(element.dataset.tHint);
}

/** Names a control for screen readers, and buttons for pointers too. */
export function label(element, name) {
  element.setAttribute("aria-label", name);
  if (element.localName === "button") element.title = name;
}

/** A duration as `3:05` or `1:02:03`. */
export function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const pair = (number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return (hours ? `${hours}:${pair(minutes)}` : minutes) + ":" + pair(whole % 60);
}
