/* Words of the site that a misspelt word may have meant. */

import { disassemble } from "es-hangul";

const SHORTEST = 6;

/** Words of the site that hold `word` but for one jamo: the parts meant, best first. */
export function meant(word, vocabulary) {
  const wanted = disassemble(word);
  if (wanted.length < SHORTEST) return [];
  const found = new Set();
  for (const known of vocabulary) {
    const part = near(wanted, known);
    if (part && part !== word) found.add(part);
  }
  return [...found];
}

/** Words of the site that look most like `word`, for a reader who found nothing. */
export function alike(word, vocabulary) {
  const wanted = grams(word);
  const scored = [];
  for (const known of vocabulary) {
    if (known.length < 2 || known.length > 12) continue;
    const own = grams(known);
    const shared = own.filter((gram) => wanted.includes(gram)).length;
    if (shared) scored.push([(2 * shared) / (own.length + wanted.length), known]);
  }
  return scored
    .filter(([score]) => score >= 0.55)
    .sort((a, b) => b[0] - a[0] || a[1].length - b[1].length)
    .map(([, known]) => known);
}

function grams(word) {
  const jamo = disassemble(word);
  return Array.from({ length: Math.max(jamo.length - 1, 0) }, (_, index) => jamo.slice(index, index + 2));
}

/** The syllables of `known` that are `wanted` but for one jamo; null if there are none. */
function near(wanted, known) {
  const spelled = [...known].map((syllable) => disassemble(syllable));
  const text = spelled.join("");
  if (text.length < wanted.length - 1) return null;
  const end = lastOf(wanted, text);
  if (end < 0) return null;
  const reversed = (word) => [...word].reverse().join("");
  const start = end - lastOf(reversed(wanted), reversed(text.slice(0, end)));
  return syllablesBetween(known, spelled, start, end);
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

function syllablesBetween(known, spelled, start, end) {
  let passed = 0;
  let part = "";
  spelled.forEach((jamo, index) => {
    if (passed + jamo.length > start && passed < end) part += [...known][index];
    passed += jamo.length;
  });
  return part;
}
