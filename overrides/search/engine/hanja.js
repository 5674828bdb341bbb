/* Chinese characters as Koreans read them: 豫算, 预算 and 予算 as 예산. */

const RUN = /[\u3400-\u9fff]+/gu;

export class Hanja {
  /** `syllables` has the characters by the syllable that they are read as, and that at the beginning of a word: 여 and 녀여. */
  constructor(syllables) {
    this.readings = new Map(Object.entries(syllables).flatMap(([syllable, signs]) => [...signs].map((sign) => [sign, syllable])));
  }

  /** A text with its characters read. */
  read(text) {
    if (!hasHanja(text)) return text;
    // 2023年 is 2023년, which 연 begins.
    return text.replace(RUN, (run, from) => [...run].map((sign, at) => this.reading(sign).at(at || /\d/.test(text[from - 1]) ? 0 : -1)).join(""));
  }

  reading(sign) {
    return this.readings.get(sign) ?? sign;
  }
}

export function hasHanja(text) {
  return text.search(RUN) >= 0;
}
