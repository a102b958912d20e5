// A picture in the editor: it is shown, and what it shows is written beneath it.
import { editable, tools } from "./editor-table.js";

export function pictureElement(root, { hash }, text) {
  const holder = document.createElement("div"), image = document.createElement("img"), words = editable(root);
  holder.className = "pholder";
  // The words beneath say what it is.
  image.alt = "";
  image.src = `${root.dataset.pictures}/${hash}`;
  image.addEventListener("error", () => {
    const gone = document.createElement("p");
    gone.className = "small muted";
    gone.textContent = "这幅图现在显示不了，可以稍后再看，或删去重插。";
    image.replaceWith(gone);
  });
  words.textContent = text;
  holder.append(image, words, tools(root, [["away", "删去这幅图"]], "图的工具"));
  return holder;
}

/** What is pasted is a picture and nothing else. */
export const pictureOnly = data => [...data.files].some(file => file.type.startsWith("image/"));
