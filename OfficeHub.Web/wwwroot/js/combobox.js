// Keyboard of the comboboxes (ARIA 1.2): the focus stays in the input, the list shows where one is.
import { flush } from "./drafts.js";

const listOf = input => document.getElementById(input.getAttribute("aria-controls"));
const optionsOf = input => [...listOf(input)?.querySelectorAll("[role=option]") ?? []];
const isAnswered = input => listOf(input)?.dataset.asked === input.value.trim();

// Who presses Enter on the name he has just typed means the one who will be found, not the one still in the list.
function pickWhenAnswered(input) {
  const asked = input.value.trim(), until = Date.now() + 5000;
  flush(input);
  const waiting = setInterval(() => {
    const isOver = input.value.trim() !== asked || Date.now() > until;
    if (!isOver && !isAnswered(input)) return;
    clearInterval(waiting);
    const options = optionsOf(input);
    if (!isOver && options.length === 1) options[0].click();
  }, 40);
}

function goTo(input, options, index) {
  for (const option of options) option.classList.toggle("at", option === options[index]);
  if (options[index]) {
    input.setAttribute("aria-activedescendant", options[index].id);
    options[index].scrollIntoView({ block: "nearest" });
  } else {
    input.removeAttribute("aria-activedescendant");
  }
}

export function startComboboxes() {
  document.addEventListener("keydown", event => {
    const input = event.target;
    if (!input.matches?.("[role=combobox]") || event.isComposing || event.keyCode === 229) return;
    const options = optionsOf(input);
    const at = options.findIndex(option => option.classList.contains("at"));
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        event.preventDefault();
        flush(input);
        goTo(input, options, event.key === "ArrowDown" ? Math.min(at + 1, options.length - 1) : Math.max(at - 1, 0));
        break;
      case "Home":
      case "End":
        if (at < 0) return;
        event.preventDefault();
        goTo(input, options, event.key === "Home" ? 0 : options.length - 1);
        break;
      case "Enter":
        if (event.ctrlKey) return;
        event.preventDefault();
        if (!isAnswered(input)) pickWhenAnswered(input);
        else if (options[at]) options[at].click();
        else if (options.length === 1) options[0].click();
        break;
      case "Backspace":
        if (input.value === "") [...input.closest(".f").querySelectorAll(".tok")].at(-1)?.click();
        break;
      case "Escape":
        // The list closes first; only the next press closes a dialog around it.
        if (input.getAttribute("aria-expanded") === "true") { event.preventDefault(); event.stopPropagation(); input.blur(); }
        break;
    }
  }, true);
  // A press on the list must not take the focus from the input, or the list would close under the pointer.
  document.addEventListener("mousedown", event => {
    if (event.target.closest(".picker [role=listbox], .picker .tok")) event.preventDefault();
  });
  // The list stays as it is while one picks; what is typed next asks for somebody else and not for both.
  document.addEventListener("click", event => {
    event.target.closest?.(".picker [role=option]")?.closest(".picker").querySelector("[role=combobox]").select();
  });
  document.addEventListener("input", event => {
    if (event.target.matches?.("[role=combobox]")) goTo(event.target, optionsOf(event.target), -1);
  });
}
