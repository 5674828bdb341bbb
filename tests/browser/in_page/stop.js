/* The place that has the focus now: how to call it, and what is wrong with it. Nothing when no place has it. */
() => {
  const stop = document.activeElement;
  if (!stop || stop === document.body || stop === document.documentElement) return null;

  /* A radio button may be drawn by its label; whoever points at it points at both. */
  const labels = [...(stop.labels || [])].filter((label) => label.getClientRects().length);
  const parts = [stop, ...labels];
  const hidden = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
  const shown = parts.filter((part) => part.checkVisibility(hidden) && area(part.getBoundingClientRect()) > 4);

  function area(box) {
    return box.width * box.height;
  }

  function name() {
    const text = stop.getAttribute("aria-label") || stop.innerText || (labels[0] && labels[0].innerText) || stop.name || "";
    return `${stop.tagName.toLowerCase()} ‘${text.trim().replace(/\s+/g, " ").slice(0, 30)}’`;
  }

  function onScreen(box) {
    /* What is larger than the room for it, below the header, can only be seen in part. */
    const below = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    const fits = (low, high, start, end, room = high - low) => (end - start > room ? end > low && start < high : start >= low - 1 && end <= high + 1);
    const across = fits(0, document.documentElement.clientWidth, box.left, box.right);
    return across && fits(0, innerHeight, box.top, box.bottom, innerHeight - below);
  }

  /* How many of nine points in the part of the box that is on screen belong to the stop. */
  function hits(box) {
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    let found = 0;
    for (const x of [0.2, 0.5, 0.8])
      for (const y of [0.2, 0.5, 0.8]) {
        const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
        if (hit && parts.some((part) => part.contains(hit))) found += 1;
      }
    return found;
  }

  function indicated() {
    return [...parts, stop.parentElement].some((part) => {
      const now = window.look(part);
      return now !== "" && now !== window.unfocused.get(part);
    });
  }

  /* 24 by 24 px, or a link in a line of text; alone on its line, the line gives it the height. */
  function largeEnough() {
    if (shown.some((part) => part.getBoundingClientRect().width >= 24 && part.getBoundingClientRect().height >= 24)) return true;
    if (getComputedStyle(stop).display !== "inline" || stop.namespaceURI.endsWith("svg")) return false;
    let block = stop.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    if (block.innerText.trim().length > stop.innerText.trim().length) return true;
    return parseFloat(getComputedStyle(block).lineHeight) >= 24 && stop.getBoundingClientRect().width >= 24;
  }

  const wrong = [];
  if (!shown.length) wrong.push("is not visible");
  else {
    const box = shown[0].getClientRects()[0];
    if (!onScreen(box)) wrong.push(`is off the screen at ${Math.round(box.left)},${Math.round(box.top)}`);
    else if (hits(box) < 3) wrong.push("is covered by something else");
    if (!indicated()) wrong.push("does not show that it has the focus");
    if (!largeEnough()) {
      const size = stop.getBoundingClientRect();
      wrong.push(`is too small a target: ${Math.round(size.width)}×${Math.round(size.height)}`);
    }
  }
  if (stop.closest("[inert]")) wrong.push("is in an inert part");

  window.stops = window.stops || new Map();
  if (!window.stops.has(stop)) window.stops.set(stop, window.stops.size);
  return { number: window.stops.get(stop), name: name(), wrong };
};
