// Values that were not there before, written as the rest of the data is: short things on one line, long ones below.
import { WIDTH, block, isLong, scalar } from "./scalars.js";

export const fieldsOf = (field) => field?.fields ?? [];
export const itemOf = (field) => field?.field ?? (field?.fields ? { fields: field.fields } : undefined);
export const fieldNamed = (fields, name) => fields.find((field) => field.name === name);

// The pairs of an object in the order of its fields. A box that nobody ticked says nothing.
export function entries(value, fields) {
  const rank = (name) => {
    const index = fields.findIndex((field) => field.name === name);
    return index < 0 ? fields.length : index;
  };
  const said = Object.entries(value).filter(([, inner]) => inner !== false);
  return said.sort(([one], [other]) => rank(one) - rank(other));
}

export function pair(key, value, field, column) {
  if (isScalarValue(value)) return text(`${key}: `, value, field, column);
  const line = `${key}: ${inFlow(value, field)}`;
  if (isFlat(value) && column + line.length <= WIDTH) return line;
  const inner = Array.isArray(value) ? items(value, field, column + 2) : pairs(value, fieldsOf(field), column + 2);
  return `${key}:\n${inner}`;
}

// `style` is that of the other items of the list: "flow", "block" or undefined.
export function item(value, field, column, style) {
  if (isScalarValue(value)) return text("- ", value, field, column);
  const line = `- ${inFlow(value, field)}`;
  if (style !== "block" && isFlat(value) && column + line.length <= WIDTH) return line;
  const inner = Array.isArray(value) ? items(value, itemOf(field), column + 2) : pairs(value, fieldsOf(field), column + 2);
  return `- ${inner.trimStart()}`;
}

function text(before, value, field, column) {
  const line = before + scalar(value, { field });
  return isLong(value, column, line) ? before + block(value, column) : line;
}

export function inFlow(value, field) {
  if (isScalarValue(value)) return scalar(value, { field, flow: true });
  if (Array.isArray(value)) return `[${value.map((inner) => inFlow(inner, itemOf(field))).join(", ")}]`;
  const inner = entries(value, fieldsOf(field));
  return `{${inner.map(([key, held]) => `${key}: ${inFlow(held, fieldNamed(fieldsOf(field), key))}`).join(", ")}}`;
}

export function pairs(value, fields, column) {
  const indent = " ".repeat(column);
  return entries(value, fields)
    .map(([key, inner]) => indent + pair(key, inner, fieldNamed(fields, key), column))
    .join("\n");
}

function items(value, field, column) {
  return value.map((inner) => " ".repeat(column) + item(inner, itemOf(field), column)).join("\n");
}

export const isScalarValue = (value) => typeof value !== "object";

function isFlat(value) {
  return Object.values(value).every((inner) => isScalarValue(inner) && !String(inner).includes("\n"));
}
