/* One way of writing for what is the same to a reader. */

const FULL_WIDTH = /[！-～]/g;
const GAP = /[^\p{L}\p{M}\p{N}]+/gu;
const DIGIT = /\p{N}/u;

const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const SYLLABLES_AN_INITIAL = 588;

/** What a first consonant (초성) may become, as a class of a regular expression: ㄴ as [나-닣]; "" for any other sign. */
export function syllablesOf(initial) {
  const order = INITIALS.indexOf(initial);
  if (order < 0) return "";
  const first = 0xac00 + order * SYLLABLES_AN_INITIAL;
  return `[${String.fromCharCode(first)}-${String.fromCharCode(first + SYLLABLES_AN_INITIAL - 1)}]`;
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
 * A text without spaces and signs.
 * Numbers stay whole: a comma inside goes, a point inside stays, and two numbers never run together.
 */
export function bare(text) {
  return fold(text).replace(GAP, left);
}

/** A bare text, and where each of its characters stood. */
export function bared(text) {
  const at = [];
  let from = 0;
  const passed = (to) => {
    while (from < to) at.push(from++);
  };
  const folded = fold(text);
  const bare = folded.replace(GAP, (gap, place) => {
    const kept = left(gap, place, folded);
    passed(place + kept.length);
    from = place + gap.length;
    return kept;
  });
  passed(folded.length);
  return { bare, at };
}

/** What is left of the signs between two characters. */
function left(gap, place, text) {
  const inNumber = DIGIT.test(text[place - 1] ?? "") && DIGIT.test(text[place + gap.length] ?? "");
  if (!inNumber || gap === ",") return "";
  return gap === "." ? gap : " ";
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
