/* Tables that are moved sideways in their box, but for those shown as printed. Everything else wraps on a phone. */
() =>
  [...document.querySelectorAll(".table-scroll:not(.printed-form *)")]
    .filter((box) => box.scrollWidth > box.clientWidth || box.matches(".is-wide"))
    .map((box) => `${box.ariaLabel} is moved sideways`);
