/* Statements from the data that answer a query at once. */

import { disassemble } from "es-hangul";

import { ASKING, ENDINGS, initials, otherKeyboard } from "./readings.js";
import { bare, firsts } from "./spelling.js";

const ONLY_ASK = [...ASKING, ...ENDINGS, "예요", "나요", "까요", "금액", "규모"].sort((a, b) => b.length - a.length);

/** The statement that a query asks for; null unless all its words are the statement's own or only ask. */
export function answerTo(query, answers, groups) {
  const first = initials(query);
  if (first) return only(answers, (name) => firsts(name) === first);
  const other = otherKeyboard(query);
  return asIs(query, answers, groups) ?? (other && asIs(other, answers, groups)) ?? begun(query, answers);
}

/** 예사ㄴ: a name whose last syllable is still being typed. */
function begun(query, answers) {
  const spelled = disassemble(bare(query));
  return /[ㄱ-ㅎ]$/.test(query.trim()) ? only(answers, (name) => disassemble(name).startsWith(spelled)) : null;
}

/** The one statement with a name like this; null if there are none or several. */
function only(answers, fits) {
  const found = answers.filter((answer) => fits(bare(answer.names[0])));
  return found.length === 1 ? said(found[0]) : null;
}

function said({ text, day, url }) {
  return { text, day, url };
}

function asIs(query, answers, groups) {
  const asked = bare(query);
  let best = null;
  for (const answer of answers) {
    for (const name of answer.names.flatMap((each) => same(bare(each), groups))) {
      if (!name || !asked.includes(name) || name.length <= (best?.length ?? 0)) continue;
      if (!rest(asked.replace(name, " "), answer.beside)) best = { length: name.length, answer };
    }
  }
  return best && said(best.answer);
}

function same(name, groups) {
  return groups.find((group) => group.includes(name)) ?? [name];
}

function rest(asked, beside) {
  const words = [...beside.map(bare).sort((a, b) => b.length - a.length), ...ONLY_ASK];
  return words.reduce((left, word) => left.replace(word, " "), asked).trim();
}
