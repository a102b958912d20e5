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

/** Pasted plain text: indented lines keep their levels, lines with as many tabs are a table; a tab behind an ordinal is Word's. */
export function readText(text) {
  const lines = text.replace(/\r\n?/g, "\n").split("\n").map(line => line.replace(/^(\s*[^\t]{1,6})\t/, (whole, head) => paragraph(head).level > 0 && !paragraph(head).text ? head : whole)), blocks = [];
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

/** Why blocks cannot be taken in; null when they can. */
export function tooMuch(blocks) {
  for (const { rows } of blocks) {
    if (!rows) continue;
    if (rows[0].length > mostColumns) return `这张表有 ${rows[0].length} 列，最多 ${mostColumns} 列，再多印不下，没有贴进来。请拆成几张表，或改作附件。`;
    if (rows.length > mostRows) return `这张表有 ${rows.length} 行，最多 ${mostRows} 行，没有贴进来。请拆成几张表，或改作附件。`;
  }
  return null;
}
