// The HTML that Word, WPS, Excel and pages put on the clipboard, as blocks. It is parsed into an inert document: nothing in it is loaded or run,
// and only text, levels, cells and data: pictures come out of it. The server looks at what came out like at anything typed.
import { paragraph, square } from "./outline.js";

const dropped = new Set(["STYLE", "SCRIPT", "HEAD", "TITLE", "META", "LINK", "XML", "OBJECT", "IFRAME", "TEMPLATE", "NOSCRIPT", "DEL", "SVG", "MATH", "BUTTON", "INPUT", "SELECT", "TEXTAREA"]);
const parts = "table, p, div, li, h1, h2, h3, h4, h5, h6, img, br";
const lostPicture = "图没有贴进来：Word 只给了它在本机的地址。请用“插图片…”放进来。";
const deepestNesting = 200;

const blank = text => text.replace(/[\s\u00a0]+/g, " ").trim();
const style = node => (node.getAttribute?.("style") ?? "").toLowerCase().replace(/\s/g, "");

/** What Word keeps beside the text: deleted words, comments, notes, hidden words. */
function isDropped(node) {
  if (node.nodeType === Node.COMMENT_NODE || dropped.has(node.nodeName.toUpperCase())) return true;
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  const css = style(node), name = node.getAttribute("class") ?? "";
  return /mso-element:(comment|footnote|endnote|header|footer)|display:none|mso-hide:all|visibility:hidden|mso-comment|mso-footnote-id|mso-endnote-id/.test(css) || /\b(msocomanchor|msocomtxt|msoDel)\b/i.test(name);
}

const plain = "0123456789+-−", raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻", lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋";

/** Where the words of an element stand: above the line, below it, or (null) on it. */
const heightOf = node => node.nodeName === "SUP" || /vertical-align:super/.test(style(node)) ? raised : node.nodeName === "SUB" || /vertical-align:sub(;|$)/.test(style(node)) ? lowered : null;

/** Numbers keep their height, for 10⁴ is not 104. There are no such letters for the rest: that is said. */
function atHeight(text, height, notes) {
  const letters = [...text.trim()], moved = letters.map(letter => height[plain.indexOf(letter)] ?? (height.includes(letter) ? letter : null));
  if (moved.every(letter => letter !== null)) return moved.join("");
  const note = "有的上标、下标成了普通文字，请核对。";
  if (!notes.includes(note)) notes.push(note);
  return text;
}

/** The words of an element; the mark of a list that is no number is left out. Lines of a cell are kept apart. */
function words(node, notes, depth = 0) {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (node.nodeName === "BR") return " ";
  if (isDropped(node) || depth > deepestNesting) return "";
  if (/mso-list:ignore/.test(style(node))) {
    const mark = blank(node.textContent), typed = paragraph(mark);
    return typed.level > 0 && !typed.text ? mark : /[0-9一二三四五六七八九十①-⑳a-zA-Z]{1,3}[.．、)）]|^第.+[条章节]$|[①-⑳]/.test(mark) ? mark + " " : "";
  }
  const text = [...node.childNodes].map(child => words(child, notes, depth + 1)).join(""), height = heightOf(node);
  if (height) return atHeight(text, height, notes);
  return node.matches?.("p, div, li, tr, td, th") ? ` ${text} ` : text;
}

function rowsOf(table, notes) {
  const rows = [];
  [...table.rows].forEach((row, r) => {
    rows[r] ??= [];
    let column = 0;
    for (const cell of row.cells) {
      while (rows[r][column] !== undefined) column++;
      // A cell over several is taken apart: its words stand in the first.
      for (let down = 0; down < Math.min(cell.rowSpan || 1, table.rows.length - r); down++) {
        rows[r + down] ??= [];
        for (let right = 0; right < Math.min(cell.colSpan, 64); right++) rows[r + down][column + right] = down + right === 0 ? blank(words(cell, notes)) : "";
      }
    }
  });
  return square(rows.filter(row => row.length).map(row => Array.from(row, cell => cell ?? "")));
}

/** Headings by their element or outline level where no number is typed; a list of a page by how deep it is. */
function levelOf(node) {
  const heading = node.nodeName.match(/^H([1-6])$/)?.[1] ?? style(node).match(/mso-outline-level:([1-9])/)?.[1];
  if (heading) return Math.min(Number(heading), 4);
  if (node.nodeName !== "LI" || node.parentElement?.nodeName !== "OL" || /mso-list/.test(style(node))) return 0;
  const lists = [];
  for (let list = node.parentElement; list; list = list.parentElement?.closest("ol, ul")) lists.push(list);
  const first = lists.at(-1), chinese = /cjk|chinese|japanese/.test(style(first) + style(node));
  return Math.min(lists.length + (chinese ? 0 : 2), 4);
}

class Reader {
  blocks = [];
  notes = [];
  line = "";
  level = 0;

  /** The line is at its end. */
  end() {
    const text = blank(this.line), typed = paragraph(text);
    this.line = "";
    if (text) this.blocks.push(typed.level || !this.level ? typed : { level: this.level, text });
  }

  walk(parent, depth = 0) {
    for (const node of parent.childNodes) this.take(node, depth);
  }

  take(node, depth) {
    if (isDropped(node) || depth > deepestNesting) return;
    if (node.nodeName === "TABLE") {
      this.end();
      if (node.rows.length) this.blocks.push(rowsOf(node, this.notes));
    } else if (node.nodeName === "IMG") {
      this.picture(node);
    } else if (node.nodeName === "BR") {
      this.end();
    } else if (node.nodeType === Node.ELEMENT_NODE && (node.matches("p, div, li, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, section, article") || node.querySelector(parts))) {
      const isBlock = isOwnLine(node);
      if (isBlock) this.end();
      const outer = this.level;
      this.level = levelOf(node) || outer;
      this.walk(node, depth + 1);
      if (isBlock) this.end();
      this.level = outer;
    } else {
      this.line += words(node, this.notes);
    }
  }

  picture(image) {
    this.end();
    const source = image.getAttribute("src") ?? "";
    if (/^data:image\/(png|jpeg);base64,/.test(source)) this.blocks.push({ image: source, text: blank(image.getAttribute("alt") ?? "").slice(0, 100) });
    else if (!this.notes.includes(lostPicture)) this.notes.push(lostPicture);
  }
}

const isOwnLine = node => !node.matches("span, a, b, i, u, em, strong, font, ins, s, sub, sup");

/** Pasted from Word, WPS, Excel or a page with a structure; null for what is better taken as text. */
export function readHtml(html) {
  if (!html) return null;
  const page = new DOMParser().parseFromString(html, "text/html"), body = page.body;
  const isWord = /class="?'?mso|mso-|urn:schemas-microsoft-com:office|kingsoft|wps/i.test(html.slice(0, 200_000));
  if (!isWord && !body.querySelector("table td, table th, h1, h2, h3, h4, ol li, img[src^='data:image/'], sup, sub")) return null;
  const reader = new Reader();
  reader.walk(body);
  reader.end();
  return reader.blocks.length || reader.notes.length ? { blocks: reader.blocks, notes: reader.notes } : null;
}
