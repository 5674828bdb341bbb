/* Sections that hold what was asked for, best first. */

import MiniSearch from "minisearch";

import { holds } from "./normalize.js";
import { tokens } from "./tokens.js";

const BOOST = { title: 4, page: 3.5, text: 1 };
// Fewer of a query's words than this, and a section is about something else.
const ENOUGH = 0.55;
const FAR_BELOW = 0.75;
// A word of which fewer pairs of syllables are found is another word.
const ALIKE = 0.5;
const LOOKED_AT = 400;

/** An index over sections: { page, title, text } with the page's title in `page`. */
export class Retrieval {
  constructor(sections) {
    this.sections = sections;
    this.index = new MiniSearch({
      fields: ["title", "page", "text"],
      tokenize: (text) => new Set(tokens(text)),
      processTerm: (term) => term,
    });
    this.index.addAll(sections);
  }

  /** Hits that hold `enough` of the parts of a query (see query-expansion.js): [{ section, score, coverage, texts }]. */
  search(parts, enough = ENOUGH) {
    const wanted = parts.map((ways) => ways.map((way) => ({ ...way, tokens: tokens(way.text) })));
    const all = [...new Set(wanted.flat().flatMap((way) => way.tokens))];
    if (!all.length) return [];
    const lasts = new Set(wanted.flat().map((way) => way.tokens.at(-1)));
    const found = this.index.search(
      { queries: all, combineWith: "OR" },
      { boost: BOOST, prefix: (term) => lasts.has(term) && !/^\d/.test(term), tokenize: (term) => [term] },
    );
    const hits = found.slice(0, LOOKED_AT).map((hit) => this.weighed(hit, wanted));
    return kept(hits, enough);
  }

  weighed(hit, wanted) {
    const section = this.sections[hit.id];
    const matched = new Set(hit.queryTerms);
    const best = wanted.map((ways) => strongest(ways, section, matched));
    const coverage = best.reduce((sum, way) => sum + way.strength, 0) / wanted.length;
    return {
      section,
      coverage,
      strengths: best.map((way) => way.strength),
      texts: best.filter((way) => way.strength > 0).map((way) => way.text),
      score: hit.score * coverage ** 2 * titleBonus(section, best),
    };
  }
}

/** The way of putting a part that a section answers best; its strength is 1 where it stands there as a whole. */
function strongest(ways, section, matched) {
  let best = { text: ways[0].text, strength: 0 };
  for (const way of ways) {
    if (way.weight <= best.strength) continue;
    const found = share(way.tokens, matched);
    const strength = way.weight * (stands(way.text, section) ? 1 : found >= ALIKE ? 0.8 * found : 0);
    if (strength > best.strength) best = { text: way.text, strength };
  }
  return best;
}

/** Whether a section holds a bare text. */
export function stands(text, { bareTitle, barePage, bareText }) {
  return [bareTitle, barePage, bareText].some((field) => holds(field, text));
}

function share(wanted, matched) {
  return wanted.filter((token) => matched.has(token)).length / wanted.length;
}

function titleBonus(section, best) {
  const whole = best.map((way) => way.text).join("");
  const inTitle = (title) => (title === whole ? 3 : title && holds(title, whole) ? 1.8 : 1);
  const bonus = Math.max(inTitle(section.bareTitle), inTitle(section.barePage) * (section.bareTitle ? 0.9 : 1.1));
  return bonus * (holds(section.bareText, whole) ? 1.3 : 1);
}

function kept(hits, enough) {
  const best = hits.reduce((most, hit) => Math.max(most, hit.coverage), 0);
  const floor = Math.max(enough, best * FAR_BELOW);
  return hits.filter((hit) => hit.coverage >= floor).sort((a, b) => b.score - a.score);
}
