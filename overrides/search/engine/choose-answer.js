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
  const found = answers.filter(({ names, needs_beside }) => !needs_beside && fits(bare(names[0])));
  return new Set(found.map(({ names }) => names[0])).size === 1 ? said(found[0]) : null;
}

function said({ text, day, url }) {
  return { text, day, url };
}

function asIs(query, answers, { asking }) {
  const asked = bare(query);
  const onlyAsk = [...asking, ...ENDINGS, "까요"].sort(longestFirst);
  let best = null;
  for (const answer of answers) {
    for (const name of answer.called) {
      if (!asked.includes(name) || name.length < (best?.length ?? 0)) continue;
      const around = asked.replace(name, " ");
      const unsaid = without(answer.beside.map(bare).sort(longestFirst), around);
      if (without(onlyAsk, unsaid).trim()) continue;
      // Of statements with the same name, the one that has more of the other words: its telephone, not its duties.
      const beside = letters(around) - letters(unsaid);
      if (answer.needs_beside && !beside) continue;
      if (name.length > (best?.length ?? 0) || beside > best.beside) best = { length: name.length, beside, answer };
    }
  }
  return best && said(best.answer);
}

function without(words, text) {
  return words.reduce((left, word) => left.replace(word, " "), text);
}

function letters(text) {
  return text.replaceAll(" ", "").length;
}

function longestFirst(a, b) {
  return b.length - a.length;
}
