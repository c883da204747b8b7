/** English counts one thing otherwise than two. */
const count = (one, many) => (number) => `${number} ${Number(number) === 1 ? one : many}`;

/** The page's words, Chinese first. A word that takes a value has `{}` in its place, or is a function of it. */
const words = {
  brand: ["朗读", "Langdu"],
  toContent: ["跳到正文", "Skip to content"],
  search: ["搜索文章和原话", "Search"],
  clear: ["清除", "Clear"],
  places: ["页面", "Pages"],
  subscribe: ["订阅", "Subscribe"],
  library: ["文章", "Articles"],
  queue: ["队列", "Queue"],
  found: ["“{}”：{} 篇", (query, number) => `“${query}”: ${count("article", "articles")(number)}`],
  nothingFound: ["没有找到“{}”", "Nothing found for “{}”"],
  nothingFoundHint: ["换个说法试试：标题、来源里的词，或者文章里说过的一句话。",
    "Try other words: from a title, a source, or a sentence that was said."],
  allArticles: ["看全部文章", "See all articles"],
  empty: ["这里还没有文章", "Nothing to hear yet"],
  emptyHint: ["等第一篇录好，它就会出现在这里。", "As soon as the first article is recorded, it appears here."],
  allHeard: ["都听过了", "All heard"],
  allHeardHint: ["新文章来了，会先出现在这里。", "New articles will appear here first."],
  all: ["全部", "All"],
  unheard: ["没听过", "Unheard"],
  filters: ["筛选", "Filter"],
  more: ["更多与设置", "More and settings"],
  moreShort: ["更多", "More"],
  rowMenu: ["这篇文章", "This article"],
  moreOf: ["更多：{}", "More: {}"],
  loadMore: ["显示更多", "Show more"],
  keepListening: ["继续收听", "Continue listening"],
  today: ["今天", "Today"],
  yesterday: ["昨天", "Yesterday"],
  leftTime: ["还有 {}", "{} left"],
  heardTo: ["听到 {}", "at {}"],
  finished: ["听完", "Heard"],
  playTitle: ["播放：{}", "Play: {}"],
  pauseTitle: ["暂停：{}", "Pause: {}"],
  loading: ["正在打开…", "Opening…"],
  failed: ["暂时打不开", "This does not open just now"],
  failedHint: ["服务器没有好好回答。过一会儿再试。", "The server did not answer well. Try again in a while."],
  noNetwork: ["没有网络", "No connection"],
  noNetworkHint: ["连上网络后再试；存在本机的文章照常可以听。", "Try again once you are online; articles kept on this device can be heard."],
  hearKept: ["听存下的文章", "Hear what is kept"],
  retry: ["再试一次", "Try again"],
  missing: ["这篇文章不在这里", "This article is not here"],
  missingHint: ["它可能已被撤下，也可能是链接不完整。", "It may have been taken away, or the link is incomplete."],
  backToList: ["看看别的文章", "See what there is to hear"],
  soundGone: ["这篇文章的声音不在了，文字还可以读。", "The sound of this article is gone; its text can still be read."],
  noSound: ["声音放不出来。再按一次播放试试。", "The sound cannot be played. Press play to try again."],
  buffering: ["正在缓冲…", "Buffering…"],
  offline: ["网络断了，连上后接着播", "Offline; goes on once connected"],
  pressPlay: ["请按播放键继续", "Press play to go on"],
  player: ["播放器", "Player"],
  position: ["位置", "Position"],
  play: ["播放", "Play"],
  playFor: ["播放 · {}", "Play · {}"],
  resumeFor: ["继续 · 还有 {}", "Resume · {} left"],
  pause: ["暂停", "Pause"],
  rewind: ["后退 15 秒", "Back 15 seconds"],
  forward: ["前进 15 秒", "Forward 15 seconds"],
  sentenceBack: ["上一句", "Previous sentence"],
  sentenceNext: ["下一句", "Next sentence"],
  jumps: ["跳转", "Move by"],
  paragraphBack: ["上一段", "Previous paragraph"],
  paragraphNext: ["下一段", "Next paragraph"],
  chapterBack: ["上一章", "Previous chapter"],
  chapterNext: ["下一章", "Next chapter"],
  lastOne: ["已经到最后了", "This is the last one"],
  opening: ["开篇", "Opening"],
  chapters: ["章节", "Chapters"],
  chapterOf: ["第 {} 章，共 {} 章", "Chapter {} of {}"],
  of: ["{}，共 {}", "{} of {}"],
  sound: ["速度与音量", "Speed and volume"],
  speed: ["速度", "Speed"],
  volume: ["音量", "Volume"],
  mute: ["静音", "Mute"],
  unmute: ["已静音，打开声音", "Muted; turn the sound on"],
  isMuted: ["现在是静音", "The sound is muted"],
  sleep: ["睡眠定时", "Sleep timer"],
  sleepShort: ["定时", "Sleep"],
  sleepOff: ["关掉定时", "Turn off"],
  sleepChapter: ["本章结束", "End of chapter"],
  sleepArticle: ["本篇结束", "End of article"],
  sleepLeft: ["{} 后停", "Stops in {}"],
  sleepEnds: ["{}时停", "Stops at the {}"],
  sleepMore: ["再加 5 分钟", "5 more minutes"],
  sleepUsual: ["照常：{}", "As usual: {}"],
  minutes: ["{} 分钟", count("minute", "minutes")],
  seconds: ["{} 秒", count("second", "seconds")],
  hours: ["{} 小时", count("hour", "hours")],
  slept: ["定时已到，已暂停", "Time is up; paused"],
  share: ["分享这一句", "Share this sentence"],
  shareArticle: ["分享", "Share"],
  copied: ["链接已复制", "Link copied"],
  bookmark: ["记下这一句", "Bookmark this sentence"],
  bookmarked: ["已记下，在“队列”里", "Bookmarked; see the queue"],
  bookmarks: ["记下的句子", "Bookmarks"],
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
  previousArticle: ["上一篇", "Previous article"],
  noNext: ["没有下一篇没听过的了", "Nothing unheard comes after this"],
  noPrevious: ["前面没有播过别的", "Nothing was played before"],
  playingNext: ["接着播放：{}", "Next: {}"],
  help: ["这张表", "This list"],
  sentenceKeys: ["在正文里：逐句移动，从此句播放", "In the text: move by sentence, play from it"],
  backToVoice: ["回到朗读处", "Back to the voice"],
  articleHelp: ["正文。用上下键逐句移动，按回车从此句播放。", "Text. Move by sentence with the arrow keys; Enter plays from there."],
  playNext: ["下一篇就播它", "Play next"],
  playLater: ["稍后播放", "Play later"],
  laterShort: ["稍后听", "Listen later"],
  queuedNext: ["下一篇就播它", "It plays next"],
  queuedLater: ["已排进队列", "Added to the queue"],
  markHeard: ["标为听过", "Mark as heard"],
  markUnheard: ["标为没听过", "Mark as unheard"],
  now: ["正在播放", "Now playing"],
  upNext: ["接下来", "Up next"],
  queueEmpty: ["队列是空的。在文章的“更多”里选“稍后播放”，就会排到这里。",
    "The queue is empty. Choose “Play later” in an article's menu and it waits here."],
  afterQueue: ["队列放完后，接着播放没听过的新文章。", "After the queue, unheard articles follow."],
  moveUp: ["上移：{}", "Move up: {}"],
  remove: ["移除：{}", "Remove: {}"],
  kept: ["存在本机", "Kept on this device"],
  keepHere: ["存下来，没网也能听", "Keep for listening offline"],
  keptAlready: ["不再存在本机", "Remove from this device"],
  keeping: ["正在存…", "Keeping…"],
  keptDone: ["已存在本机", "Kept on this device"],
  keptFull: ["放不下：上限是 {} MB。先移除几篇，或调高上限。", "No room: the limit is {} MB. Remove some, or raise the limit."],
  keepFailed: ["没有存成，请再试。", "It could not be kept. Try again."],
  keptSpace: ["用了 {} MB，上限", "{} MB used of at most"],
  keptNone: ["还没有。在文章的“更多”里选“存下来”。", "Nothing yet. Choose “Keep” in an article's menu."],
  carry: ["换一台设备", "Another device"],
  carryHint: ["进度、听过的、队列和记下的句子，可以存成文件带走。", "Places, what was heard, the queue and bookmarks can be taken along as a file."],
  carryOut: ["存成文件", "Save as a file"],
  carryIn: ["从文件读入", "Read from a file"],
  carried: ["读入了 {} 篇的进度", (number) => `Places in ${count("article", "articles")(number)} were taken in`],
  carryBad: ["这个文件不是朗读存的。", "This file was not saved by Langdu."],
  voiceOf: ["声音", "Voice"],
  voiceIs: ["声音：{}", "Voice: {}"],
  pinyin: ["拼音", "Pinyin"],
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

/** Whether the page speaks English. */
export const isEnglish = document.documentElement.lang.startsWith("en");

/** The word for a key, with values in the places of `{}`. */
export function t(key, ...values) {
  const word = words[key][isEnglish ? 1 : 0];
  if (typeof word === "function") return word(...values);
  return values.reduce((text, value) => text.replace("{}", () => value), word);
}

/** What the site is called. */
export const siteName = () => document.body.dataset.site || t("brand");

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

/** About how long: 26 秒, 5 分钟, 3 小时 38 分钟. */
export function length(seconds) {
  if (seconds < 50) return t("seconds", Math.max(1, Math.round(seconds)));
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return t("minutes", minutes);
  const rest = minutes % 60;
  return [t("hours", Math.floor(minutes / 60)), rest ? t("minutes", rest) : ""].join(" ").trim();
}
