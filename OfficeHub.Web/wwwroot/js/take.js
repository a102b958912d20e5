// A file taken by a plain form: its name is shown, too long a one is refused before it travels, and it can be dropped on its box.
const isTaker = input => input.matches?.("input[data-take]");

function show(input) {
  const file = input.files[0];
  const isTooLong = file && file.size > Number(input.dataset.most);
  const said = input.parentElement.querySelector("[data-taken]");
  said.textContent = isTooLong ? input.dataset.mostSaid : file ? file.name : said.dataset.taken;
  input.setCustomValidity(isTooLong ? input.dataset.mostSaid : "");
}

export function startTakes() {
  document.addEventListener("change", event => { if (isTaker(event.target)) show(event.target); });
  // A file dropped beside the box would replace the page.
  for (const kind of ["dragover", "drop"]) {
    document.addEventListener(kind, event => {
      const input = document.querySelector("input[data-take]");
      if (!input || isTaker(event.target)) return;
      event.preventDefault();
      if (kind === "drop" && event.dataTransfer.files.length === 1) {
        input.files = event.dataTransfer.files;
        show(input);
      }
    });
  }
}
