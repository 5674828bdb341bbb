/* What a query may mean: without particles, in other words, on the other keyboard. */

import { convertHangulToQwerty, convertQwertyToHangul, disassemble, assemble } from "es-hangul";

import { bare, fold } from "./normalize.js";

// Particles and verb endings, longest first, so that 에서는 is not taken for 는.
export const ENDINGS = (
  "습니까 습니다 인가요 입니까 인지요 있나요 되나요 하나요 하려면 이에요 에서는 에게서 으로는 까지는 부터는 예요 이란 나요 어요 아요 하는 하기 짜리 " +
  "와의 과의 에는 에도 에서 에게 한테 으로 까지 부터 이나 처럼 보다 마다 조차 밖에 은 는 이 가 을 를 의 에 와 과 로 도 만 나 랑"
).split(" ");

const LATIN = /^[\p{Script=Latin}\s]+$/u;
const SYLLABLES = /^[가-힣\s]+$/;

/**
 * The parts of a query, each with the ways of putting it: [{ text, weight }, …], texts bare.
 * Words that only ask (`asking`) are left out where there are others; nothing is taken from `names`: 청소과 is not 청소.
 * A part found in other words (of a group in `groups`) counts a little less than one found as it was typed.
 */
export function parts(query, { groups, asking, names }) {
  const typed = fold(query).split(/\s+/u).map(bare).filter(Boolean);
  const words = typed.map((word) => ({ typed: word, plain: names.has(word) ? word : stem(word) }));
  const asks = (word) => asking.has(word) || ENDINGS.some((end) => word.endsWith(end) && asking.has(word.slice(0, -end.length)));
  const telling = words.filter((word) => !asks(word.typed));
  const chosen = telling.length ? telling : words;
  const found = [];
  for (let at = 0; at < chosen.length; ) {
    const span = longestGroup(chosen, at, groups);
    found.push(ways(chosen.slice(at, at + span.length), span.others, groups));
    at += span.length;
  }
  return found;
}

/** The query with its compounds parted at words that have others of the same meaning; null if there are none. */
export function apart(query, { groups }) {
  const members = groups.flat().filter((word) => word.length > 1);
  const words = fold(query).split(/\s+/u).map((word) => {
    const member = members.find((each) => word.startsWith(each) && word.length >= each.length + 2);
    return member ? `${member} ${word.slice(member.length)}` : word;
  });
  const parted = words.join(" ");
  return parted === fold(query) ? null : parted;
}

/** The query read on the other keyboard; null where that gives no word. */
export function otherKeyboard(query) {
  const text = query.trim();
  if (LATIN.test(text)) return syllables(text);
  const latin = /^[ㄱ-ㅎㅏ-ㅣ가-힣\s]+$/.test(text) && convertHangulToQwerty(text);
  return latin && /^[a-z\s]{3,}$/i.test(latin) ? latin : null;
}

/** What Latin keys type; null where that is no word: es-hangul refuses how, whose ㅗ and ㅐ join before ㅈ. */
function syllables(keys) {
  try {
    return convertQwertyToHangul(keys).match(SYLLABLES)?.[0];
  } catch {
    return null;
  }
}

/** The query as 초성 (first consonants), or with some at its end (유연ㄱㅁ); null if it is none. A keyboard's ㄳ is ㄱㅅ. */
export function initials(query) {
  const text = bare(query).replace(/[ㄱ-ㅎ]+/g, disassemble);
  return /^[ㄱ-ㅎ]+$|[가-힣][ㄱ-ㅎ]{2,}$/.test(text) ? text : null;
}

/** A word without its ending; as it is where too little would be left. A short particle is often part of a word. */
function stem(word) {
  for (const ending of ENDINGS) {
    const left = word.slice(0, -ending.length);
    if (word.endsWith(ending) && (left.length > 1 || (left && (ending.length > 1 || isPast(left))))) return left;
  }
  return word;
}

/** 썼 of 썼나: only verbs end so. */
function isPast(syllable) {
  return disassemble(syllable).endsWith("ㅆ") && !syllable.endsWith("ㅆ");
}

function longestGroup(words, at, groups) {
  for (let length = Math.min(4, words.length - at); length > 0; length--) {
    const span = words.slice(at, at + length);
    const before = span.slice(0, -1).map((word) => word.typed).join("");
    const last = span.at(-1);
    const group = groups.find((each) => each.includes(before + last.typed) || each.includes(before + last.plain));
    if (group) return { length, others: group.filter((word) => word !== before + last.typed) };
  }
  return { length: 1, others: [] };
}

function ways(span, others, groups) {
  const typed = span.map((word) => word.typed).join("");
  const plain = span.slice(0, -1).map((word) => word.typed).join("") + span.at(-1).plain;
  const inside = groups.flatMap((group) => replaced(plain, group));
  const weighed = [
    [typed, 1],
    [plain, 0.98],
    [halfTyped(typed), 0.9],
    ...[...others, ...inside].map((other) => [other, 0.9]),
  ];
  const best = new Map();
  for (const [text, weight] of weighed) {
    if (text && !best.has(text)) best.set(text, weight);
  }
  return [...best].map(([text, weight]) => ({ text, weight }));
}

/** 해외교류 as 국외교류. */
function replaced(word, group) {
  const member = group.find((each) => each.length > 1 && each.length < word.length && word.includes(each));
  return member ? group.filter((each) => each !== member).map((other) => word.replace(member, other)) : [];
}

/** 예삿 as 예사ㅅ: the last consonant may belong to a syllable that is still being typed. */
function halfTyped(word) {
  const last = word.at(-1) ?? "";
  if (!/[가-힣]/.test(last)) return null;
  const jamo = [...disassemble(last)];
  if (jamo.length < 3 || !/[ㄱ-ㅎ]/.test(jamo.at(-1))) return null;
  return word.slice(0, -1) + assemble(jamo.slice(0, -1)) + jamo.at(-1);
}
