/* What the box shows below the field. Texts are set as text, so nothing in them can be markup. */

import { element, runs } from "./element.js";

// What is heard while somebody types would be cut off by the next sign.
const REST = 500;

/** Draws into `list`, and says in `status` what has happened. */
export class Results {
  constructor(list, status, base, finder, { choose, leave }) {
    Object.assign(this, { list, status, base, finder, choose, leave });
  }

  say(text) {
    clearTimeout(this.later);
    this.status.textContent = text;
  }

  /** Says it once the typing rests. */
  saySoon(text) {
    clearTimeout(this.later);
    this.later = setTimeout(() => this.say(text), REST);
  }

  late() {
    this.say("검색을 준비하고 있습니다. 오래 걸리면 아래에서 찾아 주세요.");
    this.replace(this.toFinder());
  }

  loading() {
    this.say("검색을 준비하고 있습니다.");
  }

  failed() {
    this.say("지금은 검색을 쓸 수 없습니다.");
    this.replace(this.button("다시 시도"), this.toFinder());
  }

  unanswered(query) {
    this.say(`‘${shortened(query)}’ 검색을 하지 못했습니다. 다른 말로 찾아 주세요.`);
    this.replace(this.toFinder());
  }

  empty(questions) {
    this.say(questions.length ? "검색어를 입력하거나 아래에서 골라 보세요." : "검색어를 입력해 주세요.");
    this.replace(...questions.map((question) => this.button(question, question)));
  }

  show({ asked, answer, pages, only, nearest }) {
    const none = !answer && !pages.length;
    this.saySoon(found(shortened(asked), pages.length, { none, only, nearest }));
    this.replace(
      ...(answer ? [this.answer(answer)] : []),
      ...pages.map((page) => this.page(page)),
      ...nearest.map((word) => this.button(word, word)),
      ...(none ? [this.toFinder(), ...elsewhere()] : []),
    );
  }

  /** Whoever has moved on into what was there stays at the link to the same place, or else leaves the list. */
  replace(...items) {
    const reached = this.list.contains(document.activeElement) ? document.activeElement : null;
    this.list.replaceChildren(...items);
    if (!reached) return;
    const same = [...this.list.querySelectorAll("a")].find((link) => isSame(link, reached));
    if (same) same.focus();
    else this.leave();
  }

  answer({ text, day, url }) {
    const link = element("a", "md-search-result__link search-answer", [element("strong", "", [text])]);
    link.href = this.address(url);
    if (day) link.append(element("span", "search-day", [day]));
    return item(link);
  }

  page({ title, path, sections: [first, ...others] }) {
    const headings = [...first.above.map((heading) => [[heading, false]]), first.title].filter((each) => each.length);
    const link = this.section(first, [
      element("span", "search-path", [[...path, ""].join(" › ")]),
      element("strong", "search-title", [...runs(title), ...headings.flatMap((heading) => [" › ", ...runs(heading)])]),
      ...first.lines.map((line) => element("span", "search-line", runs(line))),
    ]);
    link.classList.add("md-search-result__link");
    const named = others.filter((section) => section.title.length);
    const more = named.map((section) => element("li", "", [this.section(section, [element("span", "", runs(section.title))])]));
    return item(link, ...(more.length ? [element("ul", "search-more", more)] : []));
  }

  section({ url, needles }, content) {
    const link = element("a", "", content);
    link.href = this.address(url, needles);
    return link;
  }

  /** A button that asks for `words`, or again for what stands in the field. */
  button(title, words) {
    const button = element("button", "search-suggestion", [title]);
    button.type = "button";
    button.addEventListener("click", () => this.choose(words));
    return item(button);
  }

  toFinder() {
    const link = element("a", "md-search-result__link", ["가나다순으로 맡은 팀과 부서 찾기"]);
    link.href = this.address(this.finder);
    return item(link);
  }

  /** An address with the found words in `?h=`, which the page there marks. */
  address(url, needles = []) {
    const address = new URL(url, this.base);
    if (needles.length) address.searchParams.set("h", needles.join(" "));
    return address.href;
  }
}

/** Whom to ask instead, as the foot of every page says it. */
function elsewhere() {
  const said = document.querySelector(".elsewhere");
  return said ? [item(said.cloneNode(true))] : [];
}

/** Whether two results lead to one place, whatever is marked there; an answer and the page it comes from are two. */
function isSame(one, other) {
  const isAnswer = (link) => link.matches(".search-answer");
  return one.pathname === other.pathname && one.hash === other.hash && isAnswer(one) === isAnswer(other);
}

function found(query, count, { none, only, nearest }) {
  if (none) return `‘${query}’에 맞는 내용을 찾지 못했습니다.${nearest.length ? " 아래에서 골라 보세요." : ""}`;
  if (only.length) return `‘${query}’에 꼭 맞는 내용이 없어, 이 말만 찾은 결과 ${count}건: ${only.join(", ")}`;
  return `‘${query}’ 검색 결과 ${count}건`;
}

function shortened(query) {
  return query.trim().slice(0, 40);
}

function item(...content) {
  return element("li", "md-search-result__item", content);
}
