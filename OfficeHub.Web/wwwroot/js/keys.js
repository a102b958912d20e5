// Keys of the page (ui.md §5). Single letters act only when no text is being typed and no input method is composing.
import { flushAll } from "./drafts.js";

const off = () => document.documentElement.classList.contains("keys-off");
const isText = element => element.isContentEditable || element.matches("textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit])");
const visible = element => element.checkVisibility?.() ?? element.offsetParent !== null;
let afterG = 0;

// One press, one paper: a deciding button lives 0.8 s after the title of its paper got the focus. What a press of before set off is dead.
const moment = 800, drawn = new WeakMap();

export function openGuard(bar) {
  if (bar) drawn.set(bar, performance.now());
}

function onClick(event) {
  const bar = event.target.closest?.("[data-decides]")?.closest("[data-guard]");
  if (!bar || performance.now() - drawn.get(bar) >= moment) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function scope() {
  const dialogs = [...document.querySelectorAll("dialog[open]")];
  return dialogs.at(-1) ?? document;
}

function press(element) {
  if (isText(element)) element.focus();
  else if (element.getAttribute("aria-disabled") !== "true") element.click();
}

function find(key) {
  return [...scope().querySelectorAll("[data-key]")].find(element => element.dataset.key.toLowerCase() === key.toLowerCase() && visible(element));
}

function moveRow(step) {
  const links = [...document.querySelectorAll("main .tbl td.ph-title a:not(.btn)")].filter(visible);
  if (!links.length) return false;
  const at = links.indexOf(document.activeElement.closest("tr")?.querySelector("td.ph-title a:not(.btn)"));
  links[Math.max(0, Math.min(links.length - 1, at < 0 ? 0 : at + step))].focus();
  return true;
}

function tabs(within) {
  return [...(within ?? scope().querySelector("[role=tablist]"))?.querySelectorAll("[role=tab]") ?? []].filter(tab => tab.checkVisibility());
}

function onKey(event) {
  const target = event.target;
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;

  const act = event.key === "F8" ? "F8" : event.ctrlKey && !event.altKey && event.key === "Enter" ? "Ctrl+Enter" : event.ctrlKey && !event.altKey && event.code === "KeyS" ? "Ctrl+S" : null;
  if (act) {
    const button = find(act);
    if (button) { event.preventDefault(); flushAll(); press(button); }
    return;
  }
  if (event.key === "Escape" && isText(target) && target.dataset.key) {
    // Out of the text, so that the keys act again; the words stay.
    document.querySelector("h1[tabindex]")?.focus();
    return;
  }
  if (event.altKey && /^[1-9]$/.test(event.key)) {
    const tab = tabs()[Number(event.key) - 1];
    if (tab) { event.preventDefault(); tab.focus(); tab.click(); }
    return;
  }
  if (target.matches?.("[role=tab]") && ["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) {
    const all = tabs(target.closest("[role=tablist]"));
    const at = all.indexOf(target);
    const to = { ArrowLeft: (at + all.length - 1) % all.length, ArrowRight: (at + 1) % all.length, Home: 0, End: all.length - 1 }[event.key];
    event.preventDefault();
    all[to].focus();
    all[to].click();
    return;
  }
  if (event.ctrlKey || event.altKey || event.metaKey || !(target instanceof Element) || isText(target)) return;
  if (scope() === document && (event.key === "ArrowDown" || event.key === "ArrowUp") && !target.closest("[role=tree], [role=listbox], [role=radiogroup], .seg")) {
    if (moveRow(event.key === "ArrowDown" ? 1 : -1)) event.preventDefault();
    return;
  }
  if (off()) return;
  if (scope() === document) {
    if (event.key === "?") { event.preventDefault(); document.querySelector("[data-act=keys]")?.click(); return; }
    if (event.key === "/") {
      const box = document.querySelector(".search input");
      if (box) { event.preventDefault(); document.querySelector(".top").classList.add("searching"); box.focus(); }
      return;
    }
    if (event.key.toLowerCase() === "f" && document.querySelector("[data-filters]")) {
      const first = document.querySelector("[data-filters] .f input, [data-filters] .f select");
      if (first) { event.preventDefault(); first.focus(); }
      return;
    }
    if (event.key.toLowerCase() === "g") { afterG = Date.now(); return; }
    if (event.key.toLowerCase() === "h" && Date.now() - afterG < 1500) { document.querySelector(".brand")?.click(); return; }
  }
  if (event.key.length !== 1 || event.repeat) return;
  const element = find(event.key);
  if (element) { event.preventDefault(); press(element); }
}

/** Adds the keys of this page to the list in the help dialog. */
export function listKeys(list) {
  for (const old of list.querySelectorAll("[data-page-key]")) old.remove();
  const add = (key, word) => {
    const term = document.createElement("dt"), words = document.createElement("dd"), kbd = document.createElement("kbd");
    kbd.textContent = key;
    term.append(kbd);
    words.textContent = word;
    for (const part of [term, words]) { part.dataset.pageKey = ""; list.append(part); }
  };
  const rows = document.querySelector("main .tbl td.ph-title a");
  if (rows) { add("↑ ↓", "选行"); add("Enter", "打开"); }
  if (document.querySelector("[data-filters]")) add("F", "条件");
  for (const element of document.querySelectorAll("main [data-key]")) if (visible(element)) add(element.dataset.key, element.dataset.keyWord ?? element.textContent.trim());
}

export function startKeys() {
  document.addEventListener("keydown", onKey);
  // On window this runs before the framework hears of the press.
  addEventListener("click", onClick, true);
}
