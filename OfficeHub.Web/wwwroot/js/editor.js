// The main text of a document: one block a paragraph, its ordinal counted from the levels. The browser owns the blocks while one
// writes; a hidden text box carries them to the server as plain lines, and drafts.js keeps that box like any other.
// The patterns are those of OutlineText in the program.
const patterns = [
  [1, /^[一二三四五六七八九十]{1,3}、/],
  [2, /^[（(][一二三四五六七八九十]{1,3}[）)]、?/],
  [3, /^[0-9]{1,2}[.．、](?![0-9])/],
  [4, /^[（(][0-9]{1,2}[）)]/],
];
const plain = "　", deepest = 4, undoPause = 600, undoMost = 300;
const digits = "零一二三四五六七八九";

function chinese(number) {
  const tens = Math.floor(number / 10), ones = number % 10;
  return (tens === 0 ? "" : tens === 1 ? "十" : digits[tens] + "十") + (ones === 0 ? "" : digits[ones]);
}

const write = (level, number) => level === 1 ? `${chinese(number)}、` : level === 2 ? `（${chinese(number)}）` : level === 3 ? `${number}.` : `（${number}）`;

function read(line) {
  if (line.startsWith(plain)) return { level: 0, text: line.trim() };
  const text = line.trim();
  for (const [level, pattern] of patterns) {
    const found = text.match(pattern);
    if (found) return { level, text: text.slice(found[0].length).trimStart() };
  }
  return { level: 0, text };
}

const readAll = text => text.replace(/\r\n?/g, "\n").split("\n").map(read).filter(block => block.text);

class Editor {
  constructor(root) {
    this.root = root;
    this.list = root.querySelector("[data-blocks]");
    this.box = root.querySelector("textarea");
    this.past = [];
    this.future = [];
    this.list.addEventListener("input", event => this.onInput(event));
    this.list.addEventListener("keydown", event => this.onKey(event));
    this.list.addEventListener("paste", event => this.onPaste(event));
    this.list.addEventListener("focusin", () => this.showTools());
    this.list.addEventListener("drop", event => event.preventDefault());
    root.querySelector("[role=toolbar]")?.addEventListener("click", event => this.onTool(event));
    this.show();
  }

  get blocks() {
    return [...this.list.children].map(block => ({ level: Number(block.dataset.level), text: block.lastChild.textContent.replace(/\s*\n\s*/g, "") }));
  }

  /** Draws what the text box holds. */
  show() {
    const blocks = readAll(this.box.value);
    this.draw(blocks.length ? blocks : [{ level: 0, text: "" }]);
    this.past = [];
    this.future = [];
    this.last = this.snapshot();
  }

  draw(blocks) {
    this.list.replaceChildren(...blocks.map(block => this.element(block)));
    this.count();
  }

  element({ level, text }) {
    const block = document.createElement("div"), ordinal = document.createElement("span"), words = document.createElement("div");
    block.className = "blk";
    block.dataset.level = level;
    ordinal.className = "ord";
    ordinal.setAttribute("aria-hidden", "true");
    words.className = "words";
    words.contentEditable = this.root.dataset.readonly === "true" ? "false" : "plaintext-only";
    words.setAttribute("role", "textbox");
    words.setAttribute("aria-multiline", "true");
    words.spellcheck = false;
    words.textContent = text;
    block.append(ordinal, words);
    return block;
  }

  /** Ordinals and names after every change of order or level. */
  count() {
    const counts = [0, 0, 0, 0, 0];
    [...this.list.children].forEach((block, index) => {
      const level = Number(block.dataset.level);
      let ordinal = "";
      if (level > 0) {
        counts[level]++;
        counts.fill(0, level + 1);
        ordinal = write(level, counts[level]);
      }
      block.firstChild.textContent = ordinal || (index === 0 ? "首段" : "正文");
      block.lastChild.setAttribute("aria-label", `正文第 ${index + 1} 段${ordinal ? `，${ordinal}` : ""}`);
    });
    this.showTools();
  }

  lines() {
    const counts = [0, 0, 0, 0, 0];
    return this.blocks.filter(block => block.text.trim()).map(({ level, text }) => {
      if (level === 0) return read(text).level > 0 ? plain + text : text;
      counts[level]++;
      counts.fill(0, level + 1);
      return write(level, counts[level]) + text;
    }).join("\n");
  }

  /** Something was written: the box gets it, and drafts.js hands it over. */
  changed() {
    this.box.value = this.lines();
    this.box.dispatchEvent(new Event("input", { bubbles: true }));
  }

  snapshot() {
    const at = this.place();
    return JSON.stringify({ blocks: this.blocks, at });
  }

  remember() {
    this.past.push(this.last);
    if (this.past.length > undoMost) this.past.shift();
    this.future = [];
    this.last = this.snapshot();
    this.rememberedAt = performance.now();
  }

  /** Where the caret is: block and character. */
  place() {
    const selection = getSelection();
    const words = selection.anchorNode?.parentElement?.closest(".words") ?? (selection.anchorNode instanceof Element ? selection.anchorNode.closest(".words") : null);
    if (!words || !this.list.contains(words)) return null;
    const range = document.createRange();
    range.selectNodeContents(words);
    range.setEnd(selection.anchorNode, selection.anchorOffset);
    return { index: [...this.list.children].indexOf(words.parentElement), offset: range.toString().length };
  }

