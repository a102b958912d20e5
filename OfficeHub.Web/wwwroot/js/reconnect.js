// The lost connection in Chinese (ui.md §8). The script of the framework sets classes on #components-reconnect-modal.
import { handOverAgain } from "./drafts.js";

const quietFor = 2000;
let timer = 0, longest = 0, isDown = false;

function update(dialog) {
  const has = name => dialog.classList.contains(`components-reconnect-${name}`);
  if (has("rejected")) {
    // The server no longer knows this page. Signed in still: the same address again, where the kept words are offered.
    sessionEnded().then(ended => { if (ended) showSessionEnded(); else location.reload(); });
    return;
  }
  if (has("failed") && !isDown) {
    // The framework's own countdown ends in "failed" when a press on 现在重连 was faster than it.
    dialog.classList.replace("components-reconnect-failed", "components-reconnect-hide");
    return;
  }
  if (has("show") || has("failed")) {
    isDown = true;
    dialog.querySelector("[data-title]").textContent = has("failed") ? "连接断了，没能连上" : "连接断了，正在重连";
    dialog.querySelector("[data-when]").hidden = has("failed");
    timer ||= setTimeout(() => { if (!dialog.open) dialog.showModal(); }, has("failed") ? 0 : quietFor);
    return;
  }
  clearTimeout(timer);
  if (isDown) handOverAgain();
  isDown = false;
  timer = 0;
  longest = 0;
  if (dialog.open) dialog.close();
}

function countDown(dialog) {
  const left = Number(dialog.querySelector("#components-seconds-to-next-attempt").textContent) || 0;
  longest = left === 0 ? 0 : Math.max(longest, left);
  dialog.querySelector("[data-time] i").style.width = longest === 0 ? "100%" : `${100 - (100 * left) / longest}%`;
}

/** Whether the session still lives; asked when the server no longer knows the page. */
async function sessionEnded() {
  try {
    const answer = await fetch(location.href, { redirect: "manual", cache: "no-store" });
    return answer.type === "opaqueredirect" || answer.status === 401;
  } catch {
    return false;
  }
}

function showSessionEnded() {
  const dialog = document.getElementById("session-ended");
  dialog.querySelector("[data-sign-in]").href = `/account/sign-in?returnUrl=${encodeURIComponent(location.pathname + location.search)}`;
  if (!dialog.open) dialog.showModal();
}

export function startReconnect() {
  const dialog = document.getElementById("components-reconnect-modal");
  if (!dialog) return;
  new MutationObserver(() => update(dialog)).observe(dialog, { attributes: true, attributeFilter: ["class"] });
  new MutationObserver(() => countDown(dialog)).observe(dialog.querySelector("#components-seconds-to-next-attempt"), { childList: true, characterData: true, subtree: true });
  // Esc would leave a page that looks alive and is not.
  dialog.addEventListener("cancel", event => event.preventDefault());
  document.getElementById("session-ended").addEventListener("cancel", event => event.preventDefault());
  document.addEventListener("click", async event => {
    if (!event.target.closest("[data-act=reconnect]")) return;
    if (await sessionEnded()) { dialog.close(); showSessionEnded(); return; }
    try {
      if (!await Blazor.reconnect()) location.reload();
    } catch {
      dialog.querySelector("[data-title]").textContent = "还没连上，稍后会再试";
    }
  });
}
