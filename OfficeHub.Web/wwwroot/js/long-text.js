// A text longer than a message to the server may be would end the circuit: it stays where it is and says so, and nothing is sent.
const most = 150_000;
const told = new WeakMap();

export function startLongTexts() {
  for (const kind of ["input", "change"]) addEventListener(kind, event => {
    const box = event.target;
    if (!(box instanceof HTMLTextAreaElement || (box instanceof HTMLInputElement && box.type === "text"))) return;
    told.get(box)?.remove();
    if (box.value.length <= most) return;
    event.stopImmediatePropagation();
    const words = document.createElement("p");
    words.className = "err";
    words.setAttribute("role", "alert");
    words.textContent = `这里有 ${box.value.length.toLocaleString("zh-CN")} 字，一次最多 ${most.toLocaleString("zh-CN")} 字，没有送出，也没有保存。请删短，或把一部分改作附件。`;
    box.after(words);
    told.set(box, words);
  }, true);
}
