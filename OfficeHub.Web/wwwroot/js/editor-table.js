// A table in the editor: cells are written in place; what is done to rows and columns is asked here and done to the rows.
import { mostColumns, mostRows } from "./outline.js";

const acts = [["row-below", "下加一行"], ["row-away", "删这一行"], ["column-right", "右加一列"], ["column-away", "删这一列"], ["away", "删去表格"]];

export function editable(root, label) {
  const words = document.createElement("div");
  words.className = "words";
  words.contentEditable = root.dataset.readonly === "true" ? "false" : "plaintext-only";
  words.setAttribute("role", "textbox");
  words.spellcheck = false;
  if (label) words.setAttribute("aria-label", label);
  return words;
}

export function tools(root, list, label) {
  const bar = document.createElement("div");
  bar.className = "ttools";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", label);
  for (const [act, words] of root.dataset.readonly === "true" ? [] : list) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn sm";
    button.dataset.block = act;
    button.textContent = words;
    bar.append(button);
  }
  return bar;
}

/** The element of a table; its cells are named when blocks are counted. */
export function tableElement(root, rows) {
  const holder = document.createElement("div"), table = document.createElement("table"), body = document.createElement("tbody");
  holder.className = "tholder";
  rows.forEach((cells, r) => {
    const row = document.createElement("tr");
    cells.forEach((text, c) => {
      const cell = document.createElement(r === 0 ? "th" : "td"), words = editable(root, `第 ${r + 1} 行第 ${c + 1} 格`);
      if (r === 0) cell.scope = "col";
      words.textContent = text;
      cell.append(words);
      row.append(cell);
    });
    body.append(row);
  });
  table.append(body);
  holder.append(table, tools(root, acts, "表格工具"));
  return holder;
}

export const rowsOf = block => [...block.querySelectorAll("tr")].map(row => [...row.querySelectorAll(".words")].map(cell => cell.textContent.replace(/\s*\n\s*/g, " ").trim()));

/** The rows after an act, where the caret goes, or why it cannot be done. No rows: the table goes. */
export function changed(rows, act, cell) {
  const columns = rows[0].length, r = Math.floor(cell / columns), c = cell % columns;
  const next = rows.map(row => [...row]);
  if (act === "row-below") {
    if (rows.length >= mostRows) return { refusal: `表格最多 ${mostRows} 行，没有再加。请另起一张表，或改作附件。` };
    next.splice(r + 1, 0, Array(columns).fill(""));
    return { rows: next, cell: (r + 1) * columns };
  }
  if (act === "column-right") {
    if (columns >= mostColumns) return { refusal: `表格最多 ${mostColumns} 列，再多印不下，没有再加。请另起一张表。` };
    for (const row of next) row.splice(c + 1, 0, "");
    return { rows: next, cell: r * (columns + 1) + c + 1 };
  }
  if (act === "row-away") {
    next.splice(r, 1);
    return { rows: next, cell: Math.min(r, next.length - 1) * columns + c };
  }
  if (act === "column-away") {
    for (const row of next) row.splice(c, 1);
    return columns === 1 ? { rows: [] } : { rows: next, cell: r * (columns - 1) + Math.min(c, columns - 2) };
  }
  return { rows: [] };
}

/** A pasted table laid over the cells from this one on; the table grows as far as it may. */
export function filled(rows, cell, pasted) {
  const columns = rows[0].length, r = Math.floor(cell / columns), c = cell % columns;
  const [height, width] = [Math.max(rows.length, r + pasted.length), Math.max(columns, c + pasted[0].length)];
  const next = Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => pasted[y - r]?.[x - c] ?? rows[y]?.[x] ?? ""));
  return { rows: next, cell: r * width + c };
}
