// The typeset page: a press on a character tells where it is written.
const place = (event, text) => {
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(text.getScreenCTM().inverse());
  const at = text.getCharNumAtPosition(point);
  return at < 0 ? 0 : at;
};

export function start(root, pane) {
  root.addEventListener("click", event => {
    // A selection is for copying, not for going there.
    const text = event.target.closest?.("svg:not(.under) text");
    if (!text || !getSelection().isCollapsed) return;
    const { element = "", part = "-1", block = "-1", offset = "0" } = text.dataset;
    pane.invokeMethodAsync("PickAsync", element, Number(part), Number(block), Number(offset), place(event, text));
  });
}
