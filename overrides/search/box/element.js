/* An element with texts, which are no markup, and elements in it. */

export function element(name, className, content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/** Texts of which some are marked, as elements: [[words, marked], …]. */
export function runs(parts) {
  return parts.map(([text, marked]) => (marked ? element("mark", "", [text]) : text));
}
