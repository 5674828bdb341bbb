/* Words of the site (`vocabulary`, see site-words.js) that a half typed or misspelt word may have meant. */

import { pronounced } from "./hangul.js";
import { syllablesOf } from "./normalize.js";

const SHORTEST = 5;

/** 예ㅅ and 예사 as what they may become on the site: 예산, 예식. */
export function completed(word, vocabulary) {
  const syllables = syllablesOf(word.at(-1));
  if (word.length < 2 || !syllables) return [];
  const begun = new RegExp(word.slice(0, -1) + syllables, "u");
  return [...new Set(vocabulary.flatMap((known) => begun.exec(known.word) ?? []))];
}

/**
 * What words of the site hold that is `word` but for one jamo; two syllables are looked for only at their
 * beginning and, where they are alone, with a jamo more or less: 회식 is not 회색.
 */
export function meant(word, vocabulary, isAlone) {
  const wanted = pronounced(word);
  if (wanted.length < SHORTEST || /[ㄱ-ㅎ]$/.test(word)) return [];
  // Of two halves, one slip leaves one as it is.
  const half = wanted.length >> 1;
  const halves = [wanted.slice(0, half), wanted.slice(half)];
  const found = vocabulary
    .filter(({ jamo }) => halves.some((each) => jamo.includes(each)))
    .map((known) => near(wanted, known, word.length > 2))
    .filter((part) => part && part !== word && !(isAlone && word.length < 3 && wanted.length === pronounced(part).length));
  return [...new Set(found)];
}

/** The syllables of a known word that are `wanted` but for one jamo; null if there are none. */
function near(wanted, { word, jamo }, anywhere) {
  const end = lastOf(wanted, jamo);
  if (end < 0) return null;
  const reversed = (text) => [...text].reverse().join("");
  const start = end - lastOf(reversed(wanted), reversed(jamo.slice(0, end)));
  return start && !anywhere ? null : syllablesBetween(word, start, end);
}

/** Where a part of `text` ends that is at most one edit from `wanted`, the closest first; -1 if nowhere. (Sellers) */
function lastOf(wanted, text) {
  let row = Array.from({ length: wanted.length + 1 }, (_, index) => index);
  let best = [2, -1];
  for (let at = 1; at <= text.length; at++) {
    const next = [0];
    for (let index = 1; index <= wanted.length; index++) {
      const change = row[index - 1] + (wanted[index - 1] === text[at - 1] ? 0 : 1);
      next.push(Math.min(change, row[index] + 1, next[index - 1] + 1));
    }
    row = next;
    if (row[wanted.length] < best[0]) best = [row[wanted.length], at];
  }
  return best[1];
}

function syllablesBetween(word, start, end) {
  let passed = 0;
  let part = "";
  for (const syllable of word) {
    const from = passed;
    passed += pronounced(syllable).length;
    if (passed > start && from < end) part += syllable;
  }
  return part;
}
