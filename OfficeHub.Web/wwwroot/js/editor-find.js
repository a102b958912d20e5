// Find and replace in the main text: paragraphs, cells and descriptions of pictures. Replacing all is one step back.
const most = 5000;

const narrow = text => text.replace(/[\uff01-\uff5e]/g, letter => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, " ");

export class Finder {
  constructor(editor) {
    this.editor = editor;
    this.bar = editor.root.querySelector("[data-find]");
    this.found = [];
    this.at = -1;
    editor.root.addEventListener("keydown", event => this.onKey(event));
    if (!this.bar) return;
    [this.what, this.with, this.exact, this.status] = ["what", "with", "exact", "count"].map(name => this.bar.querySelector(`[data-find-${name}]`));
    this.bar.addEventListener("input", () => this.search());
    this.bar.addEventListener("click", event => this.act(event.target.closest("[data-find-act]")?.dataset.findAct));
  }

  get isOpen() {
    return this.bar && !this.bar.hidden;
  }

  onKey(event) {
    if (event.isComposing || !this.bar) return;
    const isOpening = event.ctrlKey && !event.altKey && !event.shiftKey && (event.code === "KeyF" || event.code === "KeyH");
    if (isOpening) {
      event.preventDefault();
      this.open(event.code === "KeyH");
    } else if (this.isOpen && this.bar.contains(event.target)) {
      if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        this.close();
      } else if (event.key === "Enter" && event.target.matches("input[type=text]")) {
        event.preventDefault();
        event.stopPropagation();
        if (event.target === this.with && !event.shiftKey) this.act("one");
        else this.act(event.shiftKey ? "previous" : "next");
      }
    } else if (this.isOpen && event.key === "Escape") {
      event.preventDefault();
      this.close();
    }
  }

  open(replaces = false) {
    if (!this.bar) return;
    const at = this.editor.place() ?? this.editor.lastPlace, chosen = getSelection().toString();
    this.from = at ?? { index: 0, cell: 0, offset: 0 };
    this.bar.hidden = false;
    if (chosen && !chosen.includes("\n") && this.editor.list.contains(getSelection().anchorNode)) this.what.value = chosen;
    this.search(this.from);
    const input = replaces && this.with && this.what.value ? this.with : this.what;
    input.focus();
    input.select();
  }

  close() {
    const match = this.found[this.at];
    this.bar.hidden = true;
    this.mark();
    this.editor.put(match ? { index: [...this.editor.list.children].indexOf(match.words.closest(".blk")), cell: [...match.words.closest(".blk").querySelectorAll(".words")].indexOf(match.words), offset: match.end } : this.from ?? { index: 0 });
  }

  act(name) {
    if (name === "next") this.go(1);
    else if (name === "previous") this.go(-1);
    else if (name === "one") this.replaceOne();
    else if (name === "all") this.replaceAll();
    else if (name === "close") this.close();
  }

  fold(text) {
    return this.exact.checked ? text : narrow(text);
  }

  /** After the text was changed by somebody else than this. */
  again() {
    if (this.isOpen && !this.replacing) this.search(undefined, false);
  }

  search(from, scrolls = true) {
    const what = this.fold(this.what.value), current = this.found[this.at];
    this.found = [];
    if (what) {
      for (const words of this.editor.list.querySelectorAll(".words")) {
        if (words !== document.activeElement) words.normalize();
        const text = this.fold(words.textContent);
        for (let start = text.indexOf(what); start >= 0 && this.found.length < most; start = text.indexOf(what, start + what.length)) this.found.push({ words, start, end: start + what.length });
      }
    }
    const wanted = from ? this.after(from) : current ? this.found.findIndex(match => match.words === current.words && match.start >= current.start) : 0;
    this.at = this.found.length ? Math.max(0, wanted) : -1;
    this.show(scrolls);
  }

  // The first from where one writes.
  after({ index, cell = 0, offset = 0 }) {
    const block = this.editor.list.children[index];
    if (!block) return 0;
    const here = this.editor.words(block, cell);
    return this.found.findIndex(match => match.words === here ? match.end >= offset : here.compareDocumentPosition(match.words) & Node.DOCUMENT_POSITION_FOLLOWING);
  }

  go(step) {
    if (!this.found.length) return this.show();
    this.at = (this.at + step + this.found.length) % this.found.length;
    this.show();
  }

  show(scrolls = true) {
    this.tell(!this.what.value ? "" : this.found.length ? `第 ${this.at + 1} 处，共 ${this.found.length}${this.found.length === most ? " 处以上" : " 处"}` : "没有找到");
    this.mark();
    if (scrolls) this.found[this.at]?.words.scrollIntoView({ block: "center" });
  }

  tell(words) {
    if (this.status.textContent !== words) this.status.textContent = words;
  }

  mark() {
    if (!globalThis.CSS?.highlights) return;
    const range = ({ words, start, end }) => {
      const marked = document.createRange(), node = words.firstChild;
      if (node?.nodeType !== Node.TEXT_NODE || node.length < end) return null;
      marked.setStart(node, start);
      marked.setEnd(node, end);
      return marked;
    };
    const all = this.isOpen ? this.found : [];
    CSS.highlights.set("found", new Highlight(...all.map(range).filter(Boolean)));
    CSS.highlights.set("found-now", new Highlight(...(all[this.at] ? [range(all[this.at])].filter(Boolean) : [])));
  }

  replaceOne() {
    const match = this.found[this.at];
    if (!match || !this.with) return;
    const { words, start, end } = match, text = words.textContent;
    this.change(() => { words.textContent = text.slice(0, start) + this.with.value + text.slice(end); });
    this.search();
    // The next one behind what was put in, so that a word that has itself in it is not replaced for ever.
    const next = this.found.findIndex(one => one.words === words ? one.start >= start + this.with.value.length : words.compareDocumentPosition(one.words) & Node.DOCUMENT_POSITION_FOLLOWING);
    this.at = this.found.length ? Math.max(0, next) : -1;
    this.show();
  }

  replaceAll() {
    const count = this.found.length;
    if (!count || !this.with) return this.show();
    this.change(() => {
      for (const { words, start, end } of [...this.found].reverse()) words.textContent = words.textContent.slice(0, start) + this.with.value + words.textContent.slice(end);
    });
    this.search();
    this.tell(`已替换 ${count} 处，按“撤销”一次改回`);
  }

  change(write) {
    this.replacing = true;
    write();
    this.editor.count();
    this.editor.remember();
    this.editor.changed();
    this.replacing = false;
  }
}
