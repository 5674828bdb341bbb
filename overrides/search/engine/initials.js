/* Finding by 초성: the first consonants of the words. */

import { firsts } from "./spelling.js";

/** Sections with words that begin with these consonants: in a title first, in the text after. */
export function byInitials(wanted, sections) {
  const hits = [];
  for (const section of sections) {
    section.initials ??= [section.title, section.page, section.text].map(spelled);
    const [title, page, text] = section.initials;
    const places = [at(title, wanted), at(page, wanted), at(text, wanted)];
    const where = places.findIndex((place) => place >= 0);
    if (where < 0) continue;
    const from = section.initials[where];
    const found = from.signs.slice(places[where], places[where] + wanted.length);
    const whole = from.firsts.length === wanted.length ? 2 : 1;
    hits.push({ section, coverage: 1, strengths: [1], texts: [found], score: [9, 6, 1][where] * whole });
  }
  return hits.sort((a, b) => b.score - a.score);
}

function spelled(text) {
  const signs = text.replace(/[^가-힣a-zA-Z0-9\n ]/g, " ");
  const joined = signs.replace(/[ \n]/g, "");
  const starts = new Set();
  let passed = 0;
  for (const word of signs.split(/[ \n]+/)) {
    starts.add(passed);
    passed += word.length;
  }
  return { signs: joined, firsts: firsts(joined), starts };
}

function at({ firsts: text, starts }, wanted) {
  for (let place = text.indexOf(wanted); place >= 0; place = text.indexOf(wanted, place + 1)) {
    if (starts.has(place)) return place;
  }
  return -1;
}
