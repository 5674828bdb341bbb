// Which old item of a list each new one is: by its id, or by the first thing its form asks for.
import { same } from "./parse.js";

// For each of `now` the index of the item of `old` that it was; undefined for a new one.
export function matched(old, now, field) {
  const free = new Set(old.keys());
  const take = (fits) => {
    const found = [...free].find(fits);
    free.delete(found);
    return found;
  };
  const places = now.map((item) => take((index) => same(old[index], item)));
  const named = now.map((item, index) => places[index] ?? take((other) => isNamedAlike(old[other], item, field)));
  return named.map((place, index) => place ?? (free.has(index) ? take((other) => other === index) : undefined));
}

function isNamedAlike(one, other, field) {
  const name = nameOf(one, field);
  return name !== undefined && name === nameOf(other, field);
}

function nameOf(item, field) {
  if (item === null || typeof item !== "object") return undefined;
  const first = field?.fields?.find((inner) => inner.required !== false && !inner.fields && !inner.field);
  return item.id ?? (first && item[first.name]);
}
