// What is pasted into the editor: from Word, WPS, Excel or a page as blocks, everything else as text.
import { readHtml } from "./pasted-html.js";
import { readText, tooMuch } from "./outline.js";
import { pictureOnly } from "./editor-picture.js";
import { filled, rowsOf } from "./editor-table.js";

const mostPictures = 20;

export async function paste(editor, event) {
  event.preventDefault();
  const data = event.clipboardData, read = readHtml(data.getData("text/html")), at = selected(editor);
  let blocks = read?.blocks ?? readText(data.getData("text/plain"));
  if (!blocks.length && pictureOnly(data)) return editor.say("图片请用“插图片…”放进来，这样才能检查并写上说明。");
  if (!blocks.length || !at) return;
  const refusal = tooMuch(blocks);
  if (refusal) return editor.say(refusal);
  const notes = read?.notes ?? [];
  if (blocks.some(block => block.image)) blocks = await withPictures(editor, blocks, notes);
  if (blocks.length) put(editor, at, blocks);
  if (notes.length) editor.say(notes.join(""));
}

/** What is selected in the block one pastes into: where it is, from which character and to which. It is still known when pictures have been sent. */
function selected(editor) {
  const at = editor.place();
  if (!at) return null;
  const range = getSelection().getRangeAt(0), words = editor.words(editor.list.children[at.index], at.cell);
  const upTo = (node, offset, outside) => {
    if (!words.contains(node)) return outside;
    const before = document.createRange();
    before.selectNodeContents(words);
    before.setEnd(node, offset);
    return before.toString().length;
  };
  return { ...at, offset: upTo(range.startContainer, range.startOffset, 0), end: upTo(range.endContainer, range.endOffset, words.textContent.length) };
}

/** A step of its own: what is typed before it or after it is taken back apart. */
function put(editor, at, blocks) {
  editor.endStep();
  place(editor, at, blocks);
  editor.endStep();
}

function place(editor, at, blocks) {
  const block = editor.list.children[Math.min(at.index, editor.list.children.length - 1)];
  if (block.dataset.kind === "table" && blocks[0].rows) {
    const next = filled(rowsOf(block), at.cell, blocks[0].rows), over = tooMuch([next]);
    return over ? editor.say(over) : editor.replaceTable(block, at, next);
  }
  if (block.dataset.kind !== "paragraph" || (blocks.length === 1 && blocks[0].level === 0)) {
    if (!editor.place()) select(editor, at);
    document.execCommand("insertText", false, blocks.filter(one => one.text).map(one => one.text).join(" "));
    return;
  }
  insert(editor, block, at, blocks);
}

function select(editor, at) {
  editor.put(at);
  const { anchorNode } = getSelection();
  getSelection().extend(anchorNode, Math.min(at.end, anchorNode.textContent.length));
}

function insert(editor, block, at, blocks) {
  const words = editor.words(block), text = words.textContent, before = text.slice(0, at.offset), after = text.slice(at.end), level = before ? 0 : Number(block.dataset.level);
  const inserted = blocks.map(each => editor.element(each));
  if (before) {
    words.textContent = before;
    block.after(...inserted);
  } else {
    block.replaceWith(...inserted);
  }
  const last = inserted.at(-1);
  if (after) last.after(editor.element({ level, text: after }));
  editor.count();
  editor.put({ index: [...editor.list.children].indexOf(last), cell: blocks.at(-1).rows ? 0 : Infinity, offset: Infinity });
  editor.remember();
  editor.changed();
}

/** Each picture goes to the server, which checks it like one that is put in by hand; what it refuses is left out. */
async function withPictures(editor, blocks, notes) {
  editor.say("正在检查贴进来的图……");
  const kept = [];
  let pictures = 0, refused = 0;
  for (const block of blocks) {
    if (!block.image) { kept.push(block); continue; }
    const picture = pictures++ < mostPictures ? await upload(editor, block.image) : null;
    if (picture) kept.push({ picture, text: block.text });
    else refused++;
  }
  editor.say("");
  if (refused) notes.push(`有 ${refused} 幅图没有收，请用“插图片…”放进来。`);
  return kept;
}

async function upload(editor, image) {
  const token = editor.root.querySelector("[name=__RequestVerificationToken]")?.value, found = image.match(/^data:image\/(png|jpeg);base64,([A-Za-z0-9+/=\s]+)$/);
  if (!token || !found) return null;
  try {
    const bytes = Uint8Array.from(atob(found[2].replace(/\s/g, "")), letter => letter.charCodeAt(0)), form = new FormData();
    form.append("__RequestVerificationToken", token);
    form.append("file", new Blob([bytes], { type: `image/${found[1]}` }), `贴入的图.${found[1] === "png" ? "png" : "jpg"}`);
    const answer = await fetch(editor.root.dataset.pictures, { method: "POST", body: form });
    if (!answer.ok) return null;
    const { hash, widthMm, heightMm } = await answer.json();
    return { hash, width: widthMm, height: heightMm };
  } catch {
    return null;
  }
}
