// The text of one value, in the style of the one that it replaces.
import { isScalar } from "../yaml/index.js";
import { parsed } from "./parse.js";

export const WIDTH = 120;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const PARTIAL_DATE = /^\d{4}(-\d{2})?$/;
const PERIOD_TEXT = /^\{text: (.+)\}$/;
const CONTROL = /[\x00-\x1f\x7f]/;
// What a text without quotes may not begin with or hold; these are the rules of `make fmt`.
const RISKY = {
  block: /^(?:---|\.\.\.|[#,[\]{}&*!|>'"%@`]|[?:-](?:\s|$))|:(?:\s|$)| #|^ | $/,
  flow: /^(?:---|\.\.\.|[#,[\]{}&*!|>'"%@`]|-(?:\s|$)|[?:]$)|[,[\]{}]|:(?:\s|$)| #|^ | $/,
};

// `field` tells whether a text that looks like a date is one; `style` is that of the value before.
export function scalar(value, { field, flow = false, style = "PLAIN" } = {}) {
  if (typeof value !== "string") return String(value);
  if (field?.kind === "date" && (DATE.test(value) || PARTIAL_DATE.test(value))) return value;
  const text = field?.kind === "period" && value.match(PERIOD_TEXT)?.[1];
  if (text) return `{text: ${scalar(text, { flow: true })}}`;
  if (CONTROL.test(value)) return JSON.stringify(value);
  if (isSafe(value, flow)) return value;
  return style === "QUOTE_DOUBLE" ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
}

// Whether a text is too long for its line, where lines can be folded.
export function isLong(value, column, line) {
  return typeof value === "string" && (value.includes("\n") || (column + line.length > WIDTH && !value.includes("  ")));
}

// A text on lines of its own, below a key or dash at `column`.
export function block(value, column) {
  return value.includes("\n") ? `|-\n${literal(value, column + 2)}` : `>-\n${folded(value, column + 2)}`;
}

function isSafe(text, flow) {
  if (DATE.test(text) || RISKY[flow ? "flow" : "block"].test(text)) return false;
  try {
    const item = parsed(`- ${text}`).contents.items[0];
    return isScalar(item) && item.value === text;
  } catch {
    return false;
  }
}

// A folded text of several lines; the lines of `old` before and after the change stay as they are.
export function folded(value, indent, old = []) {
  const words = value.split(" ");
  let before = linesInCommon(old, words);
  // Words behind the last line join it while there is room.
  if (before.length === old.length) before = before.slice(0, -1);
  const rest = words.slice(wordsIn(before).length);
  const after = linesInCommon(old.slice(before.length).reverse().map(reversed), rest.toReversed());
  const changed = rest.slice(0, rest.length - wordsIn(after).length);
  const lines = [...before, ...wrapped(changed, WIDTH - indent), ...after.map(reversed).reverse()];
  return lines.map((line) => " ".repeat(indent) + line).join("\n");
}

export function literal(value, indent) {
  return value.split("\n").map((line) => (line ? " ".repeat(indent) + line : "")).join("\n");
}

const reversed = (line) => line.split(" ").reverse().join(" ");
const wordsIn = (lines) => lines.flatMap((line) => line.split(" "));

function linesInCommon(lines, words) {
  let end = 0;
  while (end < lines.length && startsWith(words, wordsIn(lines.slice(0, end + 1)))) end += 1;
  return lines.slice(0, end);
}

function startsWith(words, start) {
  return start.length <= words.length && start.every((word, index) => word === words[index]);
}

function wrapped(words, width) {
  const lines = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
