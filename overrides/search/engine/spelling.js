/* One way of writing for what is the same to a reader. */

const FULL_WIDTH = /[！-～]/g;
const SEPARATOR = /[^\p{L}\p{M}\p{N}]/u;
const DIGIT = /\p{N}/u;

/** First consonants of syllables, in the order of Unicode. */
export const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
export const SYLLABLES_AN_INITIAL = 588;

/** A text with each syllable as its first consonant (초성). */
export function firsts(text) {
  const first = (syllable) => INITIALS[Math.floor((syllable.charCodeAt(0) - 0xac00) / SYLLABLES_AN_INITIAL)];
  return text.replace(/[가-힣]/g, first);
}

/** Lower case, half-width, composed Hangul, no half surrogates; keeps the number of characters after composing. */
export function fold(text) {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/**
 * A text without spaces and signs, and where each of its characters stood.
 * Numbers stay whole: a comma inside goes, a point inside stays, and two numbers never run together.
 */
export function bared(text) {
  const folded = fold(text);
  const at = [];
  let bare = "";
  let gap = false;
  for (let index = 0; index < folded.length; index++) {
    const sign = folded[index];
    const inNumber = DIGIT.test(folded[index - 1] ?? "") && DIGIT.test(folded[index + 1] ?? "");
    if (sign === "," && inNumber) continue;
    if (SEPARATOR.test(sign) && !isSurrogate(sign) && !(sign === "." && inNumber)) {
      gap = true;
      continue;
    }
    if (gap && DIGIT.test(sign) && DIGIT.test(bare.at(-1) ?? "")) {
      bare += " ";
      at.push(index);
    }
    gap = false;
    bare += sign;
    at.push(index);
  }
  return { bare, at };
}

export function bare(text) {
  return bared(text).bare;
}

/** Where `part` stands in a bare text; a number only as a whole number. -1 if nowhere. */
export function find(whole, part, from = 0) {
  for (let at = whole.indexOf(part, from); at >= 0; at = whole.indexOf(part, at + 1)) {
    const cutBefore = DIGIT.test(part[0]) && /[\d.]/.test(whole[at - 1] ?? "");
    const cutAfter = DIGIT.test(part.at(-1)) && DIGIT.test(whole[at + part.length] ?? "");
    if (!cutBefore && !cutAfter) return at;
  }
  return -1;
}

function isSurrogate(sign) {
  return sign >= "\ud800" && sign <= "\udfff";
}
