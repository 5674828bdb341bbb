/* Statements from the data that answer a query at once. */

import { disassemble } from "./hangul.js";
import { ENDINGS, isPredicate } from "./endings.js";
import { pattern } from "./initial-consonants.js";
import { initials } from "./keyboard.js";
import { Text, bare } from "./normalize.js";
import { covered } from "./retrieval.js";

// So much of what a query tells has to be in a statement, and of that a word that does not stand in many.
const SAID = 0.8;
const TELLING = 0.35;
// A last word that the site never uses, if it is no longer than this, is how a question ends.
export const SHORT = 3;

export class Answers {
  /** `asking` has, by what they ask for, the words that only ask; those under "" ask for nothing in particular. */
  constructor(answers, asking, lexicon, isWord) {
    this.isWord = isWord;
    for (const answer of answers) answer.needed = answer.needs.map(bare).map(wanted);
    this.named = answers.filter(({ told }) => !told);
    this.told = answers.filter(({ told }) => told);
    for (const answer of this.told) answer.content = new Text(`${[answer.text, ...answer.names, ...answer.needs].join("\n")}`);
    this.asking = [];
    this.learn(asking, lexicon);
  }

  /** Learns more words that only ask, and the groups of words that mean the same anew. */
  learn(asking, { groups }) {
    const more = Object.entries(asking).flatMap(([kind, words]) => words.map((word) => ({ kind, ...wanted(bare(word)) })));
    this.asking = [...this.asking, ...more].sort(longestFirst);
    const alike = (words) => words.map(bare).filter(Boolean).flatMap((word) => [word, ...groups.filter((group) => group.includes(word)).flat()]);
    for (const answer of this.named) {
      answer.first = bare(answer.names[0]);
      answer.called = [...new Set(alike(answer.names))].map(wanted);
      answer.aside = [...answer.needed, ...[...new Set(alike(answer.beside))].map(wanted)].sort(longestFirst);
    }
  }

  /** The statement that a query asks for, in the first of its `readings` that does; null if it is not sure. */
  to(query, readings) {
    const first = initials(query);
    if (first) return this.only((name) => new RegExp(`^${pattern(first.join(""))}$`).test(name));
    const ways = [...readings.map((reading) => () => this.named_by(reading)), () => this.begun(query), ...readings.map((reading) => () => this.told_by(reading))];
    for (const way of ways) {
      const found = way();
      if (found) return said(found);
    }
    return null;
  }

  /** 예사ㄴ: a name whose last syllable is still being typed. */
  begun(query) {
    const spelled = disassemble(bare(query));
    return /[ㄱ-ㅎ]$/.test(query.trim()) ? this.only((name) => disassemble(name).startsWith(spelled)) : null;
  }

  /** The first statement with a name like this; null if there is none, or other names are like it too. */
  only(fits) {
    const found = this.named.filter(({ first, shy }) => !shy && fits(first));
    return new Set(found.map(({ first }) => first)).size === 1 ? found[0] : null;
  }

  /** The statement of which the query says most, if nothing is left that it does not say. */
  named_by({ text }) {
    const asked = words(text);
    const joined = asked.replaceAll(" ", "");
    let best = null;
    for (const answer of this.named) {
      if (lacks(answer, joined)) continue;
      for (const name of answer.called) {
        const explained = joined.includes(name.word) ? this.explained(asked, name, answer) : 0;
        if (explained > (best?.explained ?? 0)) best = { explained, answer };
      }
    }
    return best?.answer;
  }

  /** How many of the letters of a query a statement with this name says; 0 where it does not answer. */
  explained(asked, name, answer) {
    const around = without(asked, name);
    const unsaid = answer.aside.reduce(without, around);
    const { left, kinds } = this.asks(unsaid);
    return this.fits(kinds, answer) && left.trim().split(" ").every((word, at, all) => saysNothing(word) || (kinds.size && at === all.length - 1 && word.length <= SHORT && !this.isWord(word))) ? letters(asked) - letters(unsaid) : 0;
  }

  fits(kinds, answer) {
    return kinds.size ? [...kinds].every((kind) => answer.kinds.includes(kind)) : !answer.shy;
  }

  /** What is asked for by the words that only ask, and what is left beside them. */
  asks(text) {
    const kinds = new Set();
    let left = text;
    for (const asking of this.asking) {
      const rest = without(left, asking);
      if (rest !== left && asking.kind) kinds.add(asking.kind);
      left = rest;
    }
    return { left, kinds };
  }

  /** The statement that holds what the parts of a query tell, if others hold less. */
  told_by({ text, parts }) {
    const telling = parts.filter(({ asks, isLight }) => !asks && !isLight);
    const { kinds } = this.asks(words(text));
    if (!telling.length || !kinds.size) return null;
    const found = this.told
      .filter((answer) => this.fits(kinds, answer) && !lacks(answer, bare(text)))
      .map((answer) => ({ answer, strengths: telling.map(({ ways }) => Number(ways.some((way) => answer.content.holds(way.text)))) }))
      .filter(({ strengths }) => telling.some(({ weight }, at) => weight >= TELLING && strengths[at]))
      .map((each) => ({ ...each, said: covered(each.strengths, telling) }))
      .filter((each) => each.said >= SAID);
    const most = Math.max(...found.map((each) => each.said));
    const best = found.filter((each) => each.said === most).map(({ answer }) => answer);
    return new Set(best.map(({ url }) => url.split("#")[1])).size === 1 ? best[0] : null;
  }
}

/** Whether a query has none of the words that a statement needs. */
function lacks({ needed }, joined) {
  return needed.length > 0 && !needed.some(({ word }) => joined.includes(word));
}

function saysNothing(word) {
  return word.length < 2 ? !/[\dㄱ-ㅎ]/.test(word) : ENDINGS.includes(word) || isPredicate(word);
}

function said({ text, day = "", url }) {
  return { text, day, url };
}

/** The words of a text, bare. */
function words(text) {
  return text.split(/\s+/u).map(bare).filter(Boolean).join(" ");
}

/** A bare word, and how it stands in words, with or without blanks in it. */
function wanted(word) {
  return { word, length: word.length, expression: new RegExp([...word.replaceAll(".", " ")].join(" ?") || "(?!)", "u") };
}

/** A text without the first place where a word stands. */
function without(text, { expression }) {
  return text.replace(expression, " ");
}

function letters(text) {
  return text.replaceAll(" ", "").length;
}

function longestFirst(a, b) {
  return b.length - a.length;
}
