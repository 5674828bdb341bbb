/* The site's font files that the page asks for besides the first of each weight: weight and beginning of the range. */
() => {
  const first = new Map();
  const asked = [];
  for (const face of document.fonts) {
    if (face.family.replaceAll('"', "") !== "Office Sans") continue;
    /* The first file of a weight stands last in the stylesheet. */
    first.set(face.weight, face);
    if (face.status !== "unloaded") asked.push(face);
  }
  return asked
    .filter((face) => face !== first.get(face.weight))
    .map((face) => `${face.weight} ${face.unicodeRange.slice(0, 12)}`);
};
