/* The words that the site's sections hold. */

import { disassemble } from "es-hangul";

import { bare, written } from "./normalize.js";

const WORD = /[\p{L}\p{M}\p{N}]*\p{L}[\p{L}\p{M}\p{N}]*/gu;
const LONGEST = 30;
// A word that stands in more sections than one in so many points nowhere; in these few it always does.
const COMMON = 20;
const FEW = 3;

export class Words {
  constructor(sections) {
    this.sections = sections;
  }

  /** Every word, bare and in jamo: [{ word, jamo }, …]. Made when it is first asked for, since most queries need none. */
  get spelled() {
    this.list ??= listed(this.sections);
    return this.list;
  }

  /** Whether a text stands in any word. */
  knows(text) {
    this.text ??= this.spelled.map(({ word }) => word).join("\n");
    return this.text.includes(text);
  }

  /** Whether a text begins words, but not everywhere; a short one more than once, as it may stand in passing. */
  tells(text) {
    const holding = this.sections.filter((each) => each.bareText.includes(text));
    // An expression takes longer to make than to use, and most unknown words stand nowhere.
    const begins = holding.length && new RegExp(`(?<![\\p{L}\\p{N}])${written(text)}`, "iu");
    const { length } = holding.filter((each) => begins.test(each.text));
    return length > (text.length > 2 ? 0 : 1) && length <= Math.max(FEW, this.sections.length / COMMON);
  }
}

function listed(sections) {
  const found = new Set(sections.flatMap(({ title, page, text }) => `${title} ${page} ${text}`.match(WORD) ?? []));
  const words = [...new Set([...found].map(bare))].filter((word) => word.length < LONGEST);
  return words.map((word) => ({ word, jamo: disassemble(word) }));
}
