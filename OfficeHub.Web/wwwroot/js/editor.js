// The main text of a document in blocks: paragraphs with their level, tables, pictures. The browser owns the blocks while one writes;
// a hidden text box carries them to the server as lines (outline.js), and drafts.js keeps that box like any other. The server never writes
// that box: its answer to what was handed over comes when more has been typed. What it puts in place of the text comes by show().
import { paragraph, readLines, writeLines } from "./outline.js";
import { BlockList } from "./editor-blocks.js";
import { Finder } from "./editor-find.js";
import { paste } from "./editor-paste.js";
import { changed, rowsOf } from "./editor-table.js";

const deepest = 4, undoPause = 600, undoMost = 300, seenPause = 120;

class Editor extends BlockList {
  constructor(root, text, watcher) {
    super(root);
    this.watcher = watcher;
    this.box = root.querySelector("textarea");
    this.said = root.querySelector("[data-said]");
    this.list.addEventListener("input", event => this.onInput(event));
    this.list.addEventListener("keydown", event => this.onKey(event));
    this.list.addEventListener("paste", event => paste(this, event));
    this.list.addEventListener("focusin", () => this.showTools());
    this.list.addEventListener("keyup", () => this.see());
    this.list.addEventListener("mouseup", () => this.see());
    this.list.addEventListener("focusout", () => this.handOver());
    this.list.addEventListener("click", event => this.onBlockTool(event));
    // An input method ends without a further input event.
    this.list.addEventListener("compositionend", event => this.onInput(event));
    this.box.addEventListener("change", () => { this.sent = this.box.value; });
    this.list.addEventListener("drop", event => event.preventDefault());
    root.querySelector("[role=toolbar]")?.addEventListener("click", event => this.onTool(event));
    this.finder = new Finder(this);
    this.keys = event => this.onPageKey(event);
    document.addEventListener("keydown", this.keys);
    this.show(text);
  }

  /** Undo when the focus is on a button, as it is after 改好 or an import. */
  onPageKey(event) {
    if (!this.root.isConnected) return document.removeEventListener("keydown", this.keys);
    const isText = event.target.isContentEditable || event.target.matches("input, textarea, select");
    if (isText || event.defaultPrevented || !event.ctrlKey || event.altKey || this.root.dataset.readonly === "true" || document.querySelector("dialog[open]")) return;
    if (event.code !== "KeyZ" && event.code !== "KeyY") return;
    event.preventDefault();
    if (event.code === "KeyY" || event.shiftKey) this.step(this.future, this.past);
    else this.step(this.past, this.future);
  }

  /** Draws a text that comes from the server. */
  show(text) {
    const blocks = readLines(text);
    this.draw(blocks.length ? blocks : [{ level: 0, text: "" }]);
    this.sent = this.seenText = this.box.value = writeLines(this.blocks);
    [this.past, this.future, this.last] = [this.last ? [...this.past, this.last] : [], [], this.snapshot()];
  }

  count() {
    super.count();
    this.showTools();
  }

  /** Something was written: the box gets it, and drafts.js hands it over. */
  changed() {
    this.say("");
    this.finder?.again();
    this.box.value = writeLines(this.blocks);
    this.box.dispatchEvent(new Event("input", { bubbles: true }));
    this.see();
  }

  /** The page beside the text is drawn anew soon after the last key. It gets the text apart from what is kept. */
  see() {
    if (!this.watcher) return;
    clearTimeout(this.seeing);
    this.seeing = setTimeout(() => {
      const text = this.box.value === this.seenText ? null : this.box.value, place = this.place(), block = place?.index ?? null;
      // Of a table the cell, as on the page.
      const at = !place ? 0 : this.list.children[block].dataset.kind === "table" ? place.cell : place.offset;
      if (!this.root.isConnected || (text === null && block === this.seenBlock && at === this.seenAt)) return;
      [this.seenText, this.seenBlock, this.seenAt] = [this.box.value, block, at];
      this.watcher.invokeMethodAsync("SeeAsync", text, block, at).catch(() => { this.seenText = null; });
    }, seenPause);
  }

  /** Whoever leaves the text to press a button presses it on what stands there. */
  handOver() {
    // The box and not the blocks: one that is being exchanged loses the focus while it is away.
    if (this.box.value === this.sent) return;
    this.box.dispatchEvent(new Event("change", { bubbles: true }));
  }

  say(words) {
    if (!this.said) return;
    this.said.textContent = words;
    this.said.hidden = !words;
  }

  snapshot() {
    return JSON.stringify({ blocks: this.blocks, at: this.place() });
  }

