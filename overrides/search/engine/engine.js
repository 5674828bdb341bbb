/* From the index file to an engine, and from a query to what the box shows. */

import { Answers } from "./answers.js";
import { stem } from "./endings.js";
import { byInitials } from "./initial-consonants.js";
import { grouped, shown } from "./group-by-page.js";
import { Hanja, hasHanja } from "./hanja.js";
import { initials, otherKeyboard } from "./keyboard.js";
import { readNumbers } from "./numbers.js";
import { PLAIN, parts, tells } from "./parts.js";
import { MANY, Retrieval, covered } from "./retrieval.js";
import { Section } from "./section.js";
import { segmented } from "./segments.js";
import { Words } from "./site-words.js";
import { completed, meant } from "./typos.js";
import { bare } from "./normalize.js";

const LONGEST_QUERY = 2_000;
// What is longer was pasted.
const LONGEST_QUESTION = 150;
const MOST_PARTS = 12;
const SHORT = 3;
const WHOLE = 0.85;
// Of several words that tell, about one has to be there.
const HALF = 0.6;
const MEANT = 0.88;
// What words tell that only ask, or that only say something of the others.
const ASKING = 0.05;
const LIGHT = 0.15;
// What comes first says what the rest is about.
const FIRST = 1.5;
// Of what a query tells, that much has to be known to look for it alone: if it is one word, or more.
const TELLING_ALONE = 0.44;
const TELLING = 0.35;
const OTHER_LETTERS = /[^\P{L}가-힣ㄱ-ㅎㅏ-ㅣ]/u;
// So many syllables begin no other word.
const LONG = 3;
const YEAR = /^\d{4}년/;
// Words of other languages that mean something together.
const LONGEST_PHRASE = 7;
const PAGES = 20;
const NEAREST = 3;

export class Engine {
  /**
   * `answers` has a column for each key of an answer. `loadOtherScripts` returns words and pages in other letters than
   * Hangul; it is called once somebody types such.
   */
  constructor({ pages, groups, asking, questions, answers }, loadOtherScripts) {
    const rows = answers.text.map((_, at) => Object.fromEntries(Object.entries(answers).map(([name, column]) => [name, column[at]])));
    this.lexicon = {
      groups: groups.map((group) => group.map(bare)),
      asking: new Set(["", ...Object.values(asking).flat().map(bare)]),
      names: new Set(rows.flatMap(({ names, told }) => (told ? [] : names.map(bare)))),
    };
    this.lexicon.written = new Set([...this.lexicon.asking, ...this.lexicon.groups.flat()]);
    this.loadOtherScripts = loadOtherScripts;
    this.questions = questions;
    this.sections = [];
    this.retrieval = new Retrieval(this.sections);
    this.add(pages);
    this.answers = new Answers(rows, asking, groups, (word) => this.words.count(word) > 0);
  }

  add(pages) {
    const parted = pages.flatMap((page) => page.sections.map((section) => [page, section]));
    this.retrieval.add(parted.map(([page, section], at) => new Section(page, section, this.sections.length + at)));
    this.words = new Words(this.sections.filter(({ language }) => !language));
  }

  /** Learns the words and pages in other letters, once; false where they do not come, and Korean is looked for without. */
  learns() {
    if (this.hanja) return true;
    try {
      const { hanja, foreign, pages } = this.loadOtherScripts();
      this.hanja = new Hanja(hanja);
      this.foreign = new Map(foreign.flatMap(([word, ...others]) => others.map((other) => [bare(other), word])));
      this.add(pages);
      return true;
    } catch {
      return false;
    }
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
    const query = [...typed].slice(0, LONGEST_QUERY).join("");
    const isForeign = OTHER_LETTERS.test(query) && this.learns();
    const readings = this.readings(query);
    const answer = this.answers.to(query, readings) ?? this.answers.to(query, this.corrected(readings[0]));
    const found = this.find(query, readings);
    const isFound = answer !== null || found.some(({ isWhole }) => isWhole);
    const telling = (!isFound && readings.map((reading) => this.telling(reading)).find(({ length }) => length)) || [];
    const own = isFound ? found : this.pages(telling, HALF / telling.length);
    // A page in the reader's language stands after the one that tells most, but before any for a pasted text.
    const ahead = query.length > LONGEST_QUESTION ? 0 : 1;
    const translated = isForeign ? this.translated(readings[0]) : [];
    const pages = [...own.slice(0, ahead), ...translated, ...own.slice(ahead)];
    const nearest = pages.length || answer ? [] : this.nearest(query);
    const only = translated.length ? [] : telling.map(({ ways }) => ways[0].text);
    return { answer, pages: this.answeringFirst(pages, answer).slice(0, PAGES).map(shown), only, nearest };
  }

