/* Statements from the data that answer a query at once. */

import { disassemble } from "es-hangul";

import { pattern } from "./initial-consonants.js";
import { ENDINGS, initials, otherKeyboard } from "./query-expansion.js";
import { bare } from "./normalize.js";

/** The statements, each with the bare names that it is `called` by, in other words too. */
export function named(answers, groups) {
  return answers.map((answer) => {
    const called = answer.names.map(bare).flatMap((name) => groups.find((group) => group.includes(name)) ?? [name]);
    return { ...answer, called };
  });
}

/** The statement that a query asks for; null unless all its words are the statement's own or only ask. */
export function answerTo(query, answers, lexicon) {
  const first = initials(query);
  if (first) return only(answers, (name) => new RegExp(`^${pattern(first)}$`).test(name));
  const other = otherKeyboard(query);
  return asIs(query, answers, lexicon) ?? (other && asIs(other, answers, lexicon)) ?? begun(query, answers);
}

/** 예사ㄴ: a name whose last syllable is still being typed. */
function begun(query, answers) {
  const spelled = disassemble(bare(query));
  return /[ㄱ-ㅎ]$/.test(query.trim()) ? only(answers, (name) => disassemble(name).startsWith(spelled)) : null;
}

/** The first statement with a name like this; null if there is none, or other names are like it too. */
function only(answers, fits) {
  const found = answers.filter(({ asked, names }) => !asked?.length && fits(bare(names[0])));
  return new Set(found.map(({ names }) => names[0])).size === 1 ? said(found[0]) : null;
}

function said({ text, day, url }) {
  return { text, day, url };
}

function asIs(query, answers, { asking }) {
  const asked = bare(query);
  const onlyAsk = [...asking, ...ENDINGS, "까요"].sort(longestFirst);
  let best = null;
  let most = 0;
  for (const answer of answers) {
    const wanted = (answer.asked ?? []).map(bare);
    const beside = [...answer.beside.map(bare), ...wanted].sort(longestFirst);
    for (const name of answer.called.filter((name) => asked.includes(name))) {
      const around = asked.replace(name, " ");
      const unsaid = without(beside, around);
      if (without(onlyAsk, unsaid) || (wanted[0] && !wanted.some((word) => around.includes(word)))) continue;
      // The longest name counts, then the words beside it: one office has a telephone and duties.
      const score = name.length + (around.length - unsaid.length) / 1000;
      if (score > most) [best, most] = [answer, score];
    }
  }
  return best && said(best);
}

function without(words, text) {
  return words.reduce((left, word) => left.replace(word, " "), text).trim();
}

function longestFirst(a, b) {
  return b.length - a.length;
}