  remember() {
    this.past.push(this.last);
    if (this.past.length > undoMost) this.past.shift();
    this.future = [];
    this.last = this.snapshot();
    this.rememberedAt = performance.now();
  }

  /** What comes next is taken back apart from what came before. */
  endStep() {
    this.rememberedAt = -Infinity;
  }

  step(from, to) {
    if (!from.length) return;
    to.push(this.snapshot());
    this.last = from.pop();
    const { blocks, at } = JSON.parse(this.last);
    this.draw(blocks);
    if (at) this.put(at);
    this.changed();
  }

  onInput(event) {
    if (event.isComposing) return;
    // A line that begins like a heading becomes one, as soon as its ordinal is complete.
    const words = event.target.closest(".words"), block = words.closest(".blk");
    const typed = paragraph(words.textContent);
    if (typed.level > 0 && block.dataset.kind === "paragraph" && block.dataset.level === "0" && event.inputType === "insertText" && typed.text === "") {
      block.dataset.level = typed.level;
      words.textContent = "";
      this.count();
      this.put({ index: [...this.list.children].indexOf(block) });
    }
    const pause = performance.now() - (this.rememberedAt ?? 0) > undoPause;
    if (pause) this.remember();
    else this.last = this.snapshot();
    this.changed();
  }

  onKey(event) {
    if (event.isComposing) return;
    const at = this.place();
    if (!at) return;
    const block = this.list.children[at.index], text = this.words(block, at.cell).textContent, selected = !getSelection().isCollapsed;
    const done = act => { event.preventDefault(); act(); };
    const isTable = block.dataset.kind === "table", isWords = block.dataset.kind === "paragraph", columns = isTable ? rowsOf(block)[0].length : 1;
    const cells = block.querySelectorAll(".words").length;
    if (event.key === "Enter" && isTable && !event.ctrlKey) done(() => at.cell + columns < cells ? this.put({ ...at, cell: at.cell + columns }) : this.changeTable(block, at, "row-below"));
    else if (event.key === "Enter" && !event.ctrlKey) done(() => this.split(block, at));
    else if (event.key === "Backspace" && isWords && at.offset === 0 && !selected && (Number(block.dataset.level) > 0 || at.index > 0)) done(() => this.joinBefore(block, at));
    else if (event.key === "Delete" && isWords && at.offset === text.length && !selected && block.nextElementSibling) done(() => this.joinBefore(block.nextElementSibling, { index: at.index + 1 }, at.offset));
    else if (event.key === "ArrowUp" && event.altKey && block.previousElementSibling) done(() => this.move(block, block.previousElementSibling, at, -1));
    else if (event.key === "ArrowDown" && event.altKey && block.nextElementSibling) done(() => this.move(block.nextElementSibling, block, at, 1));
    else if (event.key === "ArrowUp" && isTable && at.cell >= columns) done(() => this.put({ ...at, cell: at.cell - columns }));
    else if (event.key === "ArrowDown" && isTable && at.cell + columns < cells) done(() => this.put({ ...at, cell: at.cell + columns }));
    else if (event.key === "ArrowUp" && at.offset === 0 && at.index > 0) done(() => this.put({ index: at.index - 1, cell: Infinity, offset: Infinity }));
    else if (event.key === "ArrowDown" && at.offset === text.length && block.nextElementSibling) done(() => this.put({ index: at.index + 1 }));
    else if (event.ctrlKey && event.altKey && /^Digit[0-4]$/.test(event.code)) done(() => this.level(Number(event.code.at(-1))));
    else if (event.ctrlKey && !event.altKey && event.code === "KeyZ") done(() => event.shiftKey ? this.step(this.future, this.past) : this.step(this.past, this.future));
    else if (event.ctrlKey && !event.altKey && event.code === "KeyY") done(() => this.step(this.future, this.past));
  }

