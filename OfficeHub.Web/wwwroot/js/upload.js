// Sends a chosen file to its own endpoint with the form's token; the answer goes to the page as the value of a hidden input.
export function startUploads() {
  document.addEventListener("change", event => {
    const input = event.target;
    const form = input.closest?.("[data-upload]");
    if (!form || input.type !== "file" || !input.files.length) return;
    const bar = form.querySelector("progress"), answer = form.querySelector("[data-answer]");
    const request = new XMLHttpRequest();
    const tell = value => { answer.value = value; answer.dispatchEvent(new Event("change", { bubbles: true })); };
    bar.hidden = false;
    bar.value = 0;
    request.upload.addEventListener("progress", step => { bar.max = step.total; bar.value = step.loaded; });
    const name = input.files[0].name;
    request.upload.addEventListener("load", () => tell(JSON.stringify({ status: -2, body: name })));
    request.addEventListener("load", () => { bar.hidden = true; tell(JSON.stringify({ status: request.status, body: request.responseText })); });
    request.addEventListener("error", () => { bar.hidden = true; tell(JSON.stringify({ status: 0, body: "" })); });
    request.open("POST", form.dataset.upload);
    request.send(new FormData(form));
    tell(JSON.stringify({ status: -1, body: name }));
    input.value = "";
  });
}
