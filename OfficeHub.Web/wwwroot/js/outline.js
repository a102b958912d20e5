// The text of a document as lines, as OutlineText and TableLine in the program write and read them, and what people paste.
const patterns = [
  [1, /^[一二三四五六七八九十]{1,3}、/],
  [2, /^[（(][一二三四五六七八九十]{1,3}[）)]、?/],
  [3, /^[0-9]{1,2}[.．、](?![0-9])/],
  [4, /^[（(][0-9]{1,2}[）)]/],
];
const picture = /^〖图 ([0-9a-f]{64}) ([0-9]{1,4}(?:\.[0-9]{1,17})?)×([0-9]{1,4}(?:\.[0-9]{1,17})?)〗(.*)$/;
const plain = "　", bar = "｜", digits = "零一二三四五六七八九", largestWritten = 99;

export const mostRows = 200, mostColumns = 12;

function chinese(number) {
  if (number > 999) return String(number);
  const hundreds = Math.floor(number / 100), tens = Math.floor(number / 10) % 10, ones = number % 10;
  return (hundreds ? `${digits[hundreds]}百` : "") + (tens === 0 ? (hundreds && ones ? "零" : "") : tens === 1 && !hundreds ? "十" : `${digits[tens]}十`) + (ones ? digits[ones] : "");
}

const ordinal = (level, number) => level === 1 ? `${chinese(number)}、` : level === 2 ? `（${chinese(number)}）` : level === 3 ? `${number}.` : `（${number}）`;

/** The ordinal before each block; empty for what has none. */
export function ordinals(blocks, largest = Infinity) {
  const counts = [0, 0, 0, 0, 0];
  return blocks.map(({ level = 0 }) => {
    if (level === 0) return "";
    counts[level]++;
    counts.fill(0, level + 1);
    return ordinal(level, Math.min(counts[level], largest));
  });
}

/** A typed or pasted line as a paragraph. */
export function paragraph(line) {
  const text = line.trim();
  for (const [level, pattern] of patterns) {
    const found = text.match(pattern);
    if (found) return { level, text: text.slice(found[0].length).trimStart() };
  }
  return { level: 0, text };
}

function cells(line) {
  const row = line.trimEnd();
  if (row.length < 2 || row[0] !== bar || row.at(-1) !== bar) return null;
  const found = [];
  let cell = "";
  for (let i = 1; i < row.length; i++) {
    if (row[i] === "\\" && i + 1 < row.length) cell += row[++i];
    else if (row[i] === bar) { found.push(cell.trim()); cell = ""; }
    else cell += row[i];
  }
  return cell ? null : found;
}

const written = row => bar + row.map(cell => cell.replaceAll("\\", "\\\\").replaceAll(bar, `\\${bar}`) + bar).join("");

/** Every row as long as the longest. */
export function square(rows) {
  const columns = Math.max(...rows.map(row => row.length));
  return { rows: rows.map(row => [...row, ...Array(columns - row.length).fill("")]) };
}

function block(line) {
  if (line.startsWith(plain)) return { level: 0, text: line.trim() };
  const found = line.trimEnd().match(picture);
  if (found) return { picture: { hash: found[1], width: found[2], height: found[3] }, text: found[4].trim() };
  return paragraph(line);
}

export function readLines(text) {
  const blocks = [];
  let rows = [];
  for (const line of [...text.replace(/\r\n?/g, "\n").split("\n"), ""]) {
    const row = line.startsWith(plain) ? null : cells(line);
    if (row) { rows.push(row); continue; }
    if (rows.length) blocks.push(square(rows));
    rows = [];
    const read = block(line);
    if (read.picture || read.text) blocks.push(read);
  }
  return blocks;
}

export function writeLines(blocks) {
  const kept = blocks.filter(one => one.rows || one.picture || one.text.trim());
  const numbers = ordinals(kept, largestWritten);
  return kept.flatMap((one, i) => {
    if (one.rows) return [...(kept[i - 1]?.rows ? [""] : []), ...one.rows.map(written)];
    if (one.picture) return [`〖图 ${one.picture.hash} ${one.picture.width}×${one.picture.height}〗${one.text}`];
    if (one.level > 0) return [numbers[i] + (/^[0-9、]/.test(one.text) ? plain : "") + one.text];
    const same = !cells(one.text) && block(one.text);
    return [same && !same.picture && same.level === 0 && same.text === one.text ? one.text : plain + one.text];
  }).join("\n");
}

/** Pasted plain text: indented lines keep their levels, lines with as many tabs are a table. */
export function readText(text) {
  const lines = text.replace(/\r\n?/g, "\n").split("\n"), blocks = [];
  for (let i = 0; i < lines.length; i++) {
    const columns = lines[i].split("\t").length;
    let end = i;
    while (columns > 1 && end < lines.length && lines[end].split("\t").length === columns) end++;
    if (end - i > 1) {
      blocks.push({ rows: lines.slice(i, end).map(line => line.split("\t").map(cell => cell.trim())) });
      i = end - 1;
    } else {
      blocks.push(...readLines(lines[i].trim()));
    }
  }
  return blocks;
}

const blank = text => text.replace(/\s+/g, " ").trim();

function rowsOf(table) {
  const rows = [];
  [...table.rows].forEach((row, r) => {
    rows[r] ??= [];
    let column = 0;
    for (const cell of row.cells) {
      while (rows[r][column] !== undefined) column++;
      // A cell over several is taken apart: its words stand in the first.
      for (let down = 0; down < Math.min(cell.rowSpan || 1, table.rows.length - r); down++) {
        rows[r + down] ??= [];
        for (let right = 0; right < cell.colSpan; right++) rows[r + down][column + right] = down + right === 0 ? blank(cell.textContent) : "";
      }
    }
  });
  return square(rows.filter(row => row.length).map(row => Array.from(row, cell => cell ?? "")));
}

/** Pasted from Word, Excel or a page, when a table is in it; null otherwise. */
export function readHtml(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  if (!body.querySelector("table td, table th")) return null;
  const blocks = [];
  const walk = parent => {
    for (const node of parent.childNodes) {
      if (node.nodeName === "TABLE") { if (node.rows.length) blocks.push(rowsOf(node)); }
      else if (node.nodeName === "STYLE" || node.nodeName === "SCRIPT") continue;
      else if (node.querySelector?.("table, p, div, li, h1, h2, h3")) walk(node);
      else if (node.nodeType !== Node.COMMENT_NODE && blank(node.textContent)) blocks.push(paragraph(blank(node.textContent)));
    }
  };
  walk(body);
  return blocks;
}

/** Why blocks cannot be taken in; null when they can. */
export function tooMuch(blocks) {
  for (const { rows } of blocks) {
    if (!rows) continue;
    if (rows[0].length > mostColumns) return `这张表有 ${rows[0].length} 列，最多 ${mostColumns} 列，再多印不下，没有贴进来。请拆成几张表，或改作附件。`;
    if (rows.length > mostRows) return `这张表有 ${rows.length} 行，最多 ${mostRows} 行，没有贴进来。请拆成几张表，或改作附件。`;
  }
  return null;
}
