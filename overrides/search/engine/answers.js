/* Statements from the data that answer a query at once. */

import { disassemble } from "./hangul.js";
import { isPredicate, maybePredicate } from "./endings.js";
import { pattern } from "./initial-consonants.js";
import { initials } from "./keyboard.js";
import { Text, bare } from "./normalize.js";
import { tells } from "./parts.js";
import { covered } from "./retrieval.js";

// What tells as much as this has to be in a statement.
const TELLING = 0.45;
const TAKEN = "\0";

export class Answers {
  /** `groups` are words that mean the same. `asking` has, by what they ask for, the words that only ask; those under "" ask for nothing in particular. */
  constructor(answers, asking, groups, isWord) {
    this.isWord = isWord;
    this.named = answers.filter(({ told }) => !told);
    this.told = answers.filter(({ told }) => told);
    for (const answer of this.told) answer.content = new Text([answer.text.split("다.")[0], ...answer.names, ...answer.needs].join("\n"));
    const same = new Map();
    for (const group of groups) for (const word of group.map(bare)) same.set(word, [...(same.get(word) ?? []), ...group]);
    const known = new Map();
    // Made once, as many statements have the same beside them.
    const wanted = (phrase) => known.get(phrase) ?? known.set(phrase, expressed(phrase, same)).get(phrase);
    this.asking = Object.entries(asking).flatMap(([kind, words]) => words.map((word) => ({ kind, ...wanted(word) }))).sort(longestFirst);
    const alike = (words) => [...new Set(words.flatMap((word) => [word, ...(same.get(bare(word)) ?? [])]))].map(wanted);
    for (const answer of [...this.named, ...this.told]) answer.needed = alike(answer.needs);
    for (const answer of this.named) {
      answer.first = bare(answer.names[0]);
      answer.called = alike(answer.names);
      answer.aside = [...answer.needed, ...alike(answer.beside)].sort(longestFirst);
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
    return /[ㄱ-ㅎ]$/.test(query) ? this.only((name) => disassemble(name).startsWith(spelled)) : null;
  }

  /** The first statement with a name like this; null if there is none, or other names are like it too. */
  only(fits) {
    const found = this.named.filter(({ first, shy }) => !shy && fits(first));
    return new Set(found.map(({ first }) => first)).size === 1 ? found[0] : null;
  }

  /** The statement of which the query says most, if nothing is left that it does not say. */
  named_by({ text }) {
    const asked = words(text);
    let best = null;
    for (const answer of this.named) {
      if (lacks(answer, asked)) continue;
      for (const name of answer.called) {
        const explained = name.expression.test(asked) ? this.explained(asked, name, answer) : 0;
        if (explained > (best?.explained ?? 0)) best = { explained, answer };
      }
    }
    return best?.answer;
  }

  /** How many of the letters of a query a statement with this name says; 0 where it does not answer. */
  explained(asked, name, answer) {
    const unsaid = answer.aside.reduce(without, without(asked, name));
    const { left, kinds } = this.asks(unsaid);
    const isDone = left.split(/[ \0]/).every((word) => this.saysNothing(word));
    return isDone && this.fits(kinds, answer) ? letters(asked) - letters(unsaid) : 0;
  }

  /** Whether what is left of a word only ends it or a question. */
  saysNothing(left) {
    if (!left || isPredicate(left)) return !/[늘줄남]/.test(left);
    return !this.isWord(left) && maybePredicate(left);
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
    // Which team it is where somebody asks who.
    if (kinds.has("who")) kinds.delete("where");
    return { left, kinds };
  }

  /** The statement that holds what the parts of a query tell, if others hold less. */
  told_by({ text, parts }) {
    const telling = parts.filter(tells);
    const { kinds } = this.asks(words(text));
    // What is named of one year is not told of another by something else.
    if (!telling.length || (/\d{4}년/.test(text) && this.named_by({ text: text.replace(/\d{4}년/, "") }))) return null;
    const found = this.told
      .filter((answer) => (kinds.size ? this.fits(kinds, answer) : answer.needed.length) && !lacks(answer, words(text)))
      // Who asks for money wants to know of nothing else.
      .filter(({ needed }, _, all) => needed.length || all.every((other) => !other.needed.length))
      .map((answer) => ({ answer, strengths: telling.map(({ ways }) => Number(ways.some(({ text: way }, at) => (!at || way.length > 1) && answer.content.holds(way)))) }))
      .filter(({ strengths }) => telling.every(({ weight, ways }, at) => strengths[at] || (weight < TELLING && !/^\d/.test(ways[0].text))))
      .map((each) => ({ ...each, said: covered(each.strengths, telling) }));
    const most = Math.max(...found.map((each) => each.said));
    const best = found.filter((each) => each.said === most).map(({ answer }) => answer);
    // Of two years the same is said of the same line; money of each program in a part of one name.
    return new Set(best.map(({ url, needed }) => (needed.length ? url : url.split("#")[1]))).size === 1 ? best[0] : null;
  }
}

/** Whether a query has none of the words that a statement needs. */
function lacks({ needed }, asked) {
  return needed.length > 0 && !needed.some(({ expression }) => expression.test(asked));
}

function said({ text, day = "", url }) {
  return { text, day, url };
}

/** The words of a text, bare. */
function words(text) {
  return text.split(/\s+/u).map(bare).filter(Boolean).join(" ");
}

/**
 * How a word or a phrase stands in words: with or without blanks in it, each of several words in any that mean the
 * `same`, and with particles between them.
 */
function expressed(phrase, same) {
  const parts = phrase.split(/\s+/u).map(bare).filter(Boolean);
  const ways = (part) => [part, ...(parts.length > 1 ? (same.get(part) ?? []).map(bare) : [])].map((way) => [...way.replaceAll(".", " ")].join(" ?"));
  const { length } = parts.join("");
  const expression = parts.map((part) => `(?:${ways(part).join("|")})`).join("(?:에?는|[은이가을를의에])? ?") || "(?!)";
  // A syllable is mostly part of a word.
  return { length, expression: new RegExp((length < 2 ? "(?<![^ \\0])" : "") + expression, "u") };
}

/** A text with a sign in place of the first place where a word stands. */
function without(text, { expression }) {
  return text.replace(expression, TAKEN);
}

function letters(text) {
  return text.replace(/[ \0]/g, "").length;
}

function longestFirst(a, b) {
  return b.length - a.length;
}
