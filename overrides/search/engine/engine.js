/* From the index file to an engine, and from a query to what the box shows. */

import { answerTo } from "./answers.js";
import { byInitials } from "./initials.js";
import { apart, initials, otherKeyboard, parts } from "./readings.js";
import { Retrieval } from "./retrieval.js";
import { alike, meant } from "./slips.js";
import { marked, pieces, snippet } from "./snippets.js";
import { bare } from "./spelling.js";

const LONGEST_QUERY = 200;
const WHOLE = 0.85;
const PAGES = 20;
const SECTIONS = 3;
const NEAREST = 3;

export class Engine {
  constructor({ pages, groups, questions, answers }) {
    this.groups = groups.map((group) => group.map(bare));
    this.questions = questions;
    this.answers = answers;
    this.sections = pages.flatMap((page) => page.sections.map((section) => described(page, section)));
    this.sections.forEach((section, id) => (section.id = id));
    this.retrieval = new Retrieval(this.sections);
  }

  /** { answer, pages: [{ title, path, sections: [{ url, title, above, lines }] }], nearest } for any text. */
  search(typed) {
    const query = [...typed.toWellFormed()].slice(0, LONGEST_QUERY).join("");
    if (!bare(query)) return { answer: null, pages: [], nearest: [] };
    const hits = this.hits(query);
    const answer = answerTo(query, this.answers, this.groups);
    const nearest = hits.length || answer ? [] : this.nearest(query);
    return { answer, pages: this.answeringFirst(grouped(hits), answer).slice(0, PAGES).map(shown), nearest };
  }

  /** The page that answers stands first, with the section that does. */
  answeringFirst(pages, answer) {
    if (!answer) return pages;
    const [home, anchor = ""] = answer.url.split("#");
    const own = pages.find((page) => page.hits[0].section.home === home);
    const section = this.sections.find((each) => each.home === home && each.anchor === anchor);
    const first = own ?? (section && { hits: [{ section, texts: [] }] });
    return first ? [first, ...pages.filter((page) => page !== first)] : pages;
  }

  /** The first reading that is found as a whole; else the one of which most is found. */
  hits(query) {
    let best = [];
    for (const read of [this.asTyped, this.asCompound, this.onOtherKeyboard, this.misspelt]) {
      const found = read.call(this, query);
      if (covered(found) > covered(best)) best = found;
      if (covered(best) >= WHOLE) break;
    }
    return best;
  }

  asTyped(query) {
    const first = initials(query);
    return first ? byInitials(first, this.sections) : this.retrieval.search(parts(query, this.groups));
  }

  /** 해외도시 as 해외 and 도시. */
  asCompound(query) {
    const parted = apart(query, this.groups);
    return parted ? this.retrieval.search(parts(parted, this.groups)) : [];
  }

  onOtherKeyboard(query) {
    const other = otherKeyboard(query);
    return other ? this.retrieval.search(parts(other, this.groups)).filter((hit) => hit.coverage >= WHOLE) : [];
  }

  misspelt(query) {
    const mended = parts(query, this.groups).map((ways) => [...ways, ...this.meantBy(ways)]);
    return this.retrieval.search(mended);
  }

  meantBy(ways) {
    if (ways.some(({ text }) => this.knows(text))) return [];
    return ways.slice(0, 2).flatMap(({ text }) => meant(text, this.vocabulary).map((each) => ({ text: each, weight: 0.88 })));
  }

  knows(word) {
    return this.sections.some((section) => section.bareText.includes(word));
  }

  nearest(query) {
    const read = /[a-z]/i.test(query) ? (otherKeyboard(query) ?? query) : query;
    const words = parts(read, []).map((ways) => ways[0].text);
    const known = words.filter((word) => word.length > 1 && this.knows(word));
    return [...new Set([...known, ...words.flatMap((word) => alike(word, this.vocabulary))])].slice(0, NEAREST);
  }

  /** Every word of the site, bare. */
  get vocabulary() {
    if (!this.words) {
      const words = this.sections.flatMap(({ title, page, text }) => `${title} ${page} ${text}`.split(/[\s·,()[\]‘’'"]+/u));
      this.words = [...new Set(words.map(bare))].filter((word) => /[\p{L}]/u.test(word) && word.length > 1 && word.length < 30);
    }
    return this.words;
  }
}

function described(page, [anchor, title, above, text]) {
  const url = anchor ? `${page.url}#${encodeURIComponent(anchor)}` : page.url;
  return {
    url, anchor, title, above, text,
    page: page.title, path: page.path, home: page.url,
    bareTitle: bare(title), barePage: bare(page.title), bareText: bare(text),
  };
}

function covered(hits) {
  return hits.reduce((best, hit) => Math.max(best, hit.coverage), 0);
}

/** Hits by page; a page that holds more of the query in all than in one section counts for more. */
function grouped(hits) {
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

function shown({ hits }) {
  const { page, path } = hits[0].section;
  return { title: marked(page, needlesOf(hits[0])), path, sections: hits.slice(0, SECTIONS).map(shownSection) };
}

function shownSection(hit) {
  const { section } = hit;
  const needles = needlesOf(hit);
  return {
    url: section.url,
    needles,
    above: section.above,
    title: marked(section.title, needles),
    lines: snippet(section.text, needles),
  };
}

function needlesOf({ section, texts }) {
  return pieces(texts.map(bare), [section.bareTitle, section.barePage, section.bareText].join("\n"));
}
