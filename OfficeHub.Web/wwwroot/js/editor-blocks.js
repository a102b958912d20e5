// The blocks of the editor as elements: drawn, named, read again, and where the caret is among them.
import { ordinals } from "./outline.js";
import { pictureElement } from "./editor-picture.js";
import { editable, rowsOf, tableElement } from "./editor-table.js";

const one = text => text.replace(/\s*\n\s*/g, "");

export class BlockList {
  constructor(root) {
    this.root = root;
    this.list = root.querySelector("[data-blocks]");
  }

  get blocks() {
    return [...this.list.children].map(block => this.read(block));
  }

  read(block) {
    if (block.dataset.kind === "table") return { rows: rowsOf(block) };
    const text = one(this.words(block).textContent);
    return block.dataset.kind === "picture" ? { picture: JSON.parse(block.dataset.picture), text } : { level: Number(block.dataset.level), text };
  }

  words(block, cell = 0) {
    const all = block.querySelectorAll(".words");
    return all[Math.min(cell, all.length - 1)];
  }

  draw(blocks) {
    this.list.replaceChildren(...blocks.map(block => this.element(block)));
    this.count();
  }

  element({ level, text, rows, picture }) {
    const block = document.createElement("div"), ordinal = document.createElement("span");
    block.className = "blk";
    block.dataset.kind = rows ? "table" : picture ? "picture" : "paragraph";
    block.dataset.level = level ?? 0;
    ordinal.className = "ord";
    ordinal.setAttribute("aria-hidden", "true");
    block.append(ordinal, rows ? tableElement(this.root, rows) : picture ? pictureElement(this.root, picture, text) : editable(this.root));
    if (picture) block.dataset.picture = JSON.stringify(picture);
    if (!rows && !picture) {
      block.lastChild.setAttribute("aria-multiline", "true");
      block.lastChild.textContent = text;
    }
    return block;
  }

  /** Ordinals and names after every change of order or level. A text never ends in a table: one must be able to write on. */
  count() {
    if (this.list.lastChild?.dataset.kind !== "paragraph" && this.root.dataset.readonly !== "true") this.list.append(this.element({ level: 0, text: "" }));
    const numbers = ordinals(this.blocks);
    [...this.list.children].forEach((block, index) => {
      const kind = block.dataset.kind, place = `正文第 ${index + 1} 段`;
      block.firstChild.textContent = kind === "table" ? "表" : kind === "picture" ? "图" : numbers[index] || (index === 0 ? "首段" : "正文");
      if (kind === "table") block.querySelector("table").setAttribute("aria-label", `${place}，表格`);
      else this.words(block).setAttribute("aria-label", kind === "picture" ? `${place}，图的说明` : `${place}${numbers[index] ? `，${numbers[index]}` : ""}`);
    });
  }

  /** Where the caret is: block, cell and character. */
  place() {
    const selection = getSelection();
    const words = selection.anchorNode?.parentElement?.closest(".words") ?? (selection.anchorNode instanceof Element ? selection.anchorNode.closest(".words") : null);
    if (!words || !this.list.contains(words)) return null;
    const range = document.createRange(), block = words.closest(".blk");
    range.selectNodeContents(words);
    range.setEnd(selection.anchorNode, selection.anchorOffset);
    return { index: [...this.list.children].indexOf(block), cell: [...block.querySelectorAll(".words")].indexOf(words), offset: range.toString().length };
  }

  put({ index, cell = 0, offset = 0 }) {
    const words = this.words(this.list.children[Math.min(index, this.list.children.length - 1)], cell);
    words.focus();
    const node = words.firstChild ?? words;
    getSelection().collapse(node, Math.min(offset, node.textContent.length));
    words.scrollIntoView({ block: "nearest" });
  }
}
