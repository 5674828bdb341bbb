/* From hits to the pages that the box shows. */

import { stands } from "./retrieval.js";
import { finder, marked, pieces, snippet } from "./snippets.js";
import { bare } from "./normalize.js";

const SECTIONS = 3;

/** Hits by page; a page that holds more of the query in all than in one section counts for more. */
export function grouped(hits) {
  const pages = new Map();
  for (const hit of hits) {
    const known = pages.get(hit.section.home);
    if (!known) pages.set(hit.section.home, { hits: [hit], score: hit.score, strengths: hit.strengths });
    else {
      known.hits.push(hit);
      known.strengths = known.strengths.map((strength, index) => Math.max(strength, hit.strengths[index] ?? 0));
    }
  }
  const ranked = [...pages.values()];
  for (const page of ranked) {
    const whole = page.strengths.reduce((sum, strength) => sum + strength, 0) / page.strengths.length;
    page.score *= (whole / page.hits[0].coverage) ** 2;
  }
  return ranked.sort((a, b) => b.score - a.score);
}

/** A page with its first sections; the lines of the first of them show why it was found. */
export function shown({ hits }) {
  const { page, path } = hits[0].section;
  return { title: marked(page, finder(needlesOf(hits[0]))), path, sections: hits.slice(0, SECTIONS).map(shownSection) };
}

function shownSection(hit, order) {
  const { url, above, title, text } = hit.section;
  const needles = needlesOf(hit);
  const found = finder(needles);
  return { url, needles, above, title: marked(title, found), lines: order ? [] : snippet(text, found) };
}

function needlesOf({ section, texts }) {
  return pieces(texts.map(bare), (piece) => stands(piece, section));
}
