/* Parts of the text that scroll sideways, and what a keyboard or a listener misses there. */
() => {
  const found = [];
  for (const region of document.querySelectorAll("article *")) {
    if (!/auto|scroll/.test(getComputedStyle(region).overflowX) || region.scrollWidth <= region.clientWidth + 1) continue;
    const label = document.getElementById(region.getAttribute("aria-labelledby"));
    const name = region.getAttribute("aria-label") || (label && label.textContent) || "";
    const place = `${region.tagName.toLowerCase()}.${region.getAttribute("class") || ""} ‘${name.trim()}’`;
    if (region.tabIndex < 0) found.push(`${place} cannot have the focus`);
    if (!name.trim()) found.push(`${place} has no name: ‘${region.textContent.trim().slice(0, 30)}’`);
    if (!region.getAttribute("role")) found.push(`${place} has no role`);
  }
  return found;
};
