/* Texts of the article that nobody can see. What a reader may unfold, and forms, which need scripts, are not meant. */
() => {
  const hidden = [];
  const article = document.querySelector("article");
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (!text.data.trim() || parent.closest("script, style, template, title, desc, form, button, label")) continue;
    if (parent.closest(".table-box.all-folded")) continue;
    if (parent.closest("details:not([open])") && !parent.closest("summary")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const drawn = [...range.getClientRects()].some((box) => box.width > 0 && box.height > 0);
    if (!drawn || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
      hidden.push(`${parent.tagName.toLowerCase()}.${parent.getAttribute("class") || ""} ‘${text.data.trim().slice(0, 30)}’`);
    }
  }
  return hidden;
};
