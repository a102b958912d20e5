// Hands typed text to the server in pieces of time, not of letters, and mirrors it in this tab until the server has it.
// sessionStorage, not localStorage: on a shared machine nothing may stay behind when the tab is closed.
const pause = 1000, atLatest = 2500, prefix = "oh-draft:";
const waiting = new WeakMap();

const user = () => document.querySelector(".app")?.dataset.user ?? "";
const keyOf = draft => `${prefix}${user()}:${draft}`;

function mirror(input) {
  if (!input.dataset.draft) return;
  try {
    sessionStorage.setItem(keyOf(input.dataset.draft), input.value);
  } catch {
    // A full or forbidden store: the server's copy, at most 2.5 s old, is what remains.
  }
}

// Without a connection an event would go nowhere; the mirror keeps the text until handOverAgain.
const isCutOff = () => /components-reconnect-(show|failed|rejected)/.test(document.getElementById("components-reconnect-modal")?.className);

export function flush(input) {
  const timers = waiting.get(input);
  if (!timers || isCutOff()) return;
  clearTimeout(timers.pause);
  clearTimeout(timers.latest);
  waiting.delete(input);
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

export function flushAll() {
  for (const input of document.querySelectorAll("[data-flush]")) flush(input);
}

/** The text is to go to the server again although nothing was typed since: after a lost connection. */
export function handOverAgain() {
  for (const input of document.querySelectorAll("[data-flush]:not([data-pick])")) input.dispatchEvent(new Event("change", { bubbles: true }));
}

export function mirrored(draft) {
  return sessionStorage.getItem(keyOf(draft));
}

export function forget(draft, text) {
  if (text === null || sessionStorage.getItem(keyOf(draft)) === text) sessionStorage.removeItem(keyOf(draft));
}

/** All that stands in text inputs, for the clipboard. */
export function typedText() {
  const texts = [];
  for (const input of document.querySelectorAll("main textarea, main input[data-flush]:not([type=password])")) {
    if (!input.value) continue;
    texts.push(`${input.labels?.[0]?.textContent ?? ""}：${input.value}`);
  }
  return texts.join("\n\n");
}

export function startDrafts() {
  document.addEventListener("input", event => {
    const input = event.target;
    if (!input.matches?.("[data-flush]")) return;
    mirror(input);
    const timers = waiting.get(input) ?? { latest: setTimeout(() => flush(input), atLatest) };
    clearTimeout(timers.pause);
    timers.pause = setTimeout(() => flush(input), Number(input.dataset.pause) || pause);
    waiting.set(input, timers);
  });
  // The browser's own change event does what the timers would have done.
  document.addEventListener("change", event => {
    const timers = waiting.get(event.target);
    if (!timers) return;
    clearTimeout(timers.pause);
    clearTimeout(timers.latest);
    waiting.delete(event.target);
  }, true);
  // Without a connection the framework can only throw on an event; on window this runs before it.
  addEventListener("change", event => { if (isCutOff()) event.stopImmediatePropagation(); }, true);
  document.addEventListener("focusout", event => flush(event.target));
  addEventListener("pagehide", flushAll);
}
