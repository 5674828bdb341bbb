/* How long the page is, and how long its tables and lists are together where some have a filter. */
() => {
  const filtered = [...document.querySelectorAll("[data-filters]")].map((input) => document.getElementById(input.dataset.filters));
  const lists = [...document.querySelectorAll(".table-box"), ...filtered.filter((part) => !part.matches("table"))];
  return {
    page: document.documentElement.scrollHeight,
    lists: filtered.length ? lists.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0) : 0,
  };
};
