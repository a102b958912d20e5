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

const watches = new WeakMap();
const scroller = element => {
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight) return box;
  }
  return null;
};

// Pages of a document being read: which are near, which one stands in the middle; the others when there is time.
export function watch(root, pages) {
  unwatch(root);
  const [view, sheets] = [scroller(root), [...root.querySelectorAll(".sheet")]];
  const near = new Set();
  let [at, ended, asked] = [1, false, false];
  const number = sheet => Number(sheet.dataset.page);
  const tell = async () => {
    if (ended || near.size === 0) return;
    await pages.invokeMethodAsync("Near", Math.min(...near), Math.max(...near), at);
    if (asked) return;
    asked = true;
    const idle = () => new Promise(done => (window.requestIdleCallback ?? setTimeout)(done));
    do await idle(); while (!ended && await pages.invokeMethodAsync("More"));
  };
  // A page that is shown on no screen (a phone that shows the words instead) is never near.
  const close = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) isIntersecting ? near.add(number(target)) : near.delete(number(target));
    tell().catch(() => {});
  }, { root: view, rootMargin: "100% 0px" });
  const middle = new IntersectionObserver(entries => {
    const here = entries.find(entry => entry.isIntersecting);
    if (!here || number(here.target) === at) return;
    at = number(here.target);
    tell().catch(() => {});
  }, { root: view, rootMargin: "-50% 0px -50% 0px" });
  for (const sheet of sheets) {
    close.observe(sheet);
    middle.observe(sheet);
  }
  watches.set(root, () => {
    ended = true;
    close.disconnect();
    middle.disconnect();
  });
}

export function unwatch(root) {
  watches.get(root)?.();
  watches.delete(root);
}
