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

/** Sections with words that begin with these consonants: in a title first, in the text after. */
export function byInitials(wanted, sections) {
  const begins = new RegExp(pattern(wanted), "u");
  const hits = [];
  for (const section of sections) {
    const fields = [section.title, section.page, section.text];
    const where = fields.findIndex((field) => begins.test(field));
    if (where < 0) continue;
    const [found] = begins.exec(fields[where]);
    const whole = found.length === fields[where].length ? 2 : 1;
    hits.push({ section, coverage: 1, strengths: [1], texts: [found], score: [9, 6, 1][where] * whole });
  }
  return hits.sort((a, b) => b.score - a.score);
}
