/* One way of writing for what is the same to a reader. */

const FULL_WIDTH = /[！-～]/g;
const GAP = /[^\p{L}\p{M}\p{N}]+/gu;
const DIGIT = /\p{N}/u;

const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const SYLLABLES_AN_INITIAL = 588;
const SYLLABLES_A_VOWEL = 28;
const FIRST_SYLLABLE = 0xac00;

/**
 * What the last sign of a half typed word may become, as a class of a regular expression: ㄴ as [나-닣], 나 as [나-낳];
 * "" where nothing can follow.
 */
export function syllablesOf(sign) {
  const initial = INITIALS.indexOf(sign);
  const order = initial < 0 ? sign.charCodeAt(0) - FIRST_SYLLABLE : initial * SYLLABLES_AN_INITIAL;
  if (order < 0 || order % SYLLABLES_A_VOWEL) return "";
  const last = order + (initial < 0 ? SYLLABLES_A_VOWEL : SYLLABLES_AN_INITIAL) - 1;
  return `[${String.fromCharCode(FIRST_SYLLABLE + order, 45, FIRST_SYLLABLE + last)}]`;
}

/** Lower case, half-width, composed Hangul, no half surrogates. */
export function fold(text) {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .toLowerCase();
}

/**
 * A text without spaces and signs.
 * Numbers stay whole: a comma inside goes, a point inside stays, and two numbers never run together.
 */
export function bare(text) {
  return fold(text).replace(GAP, left);
}

/** What is left of the signs between two characters. */
function left(gap, place, text) {
  const inNumber = DIGIT.test(text[place - 1] ?? "") && DIGIT.test(text[place + gap.length] ?? "");
  if (!inNumber || gap === ",") return "";
  return gap === "." ? gap : " ";
}

/** A bare text as a regular expression for how it may be written. */
export function written(text) {
  const signs = [...text.replaceAll(".", " ")];
  return whole(signs.map((sign, at) => (at ? between(signs[at - 1], sign) : "") + sign.trim()).join(""));
}

function between(sign, next) {
  return DIGIT.test(sign) && DIGIT.test(next) ? ",?" : "[^\\p{L}\\p{M}\\p{N}]*";
}

/** A number is only found as a whole number. */
function whole(expression) {
  return `(?<!(?:[\\d.]|\\d,)(?=\\d))${expression}(?!(?<=\\d),?\\d)`;
}

/** Whether a part stands in a bare text. */
export function holds(text, part) {
  return text.includes(part) && (!DIGIT.test(part) || new RegExp(whole(part.replaceAll(".", "\\.")), "u").test(text));
}
