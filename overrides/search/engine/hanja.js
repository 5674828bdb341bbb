/* Chinese characters as Koreans read them: 豫算, 预算 and 予算 as 예산. */

const RUN = /[\u3400-\u9fff]+/gu;
const FIRST_SYLLABLE = 0xac00;
const AN_INITIAL = 588;
const [NIEUN, RIEUL, SILENT] = [2, 5, 11];
// ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ, before which no word begins with ㄴ or ㄹ.
const AFTER_SILENCE = [2, 3, 6, 7, 12, 17, 20];

export class Hanja {
  /** `syllables` has the characters by the syllable that they are read as. */
  constructor(syllables) {
    this.readings = new Map(Object.entries(syllables).flatMap(([syllable, signs]) => [...signs].map((sign) => [sign, syllable])));
  }

  /** A text with its characters read. */
  read(text) {
    if (!hasHanja(text)) return text;
    return text.replace(RUN, ([first, ...others]) => beginning(this.syllable(first)) + others.map((sign) => this.syllable(sign)).join(""));
  }

  syllable(sign) {
    return this.readings.get(sign) ?? sign;
  }
}

export function hasHanja(text) {
  return text.search(RUN) >= 0;
}

/** 녀 as 여 and 로 as 노: how a syllable is read at the beginning of a word. */
function beginning(syllable) {
  const order = syllable.charCodeAt(0) - FIRST_SYLLABLE;
  const initial = Math.floor(order / AN_INITIAL);
  if (initial !== NIEUN && initial !== RIEUL) return syllable;
  const isSilent = AFTER_SILENCE.includes(Math.floor((order % AN_INITIAL) / 28));
  return String.fromCharCode(syllable.charCodeAt(0) + ((isSilent ? SILENT : NIEUN) - initial) * AN_INITIAL);
}
