/* Sections that hold what was asked for, best first. */

import MiniSearch from "minisearch";

import { tells } from "./parts.js";
import { tokens } from "./tokens.js";

const BOOST = { title: 4, page: 3.5, body: 1 };
// Less of what a query tells than this, and a section is about something else.
const ENOUGH = 0.55;
// A pasted text of so many parts says much that no section does.
export const MANY = 8;
const ENOUGH_OF_MANY = 0.3;
// A word of which fewer pairs of syllables are found is another word.
const ALIKE = 0.5;
const LOOKED_AT = 400;
// A page of another year than the query names.
const OTHER_YEAR = 0.2;
// A long name that means the same would outweigh what was typed.
const MOST_TOKENS = 4;

/** An index over sections (see section.js), which `add` appends to. */
export class Retrieval {
  constructor(sections) {
    this.sections = sections;
    this.index = new MiniSearch({
      fields: Object.keys(BOOST),
      extractField: (section, name) => (name === "id" ? section.id : section[name].text),
      tokenize: (text) => new Set(tokens(text)),
      processTerm: (term) => term,
    });
  }

  add(sections) {
    this.sections.push(...sections);
    this.index.addAll(sections);
  }

  /** Hits that hold enough of what the parts of a query tell, or as much as `least`: [{ section, score, coverage, strengths, texts }]. */
  search(parts, least = parts.length > MANY ? ENOUGH_OF_MANY : ENOUGH) {
    const wanted = parts.map((part) => ({ ...part, ways: part.ways.map((way, at) => ({ ...way, tokens: tokens(way.text).slice(0, at ? MOST_TOKENS : Infinity) })) }));
    const all = [...new Set(wanted.flatMap(({ ways }) => ways).flatMap((way) => way.tokens))];
    if (!all.length) return [];
    const lasts = new Set(wanted.flatMap(({ ways }) => ways).map((way) => way.tokens.at(-1)));
    const found = this.index.search(
      { queries: all, combineWith: "OR" },
      { boost: BOOST, prefix: (term) => lasts.has(term) && !/^\d/.test(term), tokenize: (term) => [term] },
    );
    const hits = found.slice(0, LOOKED_AT).map((hit) => this.weighed(hit, wanted));
    return kept(hits, least, wanted);
  }

  weighed(hit, wanted) {
    const section = this.sections[hit.id];
    const matched = new Set(hit.queryTerms);
    const best = wanted.map(({ ways }) => strongest(ways, section, matched));
    const strengths = best.map((way) => way.strength);
    const coverage = covered(strengths, wanted);
    return {
      section,
      coverage,
      strengths,
      parts: wanted,
      texts: best.filter((way) => way.strength > 0).map((way) => way.text),
      score: hit.score * coverage ** 3 * titleBonus(section, best, wanted) * (isOfOtherYear(section, wanted) ? OTHER_YEAR : 1),
    };
  }
}

/** How much of what the parts tell is there, where each is as strong as this. */
export function covered(strengths, parts) {
  const told = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.reduce((sum, { weight }, at) => sum + weight * strengths[at], 0) / told;
}

/** The way of putting a part that a section answers best; its strength is 1 where it stands there as a whole. */
function strongest(ways, section, matched) {
  let best = { text: ways[0].text, strength: 0 };
  for (const way of ways) {
    if (way.weight <= best.strength) continue;
    const found = share(way.tokens, matched);
    const inPart = found >= ALIKE && !/^\d/.test(way.text) ? 0.8 * found : 0;
    const strength = way.weight * (section.holds(way.text) ? 1 : inPart);
    if (strength > best.strength) best = { text: way.text, strength };
  }
  return best;
}

function share(wanted, matched) {
  return wanted.filter((token) => matched.has(token)).length / wanted.length;
}

/** What a page or a section is called says what it is about, in whatever order and words. */
function titleBonus({ title, page, body }, best, wanted) {
  const telling = wanted.filter(tells);
  const told = telling.reduce((sum, { weight }) => sum + weight, 0);
  const bonus = (field) => {
    const held = telling.map(({ ways, weight }) => ({ weight, text: ways.map(({ text }) => text).find((text) => field.holds(text)) })).filter(({ text }) => text);
    const share = held.reduce((sum, { weight }) => sum + weight, 0) / told || 0;
    const filled = held.reduce((sum, { text }) => sum + text.length, 0) / field.bare.length || 0;
    return 1 + (0.8 + 2.2 * filled ** 2) * share;
  };
  const whole = best.map((way) => way.text).join("");
  return Math.max(bonus(title), bonus(page)) * (body.holds(whole) ? 1.3 : 1);
}

/** Whether a query names a year and the page is of another. */
function isOfOtherYear({ home }, wanted) {
  const asked = wanted.map(({ ways }) => ways[0].text).join(" ");
  const [own] = /\d{4}/.exec(home) ?? [];
  return own && /\b20\d\d(?:년|\b)/.test(asked) && !asked.includes(own);
}

/** Hits that tell enough, by themselves or with others of their page. */
function kept(hits, least, parts) {
  const pages = new Map();
  for (const { section, strengths } of hits) {
    const known = pages.get(section.home);
    pages.set(section.home, known ? known.map((strength, at) => Math.max(strength, strengths[at])) : strengths);
  }
  const told = ({ section }) => covered(pages.get(section.home), parts);
  return hits.filter((hit) => hit.coverage >= least || told(hit) >= least).sort((a, b) => b.score - a.score);
}
