/* A query with too few or too many blanks, in the words that the site has. */

import { ENDINGS, LONGEST_VERB, isPredicate } from "./endings.js";

const LONGEST_WORD = 12;
const LATIN = /^[a-z]{2}$/i;
const UNKNOWN = 1.5;
// With more unknown signs than one in so many, it says something that the site does not.
const STRAY = 8;

/** 도서관직원은몇명 and 도 서 관 직 원 은 몇 명 as 도서관 직원은 몇명; null for other words. `isWord` tells what a word is. */
export function segmented(text, isWord) {
  const signs = text.replace(/\s+/gu, "");
  const best = [{ cost: 0, from: 0, known: false }];
  for (let to = 1; to <= signs.length; to++) {
    best[to] = cheapest(signs, to, best, isWord);
  }
  const pieces = [];
  for (let to = signs.length; to > 0; to = best[to].from) pieces.unshift({ ...best[to], text: signs.slice(best[to].from, to) });
  if (pieces.filter(({ unknown, text: sign }) => unknown && /[가-힣\d]/.test(sign)).length * STRAY > signs.length) return null;
  return pieces.reduce((line, { text: piece, glued }) => line + (glued || !line ? "" : " ") + piece, "");
}

function cheapest(signs, to, best, isWord) {
  let least = { cost: best[to - 1].cost + UNKNOWN, from: to - 1, glued: best[to - 1].unknown, unknown: true };
  for (let from = Math.max(0, to - LONGEST_WORD); from < to; from++) {
    const piece = signs.slice(from, to);
    const isEnding = from > 0 && !best[from].unknown && !best[from].glued && ENDINGS.includes(piece);
    const isNumber = /^\d+[가-힣㐀-鿿%]?$/u.test(piece) && !/\d/.test(signs[from - 1] ?? "");
    const isVerb = to === signs.length && piece.length > 1 && piece.length <= LONGEST_VERB && isPredicate(piece);
    const isCut = LATIN.test(signs.slice(from - 1, from + 1)) || LATIN.test(signs.slice(to - 1, to + 1));
    if (isCut || (!isEnding && !isNumber && !isVerb && !(piece.length > 1 && isWord(piece)))) continue;
    // Fewer and longer words are likelier; an ending comes with its word.
    const cost = best[from].cost + (isEnding ? 0.3 : 1);
    if (cost < least.cost) least = { cost, from, glued: isEnding, unknown: false };
  }
  return least;
}
