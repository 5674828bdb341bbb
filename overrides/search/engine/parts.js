/* What a query asks for, part by part: as typed, without particles, in other words. */

import { ENDINGS, LONGEST_VERB, isPredicate, isShortVerb, stem } from "./endings.js";
import { DOUBLE, assemble, letterOf } from "./hangul.js";
import { bare, fold } from "./normalize.js";

const SPAN = 4;
const HANGUL = /^[가-힣]{2,}$/;
// A part found without its particle, or in other words, counts a little less than one found as it was typed.
export const PLAIN = 0.98;
const OTHER = 0.8;

/**
 * The parts of a query, each with its ways of putting it: [{ ways: [{ text, weight }, …], asks, isLight }, …], texts bare.
 * A part `asks` if it is among the words that only ask, and is light if it only says something of the others.
 * At most `most` words are one part, where they mean something together. Nothing is taken from `names`: 청소과 is not 청소. `others` has for some words what else they are written as.
 */
export function parts(query, { groups, asking, names }, others = new Map(), most = SPAN, isWord = () => false) {
  const typed = fold(query).split(/\s+/u).map(bare).filter(Boolean);
  const words = typed.map((word) => ({ typed: word, plain: names.has(word) ? word : (core(word, isWord) ?? stem(word)) }));
  const found = [];
  for (let at = 0; at < words.length; ) {
    const { length, others: alike } = longestGroup(words, at, groups, most);
    const span = words.slice(at, at + length);
    const [{ typed: first }] = span;
    const more = [...alike.map((text) => [text, OTHER]), ...(others.get(first) ?? []).map((text) => [text, PLAIN])];
    const isNamed = more.length > 0 || names.has(first);
    const isLight = !isNamed && (isPredicate(first) || isShortVerb(first)) && !core(first, isWord);
    found.push({ ways: ways(span, more, groups), asks: isNamed ? alike.some((word) => asking.has(word)) : onlyAsks(first, asking) || asking.has(core(first, isWord)), isLight });
    at += length;
  }
  return found;
}

/** 자매도시 of 자매도시였대요: a word that the site knows, with the verb that was written onto it; null without one. */
function core(word, isWord) {
  for (let end = isPredicate(word) ? word.length - 1 : 0; end > 1 && word.length - end <= LONGEST_VERB; end--) {
    if (isPredicate(word.slice(end)) && isWord(word.slice(0, end))) return word.slice(0, end);
  }
  return null;
}

/** Whether a word only asks, with or without an ending. */
export function onlyAsks(word, asking) {
  return asking.has(word) || ENDINGS.some((end) => word.endsWith(end) && asking.has(word.slice(0, -end.length)));
}

function longestGroup(words, at, groups, most) {
  for (let length = Math.min(most, words.length - at); length > 0; length--) {
    const span = words.slice(at, at + length);
    const before = span.slice(0, -1).map((word) => word.typed).join("");
    const last = span.at(-1);
    const among = groups.filter((each) => each.includes(before + last.typed) || each.includes(before + last.plain));
    if (among.length) return { length, others: among.flat().filter((word) => word !== before + last.typed) };
  }
  return { length: 1, others: [] };
}

function ways(span, others, groups) {
  const before = span.slice(0, -1).map((word) => word.typed).join("");
  const typed = before + span.at(-1).typed;
  const plain = before + span.at(-1).plain;
  const inside = others.length ? [] : groups.flatMap((group) => replaced(plain, group));
  const best = new Map([[typed, 1]]);
  const weighed = [[plain, PLAIN], ...others, ...[halfTyped(typed), ...inside].map((other) => [other, OTHER])];
  for (const [text, weight] of weighed) if (text && !best.has(text)) best.set(text, weight);
  return [...best].map(([text, weight]) => ({ text, weight }));
}

/** 해외교류 as 국외교류. */
function replaced(word, group) {
  const member = group.find((each) => HANGUL.test(each) && each.length < word.length && word.includes(each));
  return member ? group.filter((each) => each !== member).map((other) => word.replace(member, other)) : [];
}

/** 예삿 as 예사ㅅ: the last consonant may belong to a syllable that is still being typed. */
function halfTyped(word) {
  const [first, vowel, last] = (/[가-힣]$/.test(word) ? word.at(-1) : "").normalize("NFD");
  if (!last) return null;
  const letter = letterOf(last);
  const [stays, moves] = DOUBLE[letter] ?? ["", letter];
  return word.slice(0, -1) + assemble(letterOf(first) + letterOf(vowel) + stays) + moves;
}
