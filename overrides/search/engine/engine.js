/* From the index file to an engine, and from a query to what the box shows. */

import { answerTo, named } from "./choose-answer.js";
import { byInitials } from "./initial-consonants.js";
import { grouped, shown } from "./group-by-page.js";
import { apart, initials, otherKeyboard, parts } from "./query-expansion.js";
import { Retrieval } from "./retrieval.js";
import { alike, completed, meant } from "./typos.js";
import { bare } from "./normalize.js";
import { Words } from "./site-words.js";

const LONGEST_QUERY = 200;
const WHOLE = 0.85;
const MEANT = 0.88;
const PAGES = 20;
const NEAREST = 3;

export class Engine {
  constructor({ pages, groups, asking, questions, answers }) {
    this.lexicon = {
      groups: groups.map((group) => group.map(bare)),
      asking: new Set(asking.map(bare)),
      names: new Set(answers.flatMap(({ names }) => names.map(bare))),
    };
    this.questions = questions;
    this.answers = named(answers, this.lexicon.groups);
    this.sections = pages.flatMap(described);
    this.sections.forEach((section, id) => (section.id = id));
    this.retrieval = new Retrieval(this.sections);
    this.words = new Words(this.sections);
  }

  /** What the box gets: { asked, … } with what was found, or { asked, unanswered } where the search for it fails. */
  reply(asked) {
    try {
      return { asked, ...this.search(asked) };
    } catch {
      return { asked, unanswered: true };
    }
  }

  /**
   * { answer, pages: [{ title, path, sections: [{ url, title, above, lines }] }], only, nearest } for any text.
   * `only` are the words that were looked for where nothing holds the whole query.
   */
  search(typed) {
    const query = [...typed.toWellFormed()].slice(0, LONGEST_QUERY).join("");
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
    const all = parts(query, this.lexicon).map((ways) => ways.filter(({ text }) => this.words.tells(text)));
    const telling = all.filter((ways) => ways.length);
    return all[0]?.length && telling.length * 2 >= all.length ? telling : [];
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
    for (const read of [this.onOtherKeyboard, this.asMeant]) {
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

  /** With what its unknown words may become or may have meant. */
  asMeant(query) {
    const all = parts(query, this.lexicon);
    return this.retrieval.search(all.map((ways) => [...ways, ...this.meantBy(ways, ways === all.at(-1))]));
  }

  /** The words of the site that an unknown part begins, if it is still being typed; else those that it misspells. */
  meantBy(ways, isLast) {
    const texts = ways.map(({ text }) => text);
    if (texts.some((text) => this.words.knows(text))) return [];
    const begun = isLast ? texts.map((text) => completed(text, this.words.spelled)) : [];
    const slips = texts.slice(0, 2).map((text) => meant(text, this.words.spelled));
    const found = [...begun, ...slips].find((words) => words.length) ?? [];
    return found.map((text) => ({ text, weight: MEANT }));
  }

  nearest(query) {
    const read = /[a-z]/i.test(query) ? (otherKeyboard(query) ?? query) : query;
    const words = parts(read, { ...this.lexicon, groups: [] }).map((ways) => ways[0].text);
    const known = words.filter((word) => word.length > 1 && this.words.knows(word));
    const near = words.flatMap((word) => alike(word, this.words.spelled)).filter((word) => !this.lexicon.asking.has(word));
    return [...new Set([...known, ...near])].slice(0, NEAREST);
  }
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
