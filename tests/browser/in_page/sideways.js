/* What makes the page wider than the window, or sticks out of it unseen. */
() => {
  const width = document.scrollingElement.clientWidth;
  const found = [];
  if (document.scrollingElement.scrollWidth > width) found.push(`the page is ${document.scrollingElement.scrollWidth} px wide`);

  /* Inside its own scroll region a part may be wider; a picture of a heading may stick out of nothing. */
  function mayStickOut(element) {
    for (let part = element; part && part !== document.body; part = part.parentElement) {
      const style = getComputedStyle(part);
      if (/auto|scroll/.test(style.overflowX) && part !== element) return true;
      if (style.position === "fixed" || style.clip !== "auto" || style.clipPath !== "none") return true;
    }
    return false;
  }

  const main = document.querySelector("main") || document.body;
  for (const element of main.querySelectorAll("*")) {
    const box = element.getBoundingClientRect();
    if (!box.width || !box.height || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (box.right <= width + 1 && box.left >= -1) continue;
    if (element.closest("[inert]") || mayStickOut(element)) continue;
    const text = element.textContent.trim().replace(/\s+/g, " ").slice(0, 30);
    found.push(`${element.tagName.toLowerCase()}.${element.getAttribute("class") || ""} ‘${text}’ ends at ${Math.round(box.right)} px`);
  }
  return found.slice(0, 5);
};
