// What stands in a data file, as the project's own loader reads it: dates stay texts, `yes` and `1_000` too.
import { isAlias, isMap, isScalar, isSeq, parseDocument } from "../yaml/index.js";

const TAGS = [
  { tag: "tag:yaml.org,2002:null", test: /^(?:null|~|)$/, resolve: () => null },
  { tag: "tag:yaml.org,2002:bool", test: /^(?:true|false)$/, resolve: (text) => text === "true" },
  { tag: "tag:yaml.org,2002:int", test: /^-?(?:0|[1-9][0-9]*)$/, resolve: Number },
  { tag: "tag:yaml.org,2002:float", test: /^-?(?:0|[1-9][0-9]*)\.[0-9]+$/, resolve: Number },
].map((tag) => ({ default: true, ...tag }));

export function parsed(text) {
  const document = parseDocument(text, { schema: "failsafe", customTags: TAGS, keepSourceTokens: true });
  if (document.errors.length) throw document.errors[0];
  return document;
}

// A period that is no date, `{text: …}`, is one line in the form as in the file.
const isPeriodText = (node) => isMap(node) && node.items.length === 1 && node.items[0].key.value === "text";

export function plain(node) {
  if (isPeriodText(node)) return `{text: ${plain(node.items[0].value)}}`;
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [key.value, plain(value)]));
  if (isSeq(node)) return node.items.map(plain);
  if (isAlias(node)) throw new Error("다른 곳을 가리키는 표시(*)가 있습니다.");
  return isScalar(node) ? node.value : null;
}

// A form leaves behind what nobody filled in: such values say nothing and are not written.
export function filled(value) {
  if (Array.isArray(value)) {
    const items = value.map(filled).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (value !== null && typeof value === "object") {
    const pairs = Object.entries(value).map(([key, inner]) => [key, filled(inner)]);
    const kept = pairs.filter(([, inner]) => inner !== undefined);
    return kept.length ? Object.fromEntries(kept) : undefined;
  }
  return value === null || value === "" ? undefined : value;
}

export function same(one, other) {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && same(one[key], other[key]));
}
