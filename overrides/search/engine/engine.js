/* From the index file to an engine, and from a query to what the box shows. */

import { answerTo } from "./answers.js";
import { byInitials } from "./initials.js";
import { apart, initials, otherKeyboard, parts } from "./readings.js";
import { Retrieval } from "./retrieval.js";
import { alike, meant, vocabularyOf } from "./slips.js";
import { marked, pieces, snippet } from "./snippets.js";
import { bare } from "./spelling.js";

const WORD = /[\p{L}\p{M}\p{N}]*\p{L}[\p{L}\p{M}\p{N}]*/gu;
const LONGEST_QUERY = 200;
const WHOLE = 0.85;
const PAGES = 20;
const SECTIONS = 3;
const NEAREST = 3;
// A word that stands in more sections than one in so many points nowhere; in these few it always does.
const COMMON = 20;
const FEW = 3;

export class Engine {
  constructor({ pages, groups, asking, questions, answers }) {
    this.lexicon = { groups: groups.map((group) => group.map(bare)), asking: new Set(asking.map(bare)) };
    this.questions = questions;
    this.answers = answers;
    this.sections = pages.flatMap(described);
    this.sections.forEach((section, id) => (section.id = id));
    this.retrieval = new Retrieval(this.sections);
  }

  /**
   * { answer, pages: [{ title, path, sections: [{ url, title, above, lines }] }], only, nearest } for any text.
   * `only` are the words that were looked for where nothing holds the whole query.
   */
  search(typed) {
    const query = [...typed.toWellFormed()].slice(0, LONGEST_QUERY).join("");
    if (!bare(query)) return { answer: null, pages: [], only: [], nearest: [] };
    const answer = answerTo(query, this.answers, this.lexicon);
    const whole = this.hits(query);
    const telling = whole.length || answer ? [] : this.telling(query);
    const hits = telling.length ? this.retrieval.search(telling, 1 / telling.length) : whole;
    const nearest = hits.length || answer ? [] : this.nearest(query);
    const only = telling.map(([{ text }]) => text);
    return { answer, pages: this.answeringFirst(grouped(hits), answer).slice(0, PAGES).map(shown), only, nearest };
  }

  /**
   * The parts of a query that point somewhere by themselves, if they are its first and half of it: 독감 of 독감 주사.
   * What comes first says what the rest is about: 운전면허 교육 is not about 교육.
   */
  telling(query) {
    const all = parts(query, this.lexicon).map((ways) => ways.filter(({ text }) => this.tells(text)));
    const telling = all.filter((ways) => ways.length);
    return all[0].length && telling.length * 2 >= all.length ? telling : [];
  }

  /** Whether a word begins words of the site, but not everywhere; a short one more than once, as it may stand in passing. */
  tells(text) {
    const begins = new RegExp(`(?<![\\p{L}\\p{N}])${text}`, "iu");
    const holding = this.sections.filter((each) => each.bareText.includes(text) && begins.test(each.text));
    return holding.length > (text.length > 2 ? 0 : 1) && holding.length <= Math.max(FEW, this.sections.length / COMMON);
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
    let best = fuller(this.asTyped(query), this.asCompound(query));
    for (const read of [this.onOtherKeyboard, this.misspelt]) {
      if (covered(best) < WHOLE) best = fuller(best, read.call(this, query));
    }
    return best;
  }

  asTyped(query) {
    const first = initials(query);
    return first ? byInitials(first, this.sections) : this.retrieval.search(parts(query, this.lexicon));
  }

  /** 해외도시 as 해외 and 도시. */
  asCompound(query) {
    const parted = apart(query, this.lexicon);
    return parted ? this.retrieval.search(parts(parted, this.lexicon)) : [];
  }

  onOtherKeyboard(query) {
    const other = otherKeyboard(query);
    return other ? this.retrieval.search(parts(other, this.lexicon)).filter((hit) => hit.coverage >= WHOLE) : [];
  }

  misspelt(query) {
    const mended = parts(query, this.lexicon).map((ways) => [...ways, ...this.meantBy(ways)]);
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
    const words = parts(read, { ...this.lexicon, groups: [] }).map((ways) => ways[0].text);
    const known = words.filter((word) => word.length > 1 && this.knows(word));
    return [...new Set([...known, ...words.flatMap((word) => alike(word, this.vocabulary))])].slice(0, NEAREST);
  }

  /** Every word of the site, bare. */
  get vocabulary() {
    this.words ??= vocabularyOf(wordsOf(this.sections));
    return this.words;
  }
}

function wordsOf(sections) {
  const words = new Set(sections.flatMap(({ title, page, text }) => `${title} ${page} ${text}`.match(WORD) ?? []));
  return [...new Set([...words].map(bare))].filter((word) => word.length > 1 && word.length < 30);
}

/** A page's sections, with the bare texts that are searched. */
function described({ url: home, title: page, path, sections }) {
  const barePage = bare(page);
  return sections.map(([anchor, title, above, text]) => ({
    url: anchor ? `${home}#${encodeURIComponent(anchor)}` : home,
    ...{ home, page, path, anchor, title, above, text },
    ...{ barePage, bareTitle: bare(title), bareText: bare(text) },
  }));
}

function fuller(hits, others) {
  return covered(others) > covered(hits) ? others : hits;
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
