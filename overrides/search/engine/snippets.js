/* The lines of a section that show why it was found, with the found words marked inside longer ones. */

import { written } from "./normalize.js";

const LINES = 2;
const WIDTH = 140;
// As macros/search/page_sections.py writes the rows of tables.
const HEADER = "\t";
const CELL = " · ";
const FIGURE = /^[△▲▼−-]?\d/;
// Of a very long section, the lines after so many found ones are not better.
const ENOUGH_LINES = 50;

/** The parts of `texts` that a section holds: each as a whole, or else its longest pieces. */
export function pieces(texts, holds) {
  const found = new Set();
  for (const text of texts) {
    for (let from = 0; from < text.length; ) {
      let to = text.length;
      while (to - from > 1 && !holds(text.slice(from, to))) to--;
      const piece = text.slice(from, to);
      if ((piece.length > 1 || text.length === 1) && holds(piece)) found.add(piece);
      from = Math.max(to, from + 1);
    }
  }
  return [...found];
}

/** What finds bare texts (`needles`) in a text as it is written, the longest first. */
export function finder(needles) {
  const longestFirst = [...needles].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(written).join("|") || "(?!)", "giu");
}

/** A text in runs: [[words, marked], …]. */
export function marked(text, found) {
  const runs = [];
  let from = 0;
  for (const { 0: words, index } of text.matchAll(found)) {
    if (index > from) runs.push([text.slice(from, index), false]);
    runs.push([words, true]);
    from = index + words.length;
  }
  if (from < text.length) runs.push([text.slice(from), false]);
  return runs;
}

/** At most two lines of about 140 characters, in runs. */
export function snippet(text, found) {
  const lines = text.split("\n").map(labelled);
  const shown = [];
  for (const [order, line] of lines.entries()) {
    const runs = marked(line, found);
    const weight = runs.reduce((sum, [run, mark]) => sum + (mark ? run.length : 0), 0);
    if (weight) shown.push({ order, runs, weight });
    if (shown.length === ENOUGH_LINES) break;
  }
  const best = shown
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .slice(0, LINES)
    .sort((a, b) => a.order - b.order);
  const chosen = best.length ? best.map(({ runs }) => runs) : [marked(lines[0], found)];
  return chosen.map(shortened).filter((runs) => runs.length);
}

/** A row of a table with the names of its columns beside the figures, where as many stand above; a header without its sign. */
function labelled(line, order, lines) {
  if (line.startsWith(HEADER)) return line.slice(1);
  const cells = line.split(CELL);
  const header = lines.slice(0, order).findLast((each) => each.startsWith(HEADER))?.split(CELL);
  if (header?.length !== cells.length) return line;
  return cells.map((cell, at) => (at && FIGURE.test(cell) ? `${header[at]} ${cell}` : cell)).join(CELL);
}

/** The runs around the first mark, with … where something is left out. */
function shortened(runs) {
  const length = runs.reduce((sum, [run]) => sum + run.length, 0);
  if (length <= WIDTH) return runs;
  const shown = [];
  let room = WIDTH;
  for (const [index, [run, mark]] of runs.entries()) {
    if (room <= 0) break;
    const ahead = index === 0 && !mark && runs.length > 1;
    const text = ahead && run.length > 40 ? `…${run.slice(-40)}` : run;
    shown.push([text.length > room ? `${text.slice(0, room)}…` : text, mark]);
    room -= text.length;
  }
  return shown;
}
