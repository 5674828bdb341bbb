/* Numbers and days as readers type them, and as the site may have written them. */

import { fold } from "./normalize.js";

const DIGITS = "영일이삼사오육칠팔구";
const TENS = { 십: 10, 백: 100, 천: 1000 };
const GROUPS = ["조", "억", "만", ""];
const COUNTED = "년|원|명|대|건|개|곳|층|회|팀|년|천원|퍼센트|프로|%|[만억조]";
// 2백32대, 삼백만원, 1,165억: figures with at least one word for a power of ten, before what they count or at their end.
const SPELLED = new RegExp(`(?<![\\p{L}\\d,.])([\\d,.${DIGITS}십백천만억조]*[십백천만억조][\\d,.${DIGITS}십백천만억조 ]*)(?=${COUNTED}|(?<=\\S\\S)(?:[\\s?!]|$))`, "gu");
const WON = /(?<![\d,.])([\d,]*\d{5,}|\d{1,3}(?:,\d{3})+)(?=\s*원)/gu;
// 23년 10월, 2002-02-19, 2월 22일.
const BREAK = "(?:\\s*[년월]\\s*|\\s*[.\\-/]\\s*)";
const DAY = new RegExp(
  `(?<![\\d,.])(?:(?<year>\\d{4}|['’]?\\d{2})${BREAK}(?=\\d{1,2}(?:${BREAK}|\\s|$)))?` +
    `(?<month>\\d{1,2})(?:${BREAK}(?<day>\\d{1,2})(?:\\s*일|\\.|(?=\\s|$))|\\s*월|\\.|(?=\\s|$))`,
  "gu",
);
// 20231031
const COMPACT = /(?<!\d)((?:19|20)\d\d)(0\d|1[0-2])([0-3]\d)(?!\d)/gu;
const THIS_CENTURY = 50;
const YEAR = /(?<![\d,.\p{L}])['’]?(\d{2})\s*년(?!\p{L}*째)(?=도|\s|$|[가-힣])/gu;

/** A query with its figures and days in one way of writing, and by that way the others: { text, others: Map }. */
export function readNumbers(query) {
  const others = new Map();
  const text = fold(query)
    .replace(/제곱\s?미터|평방\s?미터/gu, "m2")
    .replace(/(?<=\d\s*)(?:퍼센트|프로)/gu, "%")
    .replace(COMPACT, "$1.$2.$3")
    .replace(SPELLED, (run) => inGroups(valueOf(run)) ?? run)
    .replace(WON, (run) => inGroups(Number(run.replaceAll(",", ""))) ?? run)
    .replace(/(?<=\d[조억만]\d*)원(?!\S)/gu, "")
    .replace(DAY, (run, ...found) => asDay(found.at(-1), others) ?? run)
    .replace(YEAR, (_, year) => `${fullYear(year)}년`);
  return { text, others };
}

/** 2002-02-19 as 2002년2월19일, and in `others` as the site may have it; null for a number that is no day. */
function asDay({ year, month, day }, others) {
  if ((!year && !day) || month < 1 || month > 12 || day > 31) return null;
  const numbers = [month, day].filter(Boolean).map(Number);
  const spoken = `${numbers[0]}월${day ? `${numbers[1]}일` : ""}`;
  if (!year) others.set(spoken, [numbers.join(" "), numbers.join(".")]);
  const full = year && fullYear(year);
  const ways = year ? [full, full.slice(2)].flatMap((each) => [`${each}년${spoken}`, [each, ...numbers].join(" "), [each, ...numbers].join(".")]) : [];
  if (year) others.set(ways[0], ways.slice(1));
  return ` ${ways[0] ?? spoken} `;
}

function fullYear(year) {
  const digits = year.replace(/\D/g, "");
  return digits.padStart(4, digits > THIS_CENTURY ? "19" : "20");
}

/** 3000000 as 300만; null where that is not shorter. */
function inGroups(value) {
  if (value === null || !Number.isSafeInteger(value) || value <= 0) return null;
  if (value < 1e4) return String(value);
  return GROUPS.map((group, at) => [Math.floor(value / 1e4 ** (3 - at)) % 1e4, group])
    .filter(([part]) => part)
    .map(([part, group]) => part + group)
    .join("");
}

/** 2백32, 삼백만, 1,165억 as numbers; null for what is none. */
function valueOf(run) {
  let [all, group, part] = [0, 0, null];
  const signs = run.replace(/[\s,]/gu, "");
  if (/\d{5}/.test(signs)) return null;
  for (const [sign] of signs.matchAll(/\d+(?:\.\d+)?|./gu)) {
    const digit = DIGITS.indexOf(sign);
    if (/^\d/.test(sign)) part = Number(sign);
    else if (digit >= 0) part = digit;
    else if (TENS[sign]) [group, part] = [group + (part ?? 1) * TENS[sign], null];
    else {
      all += (group + (part ?? (group ? 0 : 1))) * 1e4 ** (3 - GROUPS.indexOf(sign));
      [group, part] = [0, null];
    }
  }
  const value = all + group + (part ?? 0);
  return Number.isFinite(value) ? Math.round(value) : null;
}
