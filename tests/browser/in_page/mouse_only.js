/* What a mouse can use and the Tab key never comes to. */
() => {
  const options = { opacityProperty: true, visibilityProperty: true };
  const visible = (element) => element.checkVisibility(options) && element.getBoundingClientRect().width > 1;
  const describe = (element) => `${element.tagName.toLowerCase()}.${element.className} ‘${element.textContent.trim().slice(0, 30)}’`;

  const skipped = [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [role=button], [onclick]")]
    .filter((element) => visible(element) && !element.disabled && element.tabIndex < 0);
  /* A label that switches a box which nobody can get at. A veil that closes on a click is not meant: Escape does that. */
  const labels = [...document.querySelectorAll("label:not(.md-overlay)")]
    .filter((label) => visible(label) && label.control && !label.control.checkVisibility(options));
  return [...skipped, ...labels].map(describe);
};
