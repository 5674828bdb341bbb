/* What was typed on the other keyboard, or by first consonants alone. */

import { disassemble, typedAsHangul, typedAsLatin } from "./hangul.js";
import { bare } from "./normalize.js";

const SYLLABLES = /^[가-힣]+$/;
const JAMO = /^[ㄱ-ㅎ]+$/;

/** The query as it reads on the other keyboard: with Caps Lock on too; [] where that gives no words. */
export function otherKeyboard(query) {
  const text = query.trim();
  if (/[a-z]/i.test(text)) return onHangul(text);
  const latin = /^[ㄱ-ㅎㅏ-ㅣ가-힣\d\s]+$/.test(text) && typedAsLatin(text);
  return latin && /^[a-z\d\s]{3,}$/i.test(latin) ? [latin] : [];
}

/** Latin words as syllables, those that are none as they are; digits stay. */
function onHangul(text) {
  const lower = text.toLowerCase();
  const swapped = text.replace(/[a-z]/gi, (letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()));
  const cases = text === lower ? [text] : [text, swapped, lower];
  const read = cases.map((each) => each.replace(/[a-z]+/gi, (word) => typedAsHangul(word).match(SYLLABLES)?.[0] ?? word)).filter((each) => /[가-힣]/.test(each));
  return [...new Set(read)];
}

/**
 * The query as words of 초성 (first consonants), the last perhaps with syllables before them (유연ㄱㅁ); null if it has none.
 * A keyboard's ㄳ is ㄱㅅ, and ㅊ ㅁ ㄱ is one word.
 */
export function initials(query) {
  const words = query.split(/\s+/u).map(bare).filter(Boolean).map((word) => word.replace(/[ㄱ-ㅎ]+/g, disassemble));
  if (words.length && words.every((word) => JAMO.test(word))) return words.every((word) => word.length === 1) ? [words.join("")] : words;
  const joined = words.join("");
  return /[가-힣][ㄱ-ㅎ]{2,}$/.test(joined) ? [joined] : null;
}
