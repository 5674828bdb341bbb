/* Words of a language that is written with and without spaces: overlapping pairs of syllables. */

import { fold } from "./normalize.js";

// Hangul, Han, numbers, and letters of other scripts.
const RUNS = /[가-힣ㄱ-ㅎㅏ-ㅣ]+|[\u3400-\u9fff々]+|\d+(?:,\d{3})*(?:\.\d+)?|[^\P{L}가-힣ㄱ-ㅎㅏ-ㅣ\u3400-\u9fff]+/gu;
const IN_PAIRS = /^[가-힣ㄱ-ㅎㅏ-ㅣ\u3400-\u9fff々]./;

/** The tokens of a text, in their order. */
export function tokens(text) {
  return (fold(text).match(RUNS) ?? []).flatMap((run) => (IN_PAIRS.test(run) ? pairs(run) : run.replaceAll(",", "")));
}

function pairs(run) {
  const found = [];
  for (let at = 0; at < run.length - 1; at++) found.push(run.slice(at, at + 2));
  return found;
}