  onTool(event) {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.level) this.level(Number(button.dataset.level));
    else if (button.dataset.tool === "undo") this.step(this.past, this.future);
    else if (button.dataset.tool === "redo") this.step(this.future, this.past);
    else if (button.dataset.tool === "find") this.finder.open();
    else if (button.dataset.tool === "table") this.insertAfter({ rows: Array.from({ length: 3 }, () => ["", "", ""]) });
  }

  /** After the block one writes in, or at the end. */
  insertAfter(block) {
    const at = this.place() ?? this.lastPlace ?? { index: this.list.children.length - 1 };
    this.list.children[Math.min(at.index, this.list.children.length - 1)].after(this.element(block));
    this.structural({ index: at.index + 1 });
  }

  onBlockTool(event) {
    const button = event.target.closest("[data-block]");
    if (!button) return;
    const block = button.closest(".blk"), index = [...this.list.children].indexOf(block);
    const at = this.lastPlace?.index === index ? this.lastPlace : { index, cell: 0 };
    if (block.dataset.kind === "table") return this.changeTable(block, at, button.dataset.block);
    block.remove();
    this.structural({ index });
  }

  changeTable(block, at, act) {
    const next = changed(rowsOf(block), act, at.cell);
    return next.refusal ? this.say(next.refusal) : this.replaceTable(block, at, next);
  }

  replaceTable(block, at, { rows, cell }) {
    if (rows.length) block.replaceWith(this.element({ rows }));
    else block.remove();
    this.structural({ index: at.index, cell });
  }

  split(block, { index, offset }) {
    const words = this.words(block), text = words.textContent, isWords = block.dataset.kind === "paragraph";
    const rest = this.element({ level: !isWords || offset === text.length ? 0 : Number(block.dataset.level), text: isWords ? text.slice(offset) : "" });
    if (isWords) words.textContent = text.slice(0, offset);
    block.after(rest);
    this.structural({ index: index + 1 });
  }

  joinBefore(block, at, keep) {
    if (keep === undefined && Number(block.dataset.level) > 0) {
      block.dataset.level = 0;
      this.structural({ index: at.index });
      return;
    }
    const before = block.previousElementSibling;
    // A table or a picture is never swallowed by a key: one goes into it, and its own button takes it away.
    if (before.dataset.kind !== "paragraph" || block.dataset.kind !== "paragraph") {
      if (keep === undefined) this.put({ index: at.index - 1, cell: Infinity, offset: Infinity });
      else this.put({ index: at.index });
      return;
    }
    const words = this.words(before), offset = words.textContent.length;
    words.textContent += this.words(block).textContent;
    block.remove();
    this.structural({ index: at.index - 1, offset });
  }

  move(later, earlier, at, by) {
    earlier.before(later);
    this.structural({ ...at, index: at.index + by });
  }

  level(level) {
    const at = this.place() ?? this.lastPlace;
    if (!at || level > deepest || this.list.children[at.index]?.dataset.kind !== "paragraph") return;
    this.list.children[at.index].dataset.level = level;
    this.structural(at);
  }

  structural(at) {
    if (!this.list.children.length) this.list.append(this.element({ level: 0, text: "" }));
    this.count();
    this.put(at);
    this.remember();
    this.changed();
  }

  /** The tool of the current block's level is marked, and a press on the bar knows the block. */
  showTools() {
    const at = this.place();
    if (at) {
      this.lastPlace = at;
      this.see();
    }
    const current = at ? this.list.children[at.index] : null;
    const level = current?.dataset.kind === "paragraph" ? current.dataset.level : null;
    for (const tool of this.root.querySelectorAll("[role=toolbar] [data-level]")) tool.setAttribute("aria-pressed", String(tool.dataset.level === level));
    if (current) for (const block of this.list.children) block.classList.toggle("cur", block === current);
  }
}

const editors = new WeakMap(), latest = new Map();

/** Whoever comes back to the same text, from another tab of the page, can still take back what was done to it. */
export function start(root, text, watcher) {
  const editor = new Editor(root, text, watcher), key = `${root.dataset.pictures} ${root.dataset.field}`, before = latest.get(key);
  if (before?.box.value === editor.box.value) [editor.past, editor.future] = [before.past, before.future];
  for (const [other, one] of latest) if (!one.root.isConnected) latest.delete(other);
  latest.set(key, editor);
  editors.set(root, editor);
}

export function show(root, text) {
  editors.get(root)?.show(text);
}

/** Puts a picture after the block one writes in. A dialog gives the focus back as it closes; the picture takes it after that. */
export function insertPicture(root, picture, text, tries = 60) {
  if (document.querySelector("dialog[open]") && tries) requestAnimationFrame(() => insertPicture(root, picture, text, tries - 1));
  else editors.get(root)?.insertAfter({ picture, text });
}

/** Puts the focus where a fault is: into the block, or into the input of the field. The tab it is on may be drawn only now. */
export function goTo(field, index, within, tries = 30) {
  const place = document.querySelector(`main [data-field="${CSS.escape(field)}"]`), editor = editors.get(place);
  if (!place || (place.matches(".editor") && !editor)) {
    if (tries) requestAnimationFrame(() => goTo(field, index, within, tries - 1));
    return;
  }
  if (editor) editor.put({ index: index ?? 0, offset: within?.at ?? 0, cell: within?.cell ?? 0 });
  else place.querySelector("input:not([type=hidden]):not(:disabled), select, textarea, button")?.focus();
  place.scrollIntoView({ block: "nearest" });
}
