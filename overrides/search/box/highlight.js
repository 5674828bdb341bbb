/* Marks in the page what the search found: the words in `?h=`. */

import { finder, marked } from "../engine/snippets.js";
import { bare } from "../engine/normalize.js";
import { runs } from "./element.js";

const MOST = 200;

/** Marks words in an article; none where there are none. */
export function markFound(article, words) {
  if (!words) return;
  const needles = finder(words.split(" ").map(bare).filter(Boolean));
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let text = texts.nextNode(); text && found.length < MOST; text = texts.nextNode()) {
    if (text.parentElement.closest("svg, .heard, .page-foot")) continue;
    const parts = marked(text.data, needles);
    if (parts.some(([, mark]) => mark)) found.push([text, parts]);
  }
  for (const [text, parts] of found) text.replaceWith(...runs(parts));
  if (!location.hash) article.querySelector("mark")?.scrollIntoView({ block: "center" });
}

export function unmark(article) {
  for (const mark of article.querySelectorAll("mark")) mark.replaceWith(mark.textContent);
  article.normalize();
}
