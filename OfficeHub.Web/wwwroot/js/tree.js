// Keyboard of the trees (ARIA tree pattern).
export function startTrees() {
  document.addEventListener("keydown", event => {
    const item = event.target;
    if (!item.matches?.("[role=treeitem]") || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = [...item.closest("[role=tree]").querySelectorAll("[role=treeitem]")];
    const at = all.indexOf(item);
    const open = item.getAttribute("aria-expanded");
    const go = to => {
      if (!to) return;
      for (const each of all) each.tabIndex = each === to ? 0 : -1;
      to.focus();
    };
    const fold = () => item.querySelector(".fold").click();
    switch (event.key) {
      case "ArrowDown": go(all[at + 1]); break;
      case "ArrowUp": go(all[at - 1]); break;
      case "Home": go(all[0]); break;
      case "End": go(all.at(-1)); break;
      case "ArrowRight": if (open === "false") fold(); else if (open === "true") go(all[at + 1]); break;
      case "ArrowLeft": if (open === "true") fold(); else go(item.closest("ul").closest("li")?.querySelector("[role=treeitem]")); break;
      case "Enter":
      case " ": item.click(); break;
      default: return;
    }
    event.preventDefault();
  }, true);
}
