// New values cut into the old text of a file: what did not change keeps its comments, order, quotes and lines.
import { isMap, isScalar, isSeq } from "../yaml/index.js";
import { chunksOf, extentEnd, lineEnd, regionStart } from "./source-ranges.js";
import { entries, fieldNamed, fieldsOf, inFlow, isScalarValue, item, itemOf, pair } from "./new-values.js";
import { matched } from "./match-items.js";
import { WIDTH, folded, isLong, literal, scalar } from "./scalars.js";
import { filled, parsed, plain, same } from "./parse.js";

// The text of a file with `value` in it. `fields` are those of the form; without an old text a file is begun.
export function edited(text, value, fields) {
  const root = { fields };
  const wanted = filled(value) ?? {};
  const document = parsed(text);
  if (!isMap(document.contents)) return `${text}${newFile(wanted, fields)}`;
  return new Edit(text, document.contents).whole(wanted, root);
}

function newFile(value, fields) {
  const written = entries(value, fields).map(([key, inner]) => pair(key, inner, fieldNamed(fields, key), 0));
  return written.map((one, index) => (index && one.includes("\n") ? `\n${one}\n` : `${one}\n`)).join("");
}

class Edit {
  constructor(text, root) {
    this.text = text.endsWith("\n") ? text : `${text}\n`;
    this.root = root;
  }

  whole(value, field) {
    const start = this.root.range[0];
    const end = this.root.flow ? this.root.range[1] : lineEnd(this.text, extentEnd(this.root, this.text));
    return this.text.slice(0, start) + this.node(this.root, value, field, start, end) + this.text.slice(end);
  }

  // The new text of what stands between `start` and `end`: a node, with whole lines if it is a block of lines.
  node(node, value, field, start, end) {
    if (same(filled(plain(node)), value)) return this.text.slice(start, end);
    if (isScalar(node)) return this.scalar(node, value, field);
    const chunks = chunksOf(node, this.text, start, end);
    const now = isMap(node) ? this.pairs(node, chunks, value, field) : this.items(node, chunks, value, field);
    return node.flow ? this.flow(node, chunks, now) : this.block(node, chunks, now, start);
  }

  scalar(node, value, field) {
    const [start, end] = node.range;
    const flow = this.insideFlow(start);
    if (node.type !== "BLOCK_FOLDED" && node.type !== "BLOCK_LITERAL") return scalar(value, { field, flow, style: node.type });
    const [header, ...lines] = this.text.slice(start, end).trimEnd().split("\n");
    const indent = lines[0].search(/\S/);
    const body = value.replace(/\n$/, "");
    if (body.includes("\n")) return `${header.replace(">", "|")}\n${literal(body, indent)}`;
    return `${header}\n${folded(body, indent, lines.map((line) => line.trim()))}`;
  }

  insideFlow(position) {
    let found = false;
    const visit = (node) => {
      if (!node?.range || position < node.range[0] || position >= node.range[1]) return;
      if (node.flow) found = true;
      for (const inner of node.items ?? []) visit(inner.value ?? inner);
    };
    visit(this.root);
    return found;
  }

  // What a mapping holds now: its old pairs that stay, and new ones in the place that the form gives them.
  // Names that were left open for a value stay open until they get one.
  pairs(node, chunks, value, field) {
    const fields = fieldsOf(field);
    const kept = chunks.filter(({ key, node: held }) => key in value || filled(plain(held)) === undefined);
    const now = kept.map((chunk) => (chunk.key in value ? this.changedPair(chunk, value[chunk.key], fields) : chunk));
    const names = fields.map((inner) => inner.name);
    for (const [key, inner] of entries(value, fields)) {
      if (now.some((one) => one.key === key)) continue;
      const earlier = names.slice(0, Math.max(names.indexOf(key), 0));
      const place = names.includes(key) ? now.findLastIndex((one) => earlier.includes(one.key)) + 1 : now.length;
      now.splice(place, 0, this.newPair(node, chunks, key, inner, fieldNamed(fields, key)));
    }
    return now;
  }

