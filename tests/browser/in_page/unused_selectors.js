/* The selectors of stylesheets that match nothing on any of the pages, as `file: selector`.
 *
 * What a reader or a script makes of a page (pointed at, chosen, open) is taken off each selector first, and one is
 * left out that names what no page has and scripts make. */
([sheets, scripts, pages]) => {
  const STATES = [
    /::?(hover|focus|active|checked|target|invalid|placeholder|before|after|marker|details-content)[\w-]*/,
    /\[(open|hidden|aria-(expanded|sort|pressed)|data-(look|size|money)|tabindex)[^\]]*\]/,
    /\.no-js/,
    ...[...scripts.matchAll(/classList\.\w+\("([\w-]+)"/g)].map(([, name]) => new RegExp(`\\.${name}(?![\\w-])`)),
  ];
  const state = new RegExp(STATES.map((one) => one.source).join("|"), "g");
  const NOT = /:not\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g;
  const ANY = ":is(*)";
  const bare = (selector) =>
    selector.replace(NOT, (part) => (part.search(state) < 0 ? part : ANY)).replace(state, ANY);

  const listed = (selectors) => {
    const parts = [""];
    let depth = 0;
    for (const sign of selectors) {
      depth += (sign === "(") - (sign === ")");
      if (sign === "," && !depth) parts.push("");
      else parts.push(parts.pop() + sign);
    }
    return parts.map((part) => part.trim());
  };

  const found = new Map();
  const collect = (file, rules) => {
    for (const rule of rules) {
      if (!rule.selectorText) collect(file, rule.cssRules ?? []);
      for (const selector of rule.selectorText ? listed(rule.selectorText) : []) {
        const named = found.get(bare(selector)) ?? new Set();
        found.set(bare(selector), named.add(`${file}: ${selector}`));
      }
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
