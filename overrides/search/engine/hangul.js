/* Hangul in its letters, and on the keyboard. Unicode joins and parts syllables; here are only the letters of readers. */

const CONSONANTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
// Unicode's letters that join: the first consonant, vowel and last consonant of its tables.
const [LEADING, VOWEL, TRAILING] = [0x1100, 0x1161, 0x11a8];
export const DOUBLE = Object.fromEntries(
  "ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ"
    .split(" ")
    .map(([sign, ...parts]) => [sign, parts.join("")]),
);
const SINGLE = Object.fromEntries(Object.entries(DOUBLE).map(([sign, parts]) => [parts, sign]));
const doubles = (letters) => [...letters].map((sign) => DOUBLE[sign]).filter(Boolean).join("|");
const SYLLABLE = new RegExp(`([${CONSONANTS}])(${doubles(VOWELS)}|[${VOWELS}])(?:(${doubles(FINALS)}|[${FINALS}])(?![ㅏ-ㅣ]))?`, "gu");
const KEYS = "rRseEfaqQtTdwWczxvgkoiOjpuPhynbml";
const LETTERS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ";

/** 값과 as ㄱㅏㅂㅅㄱㅗㅏ. */
export function disassemble(text) {
  return text.normalize("NFD").replace(/[\u1100-\u11ff]|[ㄱ-ㅣ]/g, (sign) => {
    const letter = letterOf(sign);
    return DOUBLE[letter] ?? letter;
  });
}

/** As disassembled, where ㅐ and ㅔ, which sound alike, are one. */
export function pronounced(text) {
  return disassemble(text).replaceAll("ㅐ", "ㅔ");
}

/** A letter that joins, as the letter that stands alone. */
export function letterOf(sign) {
  const order = sign.charCodeAt(0);
  if (order > 0x11ff) return sign;
  return FINALS[order - TRAILING] ?? VOWELS[order - VOWEL] ?? CONSONANTS[order - LEADING];
}

/** ㄱㅏㅂㅅ as 값; letters that make no syllable stay. */
export function assemble(letters) {
  return letters.replace(SYLLABLE, (_, first, vowel, last) => {
    const joined = [CONSONANTS.indexOf(first) + LEADING, VOWELS.indexOf(SINGLE[vowel] ?? vowel) + VOWEL];
    if (last) joined.push(FINALS.indexOf(SINGLE[last] ?? last) + TRAILING);
    return String.fromCharCode(...joined).normalize("NFC");
  });
}

/** What the Latin keys `dPtks` type on the Korean keyboard: 예산. */
export function typedAsHangul(keys) {
  const letter = (key) => LETTERS[KEYS.indexOf(key)] ?? LETTERS[KEYS.indexOf(key.toLowerCase())] ?? key;
  return assemble([...keys].map(letter).join(""));
}

/** What ㅏㅑ노ㅑ types on the Latin keyboard: kishi. */
export function typedAsLatin(text) {
  return [...disassemble(text)].map((letter) => KEYS[LETTERS.indexOf(letter)] ?? letter).join("");
}
