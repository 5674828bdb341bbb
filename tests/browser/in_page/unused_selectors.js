/* The selectors of stylesheets that match nothing on any of the pages, as `file: selector`.
 *
 * What a reader or a script makes of a page (pointed at, chosen, open) is taken off each selector first, and one is
 * left out that names what no page has and scripts make. */
([sheets, scripts, pages]) => {
  const STATES = [
    /::?(hover|focus|active|checked|target|invalid|placeholder|before|after|marker|details-content)[\w-]*/,
    /\[(open|hidden|aria-(expanded|sort|pressed)|data-(look|size|money))[^\]]*\]/,
    /\.no-js/,
    ...[...scripts.matchAll(/classList\.\w+\("([\w-]+)"/g)].map(([, name]) => new RegExp(`\\.${name}(?![\\w-])`)),
  ];
  const states = STATES.map((state) => state.source).join("|");
  const bare = (selector) =>
    [`:not\\((${states})\\)`, states].reduce((left, part) => left.replace(new RegExp(part, "g"), ":is(*)"), selector);

  const found = new Map();
  const collect = (file, rules) => {
    for (const rule of rules) {
      for (const selector of rule.selectorText?.match(/([^,(]|\([^)]*\))+/g) ?? []) {
        const named = found.get(bare(selector.trim())) ?? new Set();
        found.set(bare(selector.trim()), named.add(`${file}: ${selector.trim()}`));
      }
      if (!rule.selectorText) collect(file, rule.cssRules ?? []);
    }
  };
  for (const [file, text] of Object.entries(sheets)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    collect(file, sheet.cssRules);
  }
  const names = new Set();
  for (const text of pages) {
    const page = new DOMParser().parseFromString(text, "text/html");
    for (const selector of found.keys()) if (page.querySelector(selector)) found.delete(selector);
    for (const part of page.querySelectorAll("*")) {
      for (const name of [part.localName, `#${part.id}`, ...[...part.classList].map((name) => `.${name}`)]) names.add(name);
    }
  }
  const words = new Set(scripts.match(/[\w-]+/g));
  const isMade = (selector) =>
    selector
      .replace(/\[[^\]]*\]|:[\w-]+/g, "")
      .match(/[.#]?[a-z][\w-]*/gi)
      ?.some((name) => !names.has(name) && words.has(name.replace(/^[.#]/, "")));
  return [...found].filter(([selector]) => !isMade(selector)).flatMap(([, named]) => [...named]);
};
