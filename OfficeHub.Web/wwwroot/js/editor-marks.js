// Findings under the words of the editor: painted, so that the text one writes in stays as it is, and said of the block for the ear.
const paints = { must: "fault-must", should: "fault-should" };

const rangeOf = (words, { at, length }) => {
  const node = words?.firstChild, size = node?.textContent.length ?? 0;
  if (!node || node.nodeType !== Node.TEXT_NODE || at >= size) return null;
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, Math.min(size, at + Math.max(1, length)));
  return range;
};

/** Marks of the form { block, cell, at, length, must, words }. A block that was changed since is painted as far as it reaches, until the next ones come. */
export function mark(field, marks) {
  const blocks = document.querySelector(`main [data-field="${CSS.escape(field)}"] [data-blocks]`);
  if (!blocks) return;
  const ranges = { must: [], should: [] }, said = new Map();
  for (const one of marks) {
    const words = blocks.children[one.block]?.querySelectorAll(".words")[one.cell];
    if (!words) continue;
    said.set(words, [...(said.get(words) ?? []), one.words]);
    const range = rangeOf(words, one);
    if (range) ranges[one.must ? "must" : "should"].push(range);
  }
  for (const words of blocks.querySelectorAll(".words[aria-description]")) if (!said.has(words)) words.removeAttribute("aria-description");
  for (const [words, sentences] of said) words.setAttribute("aria-description", [...new Set(sentences)].join(" "));
  if (!globalThis.CSS?.highlights) return;
  for (const kind of Object.keys(paints)) CSS.highlights.set(paints[kind], new Highlight(...ranges[kind]));
}

let last = null;

// Where one wrote last: a dialog takes the focus, and with it the caret.
document.addEventListener("selectionchange", () => {
  const { anchorNode, anchorOffset } = getSelection(), element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
  const words = element?.closest("[data-blocks] .words");
  if (words) last = { words, at: anchorNode === words ? 0 : anchorOffset };
});

/** Puts words where one wrote last, or at the end: as if they had been typed. */
export function insertWords(field, text, tries = 60) {
  if (document.querySelector("dialog[open]") && tries) return void requestAnimationFrame(() => insertWords(field, text, tries - 1));
  const all = document.querySelectorAll(`main [data-field="${CSS.escape(field)}"] [data-blocks] .words`);
  const place = last?.words.isConnected ? last : { words: all[all.length - 1], at: Infinity };
  if (!place.words) return;
  place.words.focus();
  const node = place.words.firstChild ?? place.words;
  getSelection().collapse(node, node.nodeType === Node.TEXT_NODE ? Math.min(place.at, node.textContent.length) : 0);
  document.execCommand("insertText", false, text);
}

/** To the line of the list that says what a mark on the page is about. */
export function goToFault(id) {
  const line = document.getElementById(id);
  line?.focus();
  line?.scrollIntoView({ block: "nearest" });
}
