/* The words that the site's sections hold, and how much each tells. */

import { pronounced } from "./hangul.js";
import { stem } from "./endings.js";
import { bare, written } from "./normalize.js";

const WORD = /[\p{L}\p{M}\p{N}]*\p{L}[\p{L}\p{M}\p{N}]*/gu;
const LONGEST = 30;

export class Words {
  constructor(sections) {
    this.sections = sections;
    this.counts = new Map();
  }

  /** Every word, bare and in jamo: [{ word, jamo }, …]. Made when it is first asked for, since most queries need none. */
  get spelled() {
    return (this.list ??= listed(this.sections));
  }

  /** Every word with and without its ending. */
  get all() {
    return (this.set ??= new Set(this.spelled.flatMap(({ word }) => [word, stem(word)])));
  }

  /** Whether a text stands in any word. */
  knows(text) {
    this.joined ??= this.spelled.map(({ word }) => word).join("\n");
    return this.joined.includes(text);
  }

  /** How much a bare text tells, from 1 for what stands nowhere or once to nearly 0 for what stands everywhere. */
  rarity(text) {
    const { length } = this.sections;
    return Math.log((length + 1) / Math.max(this.count(text), 1)) / Math.log(length + 1);
  }

  /** In how many sections a bare text stands. */
  count(text) {
    if (!this.counts.has(text)) this.counts.set(text, this.sections.filter((section) => section.holds(text)).length);
    return this.counts.get(text);
  }

  /** Whether a text begins a word; a short one more than once, as it may stand in passing, unless it `isAlone` in a query. */
  begins(text, isAlone) {
    const holding = this.sections.filter((section) => section.holds(text));
    // An expression takes longer to make than to use, and most unknown words stand nowhere.
    const begins = holding.length && new RegExp(`(?<![\\p{L}\\p{N}])${written(text)}`, "iu");
    return holding.filter(({ fields }) => fields.some((field) => begins.test(field.text))).length > (isAlone || text.length > 2 ? 0 : 1);
  }
}

function listed(sections) {
  const found = new Set(sections.flatMap((section) => section.fields.flatMap(({ text }) => text.match(WORD) ?? [])));
  const words = [...new Set([...found].map(bare))].filter((word) => word.length < LONGEST);
  return words.map((word) => ({ word, jamo: pronounced(word) }));
}
