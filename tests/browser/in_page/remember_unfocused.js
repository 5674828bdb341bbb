/* Notes how everything looks before a walk, so that a focus indicator can be told from a border. */
() => {
  window.look = (element) => {
    const style = getComputedStyle(element);
    const seen = (color) => !/^(transparent|rgba\(.*, 0\))$/.test(color);
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 && seen(style.outlineColor);
    const outline = outlined ? `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}` : "";
    return outline + (style.boxShadow === "none" ? "" : style.boxShadow);
  };
  window.unfocused = new WeakMap();
  /* What has the focus already is left out: any indicator on it will do. */
  document.querySelectorAll("*:not(:focus-within)").forEach((element) => window.unfocused.set(element, window.look(element)));
};