  /** A query as it may be read: as typed, its compounds parted, in the words of the site, on the other keyboard. */
  readings(query) {
    const typed = readNumbers(query);
    const own = segmented(typed.text, (word) => this.isWord(word));
    const texts = [own, ...[typed.text, own].map((text) => this.spoken(text))];
    const others = otherKeyboard(query).flatMap((text) => [text, segmented(text, (word) => this.isWord(word))]);
    const read = [...new Set(texts)].filter((text) => text && text !== typed.text).map((text) => ({ ...typed, text }));
    return [typed, ...read, ...others.filter(Boolean).map((text) => ({ ...readNumbers(text), isSwapped: true }))].map((each) => ({ ...each, parts: this.parts(each) }));
  }

  /** A text with its foreign words in Korean, and Chinese characters as Koreans read them; null before such are learned. */
  spoken(text) {
    if (!text || !this.hanja) return null;
    const words = text.split(/\s+/u);
    const said = [];
    while (words.length) {
      let length = LONGEST_PHRASE;
      while (length > 1 && this.korean(words.slice(0, length)) == null) length--;
      const span = words.splice(0, length);
      said.push(this.korean(span) ?? this.hanja.read(span[0]));
    }
    return [...new Set(said)].filter(Boolean).join(" ");
  }

  /** What some foreign words are in Korean, with a particle behind them or without. */
  korean(words) {
    const phrase = bare(words.join(""));
    if (!OTHER_LETTERS.test(phrase)) return undefined;
    return this.foreign.get(this.hanja.read(phrase)) ?? this.foreign.get(this.hanja.read(stem(phrase)));
  }

  isWord(text) {
    if (this.words.all.has(text) || this.lexicon.written.has(text) || (text.length > LONG && this.words.count(text))) return true;
    if (!this.hanja) return false;
    return this.korean([text]) !== undefined || (hasHanja(text) && (this.words.knows(text) || this.words.all.has(this.hanja.read(text))));
  }

  /** The parts of a reading (see parts.js), each with its `weight`; of very many, those that tell most. */
  parts({ text, others, isSwapped }) {
    const read = parts(text, this.lexicon, others, (word) => this.isWord(word));
    const last = read.at(-1);
    // A short last word that the site never uses is how a question ends.
    if (read.some(({ asks }) => asks) && !last.isLight && last.ways[0].text.length <= SHORT && !last.ways.some((way) => this.words.count(way.text))) last.isLight = last.isUnknown = true;
    // Most words in other letters are not on the site, whatever they say.
    const foreign = isSwapped ? [] : read.filter(({ ways: [{ text: word }] }) => !/[가-힣ㄱ-ㅎ\d]/.test(word));
    const unknown = foreign.filter(({ ways }) => !ways.some((way) => this.words.count(way.text)));
    for (const part of unknown) part.isLight = part.isUnknown = true;
    const all = read.map((part) => ({ ...part, weight: this.weight(part) }));
    const first = all.find((part) => tells(part) && !YEAR.test(part.ways[0].text));
    if (first && all.length <= MANY) first.weight *= FIRST;
    const known = all.length > MOST_PARTS ? all.filter(({ ways }) => ways.some((way) => this.words.count(way.text))) : all;
    const least = known.map(({ weight }) => weight).sort((a, b) => b - a)[MOST_PARTS - 1] ?? 0;
    return known.filter(({ weight }) => weight >= least).slice(0, 2 * MOST_PARTS);
  }

  weight({ ways, asks, isLight }) {
    if (asks) return ASKING;
    const known = ways.map(({ text }) => text).filter((text) => this.words.count(text));
    const rarity = known.length ? Math.min(...known.map((text) => this.words.rarity(text))) : 1;
    return isLight ? LIGHT * rarity : Math.max(rarity, LIGHT);
  }

  /** The parts of a query that the site knows, if they tell enough of it: 독감 of 독감 주사. */
  telling(reading) {
    // Keys that type Hangul words of the site are meant so; those that type Latin letters mostly are not.
    const isUnlikely = isStrange(reading.parts) || (reading.isSwapped && !/[가-힣]/.test(reading.text));
    const all = isUnlikely ? [] : reading.parts.filter(tells);
    const known = all.map((part) => ({ ...part, ways: part.ways.filter(({ text }) => this.words.begins(text, all.length < 2)) }));
    const telling = known.filter(({ ways }) => ways.length);
    return covered(known.map(({ ways }) => Number(ways.length > 0)), known) >= (telling.length > 1 ? TELLING : TELLING_ALONE) ? telling : [];
  }

