// Decap's small buttons hold a picture and no word, so a screen reader would say nothing but "button".
const MOVE = '[aria-roledescription="sortable"]:not([aria-label])';
const FOLD = "펼치기·접기";

export function labelButtons(root) {
  new MutationObserver(() => labelAll(root)).observe(root, { childList: true, subtree: true });
}

function labelAll(root) {
  for (const handle of root.querySelectorAll(MOVE)) {
    handle.setAttribute("aria-label", "이 항목 옮기기");
    handle.previousElementSibling?.setAttribute("aria-label", `이 항목 ${FOLD}`);
    handle.nextElementSibling?.setAttribute("aria-label", "이 항목 지우기");
  }
  for (const button of root.querySelectorAll("button:not([aria-label])")) {
    if (!button.textContent.trim()) button.setAttribute("aria-label", FOLD);
  }
}
