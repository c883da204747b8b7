/** A style sheet from text, which a strict content policy allows. */
const css = (text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};

/** How the element looks. */
export const look = css(`
:host { display: block; margin: 1em 0; color-scheme: light dark; --accent: var(--langdu-accent, #a8321f);
  letter-spacing: normal; word-spacing: normal; text-indent: 0; text-transform: none; text-align: start; white-space: normal;
  font: 16px/1.4 var(--langdu-font, system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif); }
:host([hidden]) { display: none; }
div { display: flex; flex-wrap: wrap; align-items: center; gap: .35em .5em; padding: .5em .75em;
  color: var(--langdu-color, #2a2722); background: var(--langdu-background, #faf7f2);
  border: 1px solid var(--langdu-border, #e4ddd2); border-radius: var(--langdu-radius, .6em); }
b { font-weight: 600; white-space: nowrap; }
button { display: grid; place-items: center; min-width: 2.25em; height: 2.25em; padding: 0 .4em; border: 0;
  border-radius: 2em; color: inherit; background: none; font: inherit; font-size: .875em; cursor: pointer;
  font-variant-numeric: tabular-nums; }
button:hover { background: color-mix(in srgb, currentColor 10%, transparent); }
button:focus-visible, input:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
#play { background: var(--accent); color: #fff; }
svg { width: 1.3em; height: 1.3em; fill: currentColor; }
input { flex: 1 1 6em; min-width: 4em; height: 1.5em; margin: 0; accent-color: var(--accent); }
span { font-size: .8125em; font-variant-numeric: tabular-nums; white-space: nowrap; }
p { flex-basis: 100%; margin: 0; font-size: .875em; }
p:empty { display: none; }`);

/** How the marks in the page look. */
export const marks = css(`
::highlight(langdu-sentence) { background-color: var(--langdu-sentence, #fdeec0); color: #1d1b18; }
::highlight(langdu-word) { background-color: var(--langdu-word, #f5cd70); color: #1d1b18; }`);