  changedPair(chunk, value, fields) {
    const field = fieldNamed(fields, chunk.key);
    return this.changed(chunk, value, field, () => this.renewed(chunk, pair(chunk.key, value, field, chunk.column), inFlow(value, field)));
  }

  changedItem(chunk, value, field) {
    return this.changed(chunk, value, field, () => this.renewed(chunk, item(value, field, chunk.column), inFlow(value, field)));
  }

  // The chunk with a new value cut in; written anew if it is of another kind now, or too long for its line.
  changed(chunk, value, field, renew) {
    const { node, start } = chunk;
    if (same(filled(plain(node)), value)) return chunk;
    if (node.value === null || isMap(node) !== isObject(value) || isSeq(node) !== Array.isArray(value)) return renew();
    const inner = regionStart(node, this.text, chunk.afterKey);
    const end = isBlock(node) ? chunk.end : extentEnd(node, this.text);
    const now = this.text.slice(start, inner) + this.node(node, value, field, inner, end);
    const isOneLine = !now.includes("\n") && !chunk.inFlow;
    if (isOneLine && chunk.column + now.length > WIDTH && (isObject(value) || isLong(value, chunk.column, now))) return renew();
    return { ...chunk, body: now + this.text.slice(end, chunk.end) };
  }

  renewed(chunk, line, flow) {
    if (chunk.inFlow) return { ...chunk, body: chunk.key === undefined ? flow : `${chunk.key}: ${flow}` };
    const end = Math.max(chunk.afterKey, extentEnd(chunk.node, this.text));
    return { ...chunk, body: line + this.text.slice(end, chunk.end).replace(/^ +\n/, "\n") };
  }

  newPair(node, chunks, key, value, field) {
    if (node.flow) return { key, body: `${key}: ${inFlow(value, field)}` };
    const column = chunks[0].column;
    const body = `${pair(key, value, field, column)}\n`;
    const apart = column === 0 && body.trimEnd().includes("\n") ? "\n" : "";
    return { key, lead: apart + " ".repeat(column), body };
  }

  items(node, chunks, value, field) {
    const held = itemOf(field);
    const places = matched(node.items.map(plain), value, held);
    return value.map((inner, index) => {
      const chunk = chunks[places[index]];
      return chunk ? this.changedItem(chunk, inner, held) : this.newItem(node, chunks, inner, held);
    });
  }

  newItem(node, chunks, value, field) {
    if (node.flow) return { body: inFlow(value, field) };
    const { column, lead, node: last } = chunks.at(-1);
    const style = isScalarValue(value) ? undefined : last.flow ? "flow" : "block";
    const apart = chunks.length > 1 && lead.startsWith("\n") ? "\n" : "";
    return { lead: apart + " ".repeat(column), body: `${item(value, field, column, style)}\n` };
  }

  // A block's first line may stand behind a dash, or at the file's first key: there its lead is not a line's start.
  block(node, chunks, now, start) {
    const midLine = start === chunks[0].start;
    const indent = " ".repeat(chunks[0].column);
    return now
      .map(({ lead, body }, index) => {
        const own = lead === "" ? indent : lead;
        return (midLine && index === 0 ? (lead ?? "").trimStart() : own) + body;
      })
      .join("");
  }

  // Brackets keep what stands between their items, by place.
  flow(node, chunks, now) {
    const [start, end] = node.range;
    if (!chunks.length) return `${this.text[start]}${now.map((one) => one.body).join(", ")}${this.text[end - 1]}`;
    const open = this.text.slice(start, chunks[0].start);
    const close = this.text.slice(chunks.at(-1).end, end);
    const between = (index) => (index < chunks.length - 1 ? this.text.slice(chunks[index].end, chunks[index + 1].start) : ", ");
    return open + now.map((one, index) => one.body + (index < now.length - 1 ? between(index) : "")).join("") + close;
  }
}

const isObject = (value) => typeof value === "object" && !Array.isArray(value);
const isBlock = (node) => (isMap(node) || isSeq(node)) && !node.flow;