  /** The page that answers stands first, with the section that does. */
  answeringFirst(pages, answer) {
    if (!answer) return pages;
    const [home, anchor = ""] = answer.url.split("#");
    const own = pages.find((page) => page.hits[0].section.home === home);
    const there = this.sections.filter((each) => each.home === home);
    const section = there.find((each) => each.anchor === anchor) ?? there[0];
    const first = own ?? (section && { hits: [{ section, texts: [] }] });
    return first ? [first, ...pages.filter((page) => page !== first)] : pages;
  }

  /** Pages for the reading of which most is found, the first of those that are found alike. */
  find(query, [typed, ...others]) {
    const first = initials(query);
    let best = first ? this.byInitials(first) : this.pages(typed.parts);
    for (const reading of others) {
      if (coverage(best) < (reading.isSwapped ? WHOLE : 1)) best = fuller(best, this.pages(reading.parts));
    }
    return coverage(best) < WHOLE ? fuller(best, this.asMeant(typed)) : best;
  }

  /** Pages with words of these first consonants, or with one word of all. */
  byInitials(words) {
    const found = grouped(byInitials(words, this.sections));
    return found.length ? found : grouped(byInitials([words.join("")], this.sections));
  }

  /** Pages of the site's own language. */
  pages(parts, least) {
    if (isStrange(parts)) return [];
    return grouped(this.retrieval.search(parts, least).filter(({ section }) => !section.language));
  }

  /** Pages in other languages that hold a reading as a whole, as it was typed. */
  translated({ parts }) {
    const asks = ({ ways: [{ text }] }) => this.lexicon.asking.has(this.korean([text]));
    const typed = parts.map((part) => ({ ...part, ways: part.ways.filter(({ weight }) => weight >= PLAIN), isLight: false, asks: asks(part) }));
    return grouped(this.retrieval.search(typed).filter(({ section }) => section.language)).filter(({ isWhole }) => isWhole);
  }

  /** With what its unknown words may become or may have meant. */
  asMeant(reading) {
    const all = reading.parts;
    const isAlone = all.filter(tells).length < 2;
    const meant = all.map((part) => ({ ...part, ways: [...part.ways, ...this.meantBy(part, isAlone, part === all.at(-1))] }));
    return this.pages(meant.map((part, at) => ({ ...part, weight: part.ways.length > all[at].ways.length ? MEANT : part.weight })));
  }

  /** A reading with the words that its unknown words misspell, as a list; empty where that is not sure. */
  corrected(reading) {
    const typed = reading.parts.map(({ ways: [{ text }] }) => text);
    const meant = reading.parts.map((part) => this.meantBy(part, true));
    if (meant.every(({ length }) => length !== 1)) return [];
    const text = meant.map(({ length, 0: word }, at) => (length === 1 ? word.text : typed[at])).join(" ");
    return [{ ...reading, text, parts: this.parts({ ...reading, text }) }];
  }

  /** The words of the site that an unknown part begins, if it is still being typed; else those that it misspells. */
  meantBy({ ways, asks, isLight, isUnknown }, isAlone, isLast) {
    const texts = ways.map(({ text }) => text);
    // What the site writes 1976. 1. 5.
    if (YEAR.test(texts[0]) && !this.words.count(texts[0])) return [{ text: texts[0].slice(0, 4), weight: MEANT }];
    if (asks || (isLight && !isUnknown) || texts.some((text) => /\d/.test(text) || this.words.knows(text))) return [];
    const begun = isLast ? texts.map((text) => completed(text, this.words.spelled)) : [];
    const slips = texts.slice(0, 2).map((text) => meant(text, this.words.spelled, isAlone));
    const found = [...begun, ...slips].find((words) => words.length) ?? [];
    return found.map((text) => ({ text, weight: MEANT }));
  }

  /** The words of a query that the site has, for a reader who found nothing. */
  nearest(query) {
    const read = (/[a-z]/i.test(query) && otherKeyboard(query)[0]) || query;
    const words = parts(read, { ...this.lexicon, groups: [] }).map(({ ways }) => ways[0].text);
    const known = words.filter((word) => word.length > 1 && this.words.knows(word));
    return [...new Set(known)].slice(0, NEAREST);
  }
}

/** Whether there are unknown words, and nothing beside them but numbers. */
function isStrange(parts) {
  return parts.some(({ isUnknown }) => isUnknown) && parts.every(({ ways, asks, weight }) => asks || weight <= LIGHT || /^\d+$/.test(ways[0].text));
}

function fuller(pages, others) {
  return coverage(others) > coverage(pages) ? others : pages;
}

function coverage(pages) {
  return pages.reduce((best, page) => Math.max(best, page.coverage), 0);
}
