/* The lines of a section that show why it was found, with the found words marked inside longer ones. */

import { bared, find, syllablesOf } from "./spelling.js";

const LINES = 2;
const WIDTH = 140;

/** The parts of `texts` that stand in a bare text: each as a whole, or else its longest pieces. */
export function pieces(texts, whole) {
  const found = new Set();
  for (const text of texts.flatMap((each) => completed(each, whole))) {
    for (let from = 0; from < text.length; ) {
      let to = text.length;
      while (to - from > 1 && find(whole, text.slice(from, to)) < 0) to--;
      const piece = text.slice(from, to);
      if ((piece.length > 1 || text.length === 1) && find(whole, piece) >= 0) found.add(piece);
      from = Math.max(to, from + 1);
    }
  }
  return [...found];
}

/** 예ㅅ as the words that it may become in a text: 예산, 예식. */
function completed(text, whole) {
  const syllables = syllablesOf(text.at(-1));
  return (syllables && whole.match(new RegExp(text.slice(0, -1) + syllables, "gu"))) || [text];
}

/** A text in runs: [[words, marked], …]. */
export function marked(text, needles) {
  const { bare, at } = bared(text);
  const ranges = [];
  for (const needle of needles) {
    for (let start = find(bare, needle); start >= 0; start = find(bare, needle, start + 1)) {
      ranges.push([at[start], at[start + needle.length - 1] + 1]);
    }
  }
  return cut(text, joined(ranges));
}

/** At most two lines of about 140 characters, in runs. */
export function snippet(text, needles) {
  const lines = text.split("\n").map((line, order) => {
    const runs = marked(line, needles);
    return { order, runs, weight: runs.filter(([, mark]) => mark).reduce((sum, [run]) => sum + run.length, 0) };
  });
  const shown = lines
    .filter((line) => line.weight)
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .slice(0, LINES)
    .sort((a, b) => a.order - b.order);
  const chosen = shown.length ? shown : lines.slice(0, 1);
  return chosen.map((line) => shortened(line.runs)).filter((runs) => runs.length);
}

function joined(ranges) {
  const merged = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function cut(text, ranges) {
  const runs = [];
  let from = 0;
  for (const [start, end] of ranges) {
    if (start > from) runs.push([text.slice(from, start), false]);
    runs.push([text.slice(start, end), true]);
    from = end;
  }
  if (from < text.length) runs.push([text.slice(from), false]);
  return runs;
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
