/* One way of writing for what is the same to a reader. */

const FULL_WIDTH = /[！-～]/g;
const HIRAGANA = /[ぁ-ゖ]/g;
const TO_KATAKANA = 0x60;
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

/** Lower case without accents, half-width, katakana, composed Hangul, no half surrogates. */
export function fold(text) {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(HIRAGANA, (sign) => String.fromCharCode(sign.charCodeAt(0) + TO_KATAKANA))
    .replace(/[\u00c0-\u024f]/g, (sign) => sign.normalize("NFD")[0])
    .replaceAll("㎡", "m2")
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

/** A text in which bare parts are looked for. */
export class Text {
  constructor(text) {
    this.text = text;
    this.bare = bare(text);
  }

  /** Whether a part stands in it, a number as a whole number, and nothing that only two neighbours make: 은행 in 같은 행정. */
  holds(part) {
    for (let at = this.bare.indexOf(part); at >= 0; at = this.bare.indexOf(part, at + 1)) {
      if (this.isWhole(at, at + part.length)) return true;
    }
    return false;
  }

  isWhole(from, to) {
    const isDigit = (at) => DIGIT.test(this.bare[at] ?? "");
    if (isDigit(from) && (isDigit(from - 1) || this.bare[from - 1] === ".")) return false;
    if (isDigit(to - 1) && isDigit(to)) return false;
    if (/^[a-z]{2}/.test(this.bare.slice(from - 1, from + 1))) return this.begins[from];
    return this.begins[from] || !this.begins[from + 1] || to - from < 2;
  }

  /** For each sign of the bare text, whether a word begins there. */
  get begins() {
    return (this.words ??= beginnings(this.text));
  }
}

function beginnings(text) {
  const folded = fold(text);
  const begins = [];
  let at = 0;
  let from = 0;
  for (const { 0: gap, index } of [...folded.matchAll(GAP), { 0: "", index: folded.length }]) {
    begins[at] = true;
    at += index - from + left(gap, index, folded).length;
    from = index + gap.length;
  }
  return begins;
}
