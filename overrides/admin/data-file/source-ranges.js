// A mapping or list as the pieces of text that its pairs or items take: whole lines in a block, less in brackets.
import { isMap, isScalar, isSeq } from "../yaml/index.js";

// `start` and `end` are where the node's own text begins and ends. A chunk of a block has a `lead` (the comments,
// empty lines and indentation before it) and a `body` up to the end of its last line.
export function chunksOf(node, text, start, end) {
  const children = node.items.map((child, index) => (isMap(node) ? pairChild(child, text) : itemChild(node, child, index)));
  return children.map((child, index) => {
    const tight = Math.max(child.afterKey, extentEnd(child.node, text));
    if (node.flow) {
      const close = isOpen(child.node) ? tight + text.slice(tight).search(/[^ ]/) : tight;
      return { ...child, end: close, inFlow: true, body: text.slice(child.start, close) };
    }
    const before = index ? lineEnd(text, extentEnd(children[index - 1].node, text) || children[index - 1].afterKey) : start;
    const last = index === children.length - 1 ? end : lineEnd(text, tight);
    const column = child.start - (text.lastIndexOf("\n", child.start - 1) + 1);
    return { ...child, column, end: last, lead: text.slice(before, child.start), body: text.slice(child.start, last) };
  });
}

function pairChild({ key, value }, text) {
  const colon = text.indexOf(":", key.range[1]) + 1;
  return { key: key.value, node: value, start: key.range[0], afterKey: colon };
}

function itemChild(list, node, index) {
  if (list.flow) return { node, start: node.range[0], afterKey: node.range[0] };
  const dash = list.srcToken.items[index].start.find((token) => token.type === "seq-item-ind").offset;
  return { node, start: dash, afterKey: dash + 1 };
}

// Where a node's last character stands, without the end of its line.
export function extentEnd(node, text) {
  if (!node || isOpen(node)) return 0;
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1);
    const inner = isMap(node) ? extentEnd(last.value, text) || last.key.range[1] + 1 : extentEnd(last, text);
    return Math.max(inner, node.range[0]);
  }
  const [start, end] = node.range;
  const isBlockText = isScalar(node) && node.type?.startsWith("BLOCK");
  return isBlockText ? start + text.slice(start, end).trimEnd().length : end;
}

// A name without a value; what follows it up to the comment is not the value's.
export const isOpen = (node) => isScalar(node) && node.value === null && !node.source;

export function lineEnd(text, position) {
  const newline = text.indexOf("\n", position);
  return newline < 0 ? text.length : newline + 1;
}

// A block below its key begins with the line after the key's, so that comments before its first item are its own.
export function regionStart(node, text, afterKey) {
  if ((!isMap(node) && !isSeq(node)) || node.flow) return node.range[0];
  const newline = text.indexOf("\n", afterKey);
  return newline >= 0 && newline < node.range[0] ? newline + 1 : node.range[0];
}
