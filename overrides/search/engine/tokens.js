/* Words of a language that is written with and without spaces: overlapping pairs of syllables, spelled in jamo. */

import { disassemble } from "es-hangul";

import { fold } from "./spelling.js";

const RUNS = /(?<hangul>[가-힣ㄱ-ㅎㅏ-ㅣ]+)|(?<han>[\u3400-\u9fff々]+)|(?<number>\d+(?:,\d{3})*(?:\.\d+)?)|(?<word>[\p{L}\p{N}]+?(?=[가-힣\u3400-\u9fff\d]|[^\p{L}\p{N}]|$))/gu;

/** The tokens of a text, in their order. */
export function tokens(text) {
  const found = [];
  for (const { groups } of fold(text).matchAll(RUNS)) {
    if (groups.hangul) found.push(...pairs(groups.hangul).map(disassemble));
    else if (groups.han) found.push(...pairs(groups.han));
    else if (groups.number) found.push(groups.number.replaceAll(",", ""));
    else found.push(groups.word);
  }
  return found;
}

function pairs(run) {
  if (run.length === 1) return [run];
  return Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
}
