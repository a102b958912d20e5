// Loaded once with every page. No inline script exists: script-src is 'self'.
import { goToChange } from "./changes.js";
import { startComboboxes } from "./combobox.js";
import { startDrafts, typedText } from "./drafts.js";
import { startKeys, listKeys } from "./keys.js";
import { startLongTexts } from "./long-text.js";
import { startReconnect } from "./reconnect.js";
import { startTakes } from "./take.js";
import { startTour } from "./tour.js";
import { startTrees } from "./tree.js";
import { startUploads } from "./upload.js";

const year = 60 * 60 * 24 * 365;
const keep = (name, value) => { document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax`; };
const html = document.documentElement;

const acts = {
  "fold-nav"(button) {
    const slim = document.querySelector(".app").classList.toggle("nav-slim");
    button.setAttribute("aria-expanded", String(!slim));
    keep("oh-nav", slim ? "slim" : "wide");
  },
  "open-nav"(button) {
    const open = document.querySelector(".app").classList.toggle("nav-open");
    button.setAttribute("aria-expanded", String(open));
  },
  "large-type"(button) {
    const large = html.classList.toggle("large");
    button.setAttribute("aria-pressed", String(large));
    keep("oh-large", large ? "1" : "0");
  },
  "rows"(button) {
    keep("oh-rows", button.dataset.rows);
    html.classList.toggle("rows-loose", button.dataset.rows === "loose");
    for (const each of button.parentElement.querySelectorAll("[data-rows]")) each.setAttribute("aria-pressed", String(each === button));
  },
  "menu"(button) {
    showMenu(button, button.getAttribute("aria-expanded") !== "true");
  },
  "unfold"(button) {
    const open = document.getElementById(button.getAttribute("aria-controls")).classList.toggle("open");
    button.setAttribute("aria-expanded", String(open));
  },
  "fold-group"(button) {
    showGroup(button.closest("tbody"), button.getAttribute("aria-expanded") !== "true");
  },
  "fold-report"(button) {
    const open = button.getAttribute("aria-expanded") !== "true";
    for (const group of button.closest(".report").querySelectorAll("tbody")) showGroup(group, open);
    button.setAttribute("aria-expanded", String(open));
    button.textContent = open ? button.dataset.open : button.dataset.shut;
  },
  "show-search"() {
    const top = document.querySelector(".top");
    top.classList.toggle("searching");
    top.querySelector(".search input").focus();
  },
  "keys"() {
    const dialog = document.getElementById("keys-dialog");
    listKeys(dialog.querySelector("[data-keylist]"));
    dialog.querySelector("[data-act=keys-off]").checked = html.classList.contains("keys-off");
    dialog.showModal();
  },
  "keys-off"(box) {
    html.classList.toggle("keys-off", box.checked);
    keep("oh-keys", box.checked ? "0" : "1");
  },
  "close-dialog"(button) { button.closest("dialog").close(); },
  "pick-day"(button) {
    const day = button.parentElement.querySelector("input[type=date]");
    if (day.showPicker) day.showPicker();
    else button.parentElement.querySelector("input").focus();
  },
  "print"() { window.print(); },
  "next-change"() { goToChange(1); },
  "previous-change"() { goToChange(-1); },
  "skip"(link, event) {
    event.preventDefault();
    document.getElementById("main").focus();
  },
  async "copy-typed"(button) {
    await navigator.clipboard.writeText(typedText());
    button.textContent = "已复制";
  },
};

function showGroup(group, open) {
  group.classList.toggle("folded", !open);
  group.querySelector("[data-act=fold-group]").setAttribute("aria-expanded", String(open));
}

function showMenu(button, open) {
  button.setAttribute("aria-expanded", String(open));
  document.getElementById(button.getAttribute("aria-controls")).hidden = !open;
}

function closeMenus(except) {
  for (const button of document.querySelectorAll("[data-act=menu][aria-expanded=true]")) if (button !== except) showMenu(button, false);
}

document.addEventListener("click", event => {
  const source = event.target.closest("[data-act]");
  if (!event.target.closest(".menu")) closeMenus(source);
  if (event.target.closest("[aria-disabled=true]")) event.preventDefault();
  if (source && acts[source.dataset.act]) acts[source.dataset.act](source, event);
});
// Coming back, a list finds the row one went from in its address.
document.addEventListener("click", event => {
  const row = event.target.closest?.("main [data-keeps-row] td.ph-title a:not(.btn)")?.closest("tr")?.dataset.row;
  if (!row) return;
  const here = new URL(location.href);
  here.searchParams.set("row", row);
  history.replaceState(history.state, "", here);
}, true);
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  const open = document.querySelector("[data-act=menu][aria-expanded=true]");
  if (open) { showMenu(open, false); open.focus(); }
  document.querySelector(".top.searching")?.classList.remove("searching");
  if (document.querySelector(".app.nav-open")) acts["open-nav"](document.querySelector("[data-act=open-nav]"));
});
document.addEventListener("submit", event => {
  if (event.target.dataset.act !== "search") return;
  event.preventDefault();
  event.target.querySelector("output").textContent = "还没有可搜的内容。";
});

startLongTexts();
startDrafts();
startComboboxes();
startKeys();
startReconnect();
startTour();
startTrees();
startTakes();
startUploads();
