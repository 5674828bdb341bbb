/* What a query asks for, part by part: as typed, without particles, in other words. */

import { ENDINGS, LONGEST_VERB, isPredicate, isShortVerb, isVerb, maybePredicate, stem } from "./endings.js";
import { bare, fold } from "./normalize.js";

const SPAN = 4;
// A part found without its particle, or in other words, counts a little less than one found as it was typed.
export const PLAIN = 0.98;
const OTHER = 0.8;

/**
 * The parts of a query, each with its ways of putting it: [{ ways: [{ text, weight }, …], asks, isLight }, …], texts bare.
 * A part `asks` if it is among the words that only ask, and is light if it only says something of the others.
 * Several words are one part where they mean something together. Nothing is taken from `names`: 청소과 is not 청소. `others` has for some words what else they are written as.
 */
export function parts(query, { groups, asking, names }, others = new Map(), isWord = () => false) {
  const typed = fold(query).split(/\s+/u).map(bare).filter(Boolean);
  // 랑은 of 충주시랑은
  const stemmed = (word, once = stem(word, groups)) => [once, stem(once, groups)].find(isWord) ?? once;
  const words = typed.map((word) => ({ typed: word, plain: names.has(word) || (word.length < 3 && isWord(word)) ? word : (core(word, isWord) ?? stemmed(word)) }));
  const found = [];
  for (let at = 0; at < words.length; ) {
    const { length, others: alike } = longestGroup(words, at, groups);
    const span = words.slice(at, at + length);
    const [{ typed: first }] = span;
    const more = [...alike.map((text) => [text, OTHER]), ...(others.get(first) ?? []).map((text) => [text, PLAIN])];
    const isNamed = more.length > 0 || names.has(first);
    const isLight = !isNamed && (isPredicate(first) || isShortVerb(first) || (maybePredicate(first) && !isWord(first))) && !core(first, isWord);
    found.push({ ways: ways(span, more), asks: isNamed ? [first, ...alike].some((word) => asking.has(word)) : onlyAsks(first, asking) || asking.has(core(first, isWord)), isLight });
    at += length;
  }
  return found;
}

/** 자매도시 of 자매도시였대요, 친절 of 친절하게: a word that the site knows, with the verb that was written onto it; null without one. */
function core(word, isWord) {
  for (let end = word.length - 1; end > 1 && word.length - end <= LONGEST_VERB; end--) {
    if (isVerb(word.slice(end)) && isWord(word.slice(0, end))) return word.slice(0, end);
  }
  return null;
}

/** Whether a part names what is looked for. */
export function tells({ asks, isLight }) {
  return !asks && !isLight;
}

/** Whether a word only asks, with or without an ending. */
export function onlyAsks(word, asking) {
  return asking.has(word) || ENDINGS.some((end) => word.endsWith(end) && asking.has(word.slice(0, -end.length)));
}

function longestGroup(words, at, groups) {
  for (let length = Math.min(SPAN, words.length - at); length > 0; length--) {
    const span = words.slice(at, at + length);
    const [typed, plain, bareOfAll] = forms(span);
    const among = groups.filter((each) => each.includes(typed) || each.includes(plain) || each.includes(bareOfAll));
    if (among.length) return { length, others: among.flat().filter((word) => word !== typed) };
  }
  return { length: 1, others: [] };
}

/** Words as they were typed, without the last particle, and without any. */
function forms(span) {
  const before = span.slice(0, -1).map((word) => word.typed).join("");
  return [before + span.at(-1).typed, before + span.at(-1).plain, span.map((word) => word.plain).join("")];
}

function ways(span, others) {
  const [typed, plain] = forms(span);
  const best = new Map([[typed, 1]]);
  const weighed = [[plain, PLAIN], ...others];
  for (const [text, weight] of weighed) if (text && !best.has(text)) best.set(text, weight);
  return [...best].map(([text, weight]) => ({ text, weight }));
}
