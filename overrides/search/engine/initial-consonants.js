/* Finding by 초성: the first consonants of the words. */

import { syllablesOf } from "./normalize.js";

const INITIAL = /[ㄱ-ㅎ]/;

/**
 * What begins a word and has these first consonants. It may go on in a next word, as readers leave spaces out
 * (ㅇㄹㅇㄱㅈㄷ for 어린이 기자단), but not with one syllable of it: ㅊㅅㄱ is not 친선 경기.
 */
export function pattern(wanted) {
  const signs = [...wanted].map((sign, index) => {
    const mayBreak = index > 1 && index < wanted.length - 1;
    return (mayBreak ? "(?:(?<=[가-힣]{2}) )?" : "") + (INITIAL.test(sign) ? syllablesOf(sign) : sign);
  });
  return `(?<![가-힣])${signs.join("")}`;
}

/** Sections with words that begin with these consonants, each of `words` somewhere: in a title first, in the text after. */
export function byInitials(words, sections) {
  // What begins a word, and what is one.
  const begin = words.map((word) => [new RegExp(`${pattern(word)}(?![가-힣])`, "gu"), new RegExp(pattern(word), "u")]);
  const hits = [];
  for (const section of sections) {
    const fields = [section.title.text, section.page.text, section.body.text];
    const found = begin.map((expressions) => first(expressions, fields));
    if (!found.every(Boolean)) continue;
    const score = found.reduce((sum, each) => sum + each.score, 0);
    hits.push({ section, coverage: 1, strengths: words.map(() => 1), texts: found.map(({ text }) => text), score });
  }
  return hits.sort((a, b) => b.score - a.score);
}

function first([whole, begun], fields) {
  const where = fields.findIndex((field) => begun.test(field));
  if (where < 0) return null;
  const words = fields[where].match(whole) ?? [];
  const [text] = words.length ? words : begun.exec(fields[where]);
  return { text, score: [9, 6, 1][where] * (text.length === fields[where].length ? 2 : 1) + Math.min(words.length, 5) / 5 };
}
