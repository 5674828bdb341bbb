/* What a query may mean: without particles, in other words, on the other keyboard. */

import { convertHangulToQwerty, convertQwertyToHangul, disassemble, assemble } from "es-hangul";

import { bare, fold } from "./spelling.js";

// Longest first, so that 에서는 is not taken for 는.
export const ENDINGS = (
  "인가요 입니까 인지요 있나요 되나요 하나요 이에요 예요 이란 에서는 에게서 으로는 까지는 부터는 와의 과의 에는 에도 에서 에게 한테 으로 까지 부터 " +
  "이나 처럼 보다 마다 조차 밖에 은 는 이 가 을 를 의 에 와 과 로 도 만 나 랑"
).split(" ");

// Words that ask, and words that any page could bear; they find nothing by themselves.
export const ASKING = new Set(
  (
    "몇 몇층 몇대 몇명 몇곳 몇개 몇시 층 대 명 얼마 얼마나 어디 어디에 어디서 언제 누가 누구 무엇 뭐 왜 어떻게 어떤 인가요 있나요 있어요 알려줘 알려주세요 찾기 방법 " +
    "현황 안내 정보 목록 자료 관련 대한 대해 위치 가는 가려면 하는 되는 되나요 하나요 있는 싶어요 궁금해요 수 총 모두 전체 개수 설명 뜻 좀"
  ).split(" "),
);

const LATIN = /^[\p{Script=Latin}\s]+$/u;
const SYLLABLES = /^[가-힣\s]+$/;
const INITIALS = /^[ㄱ-ㅎ]+$/;

/**
 * The parts of a query, each with the ways of putting it: [{ text, weight }, …], texts bare.
 * A part found in other words counts a little less than one found as it was typed.
 */
export function parts(query, groups) {
  const words = fold(query).split(/\s+/u).map((word) => ({ typed: bare(word), plain: stem(bare(word)) }));
  const telling = words.filter(({ typed, plain }) => typed && !ASKING.has(typed) && !ASKING.has(plain));
  const chosen = telling.length ? telling : words.filter(({ typed }) => typed);
  const found = [];
  for (let at = 0; at < chosen.length; ) {
    const span = longestGroup(chosen, at, groups);
    found.push(ways(chosen.slice(at, at + span.length), span.others, groups));
    at += span.length;
  }
  return found;
}

/** The query with its compounds parted at words that have others of the same meaning; null if there are none. */
export function apart(query, groups) {
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
  if (LATIN.test(text)) {
    const hangul = convertQwertyToHangul(text);
    return SYLLABLES.test(hangul) ? hangul : null;
  }
  const latin = /^[ㄱ-ㅎㅏ-ㅣ가-힣\s]+$/.test(text) && convertHangulToQwerty(text);
  return latin && /^[a-z\s]{3,}$/i.test(latin) ? latin : null;
}

/** The query as 초성 (first consonants); null if it is none. Double finals that a keyboard makes (ㄳ) are parted. */
export function initials(query) {
  const text = disassemble(bare(query));
  return text.length > 1 && INITIALS.test(text) ? text : null;
}

/** A word without its particle; as it is where too little would be left. A short particle is often part of a word. */
function stem(word) {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= (end.length > 1 ? 1 : 2));
  return ending ? word.slice(0, -ending.length) : word;
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
  if (jamo.length < 3 || !INITIALS.test(jamo.at(-1))) return null;
  return word.slice(0, -1) + assemble(jamo.slice(0, -1)) + jamo.at(-1);
}
