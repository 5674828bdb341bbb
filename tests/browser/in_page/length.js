/* How long the page is, and how long its lists with a filter are together. */
() => ({
  page: document.documentElement.scrollHeight,
  lists: [...document.querySelectorAll("[data-filters]")]
    .map((input) => document.getElementById(input.dataset.filters).getBoundingClientRect().height)
    .reduce((sum, height) => sum + height, 0),
});
