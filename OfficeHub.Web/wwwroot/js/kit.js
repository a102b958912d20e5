// What components call (KitScript.cs).
import { openGuard } from "./keys.js";
export { mirrored, forget } from "./drafts.js";

export function focusTitle(title) {
  const active = document.activeElement;
  const works = active && active !== document.body && active.closest("main") && active.id !== "main";
  if (!works && !document.querySelector("[autofocus]")) title.focus({ preventScroll: true });
}

/** The paper before is gone: nothing of it may keep the focus or the place it was scrolled to. */
export function paperDrawn(title) {
  const work = title.closest(".work");
  for (const pane of work.querySelectorAll(".stage, .cover")) pane.scrollTop = 0;
  scrollTo(0, 0);
  work.querySelector(".pile")?.classList.remove("open");
  work.querySelector("[aria-controls=pile]")?.setAttribute("aria-expanded", "false");
  title.focus({ preventScroll: true });
  openGuard(work.querySelector("[data-guard]"));
}

const backTo = new WeakMap();

export function openDialog(dialog) {
  if (!dialog || dialog.open) return;
  backTo.set(dialog, document.activeElement);
  dialog.showModal();
  // Never onto a deciding button: what is asked first, the first input, else the title.
  (dialog.querySelector("[data-first] :is(input, textarea)") ?? dialog.querySelector("input:not([type=hidden]), select, textarea, [role=treeitem][tabindex='0']") ?? dialog.querySelector("h2"))?.focus();
}

export function closeDialog(dialog) {
  if (!dialog?.open) return;
  dialog.close();
  backTo.get(dialog)?.focus?.();
}

export function showOption(id) {
  document.getElementById(id)?.scrollIntoView({ block: "nearest" });
}

export function showChosen(tree) {
  const item = tree?.querySelector("[aria-selected=true]");
  if (!item) return;
  const [box, at] = [tree.getBoundingClientRect(), item.getBoundingClientRect()];
  if (at.top < box.top || at.bottom > box.bottom) tree.scrollTop += at.top - box.top - (box.height - at.height) / 2;
}

export function showDensity(group) {
  const loose = document.documentElement.classList.contains("rows-loose");
  for (const button of group?.querySelectorAll("[data-rows]") ?? []) button.setAttribute("aria-pressed", String((button.dataset.rows === "loose") === loose));
}

export function focusFault() {
  // The faults are drawn with the same batch that answers the press.
  requestAnimationFrame(() => {
    const within = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
    within.querySelector("input[aria-invalid=true], select[aria-invalid=true], textarea[aria-invalid=true]")?.focus();
  });
}

export function showUnread(count) {
  const bell = document.querySelector("[data-bell]");
  if (!bell) return;
  bell.setAttribute("aria-label", `通知，${count > 99 ? "99 以上" : count} 条未读`);
  const badge = bell.querySelector(".badge");
  badge.hidden = count === 0;
  badge.textContent = count > 99 ? "99+" : String(count);
}

export function focusRow() {
  const link = document.querySelector("main [data-keeps-row] tr[aria-selected=true] td.ph-title a:not(.btn)");
  link?.scrollIntoView({ block: "nearest" });
  link?.focus();
}