  put({ index, offset }) {
    const words = this.list.children[Math.min(index, this.list.children.length - 1)].lastChild;
    words.focus();
    const node = words.firstChild ?? words;
    getSelection().collapse(node, Math.min(offset, node.textContent.length));
    words.scrollIntoView({ block: "nearest" });
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
    const words = event.target.closest(".words"), block = words.parentElement;
    const typed = read(words.textContent);
    if (typed.level > 0 && block.dataset.level === "0" && event.inputType === "insertText" && typed.text === "") {
      block.dataset.level = typed.level;
      words.textContent = "";
      this.count();
      this.put({ index: [...this.list.children].indexOf(block), offset: 0 });
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
    const block = this.list.children[at.index], text = block.lastChild.textContent, selected = !getSelection().isCollapsed;
    const done = act => { event.preventDefault(); act(); };
    if (event.key === "Enter") done(() => this.split(block, at));
    else if (event.key === "Backspace" && at.offset === 0 && !selected && (Number(block.dataset.level) > 0 || at.index > 0)) done(() => this.joinBefore(block, at));
    else if (event.key === "Delete" && at.offset === text.length && !selected && block.nextElementSibling) done(() => this.joinBefore(block.nextElementSibling, { index: at.index + 1 }, at.offset));
    else if (event.key === "ArrowUp" && event.altKey && block.previousElementSibling) done(() => this.move(block, block.previousElementSibling, at, -1));
    else if (event.key === "ArrowDown" && event.altKey && block.nextElementSibling) done(() => this.move(block.nextElementSibling, block, at, 1));
    else if (event.key === "ArrowUp" && at.offset === 0 && at.index > 0) done(() => this.put({ index: at.index - 1, offset: Infinity }));
    else if (event.key === "ArrowDown" && at.offset === text.length && block.nextElementSibling) done(() => this.put({ index: at.index + 1, offset: 0 }));
    else if (event.ctrlKey && event.altKey && /^Digit[0-4]$/.test(event.code)) done(() => this.level(Number(event.code.at(-1))));
    else if (event.ctrlKey && !event.altKey && event.code === "KeyZ") done(() => event.shiftKey ? this.step(this.future, this.past) : this.step(this.past, this.future));
    else if (event.ctrlKey && !event.altKey && event.code === "KeyY") done(() => this.step(this.future, this.past));
  }

  onPaste(event) {
    event.preventDefault();
    const blocks = readAll(event.clipboardData.getData("text/plain"));
    const at = this.place();
    if (!blocks.length || !at) return;
    if (blocks.length === 1 && blocks[0].level === 0) {
      document.execCommand("insertText", false, blocks[0].text);
      return;
    }
    const block = this.list.children[at.index], text = block.lastChild.textContent;
    const before = text.slice(0, at.offset), after = text.slice(at.offset);
    const pasted = blocks.map(one => this.element(one));
    if (before) {
      block.lastChild.textContent = before;
      block.after(...pasted);
    } else {
      block.replaceWith(...pasted);
    }
    const last = pasted.at(-1), end = last.lastChild.textContent.length;
    if (after) last.after(this.element({ level: 0, text: after }));
    this.count();
    this.put({ index: [...this.list.children].indexOf(last), offset: end });
    this.remember();
    this.changed();
  }

  onTool(event) {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.level) this.level(Number(button.dataset.level));
    else if (button.dataset.tool === "undo") this.step(this.past, this.future);
    else if (button.dataset.tool === "redo") this.step(this.future, this.past);
  }

  split(block, { index, offset }) {
    const text = block.lastChild.textContent;
    const rest = this.element({ level: offset === text.length ? 0 : Number(block.dataset.level), text: text.slice(offset) });
    block.lastChild.textContent = text.slice(0, offset);
    block.after(rest);
    this.structural({ index: index + 1, offset: 0 });
  }

  joinBefore(block, at, keep) {
    if (keep === undefined && Number(block.dataset.level) > 0) {
      block.dataset.level = 0;
      this.structural({ index: at.index, offset: 0 });
      return;
    }
    const before = block.previousElementSibling, offset = before.lastChild.textContent.length;
    before.lastChild.textContent += block.lastChild.textContent;
    block.remove();
    this.structural({ index: at.index - 1, offset });
  }

  move(later, earlier, at, by) {
    earlier.before(later);
    this.structural({ index: at.index + by, offset: at.offset });
  }

  level(level) {
    const at = this.place() ?? this.lastPlace;
    if (!at || level > deepest) return;
    this.list.children[at.index].dataset.level = level;
    this.structural(at);
  }

  structural(at) {
    this.count();
    this.put(at);
    this.remember();
    this.changed();
  }

  /** The tool of the current block's level is marked, and a press on the bar knows the block. */
  showTools() {
    const at = this.place();
    if (at) this.lastPlace = at;
    const level = at ? this.list.children[at.index].dataset.level : null;
    for (const tool of this.root.querySelectorAll("[role=toolbar] [data-level]")) tool.setAttribute("aria-pressed", String(tool.dataset.level === level));
    for (const block of this.list.children) block.classList.toggle("cur", block === this.list.children[at?.index]);
  }
}

const editors = new WeakMap();

export function start(root) {
  editors.set(root, new Editor(root));
}

export function show(root) {
  editors.get(root)?.show();
}

export function focusBlock(root, index) {
  editors.get(root)?.put({ index, offset: 0 });
}
