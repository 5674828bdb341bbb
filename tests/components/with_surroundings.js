/* A part of the page in each of its states, within bare copies of all that it stands in, as HTML. */
(part) => {
  const STATES = {
    "": () => true,
    open: (copy) => {
      const folds = [copy, ...copy.querySelectorAll("details")].filter((each) => each.matches("details"));
      for (const fold of folds) fold.open = true;
      return folds.length;
    },
    focus: (copy) => {
      const stop = [copy, ...copy.querySelectorAll("*")].find((each) => each.matches("a[href], button, input, summary"));
      stop?.classList.add("is-focused");
      return stop;
    },
  };
  const surrounded = (copy) => {
    let made = copy;
    for (let around = part.parentElement; around !== document.documentElement; around = around.parentElement) {
      const bare = around.cloneNode(false);
      /* Styles ask what is switched beside them. */
      for (const toggle of around.querySelectorAll(":scope > [data-md-toggle]")) {
        bare.append(toggle.cloneNode());
        bare.lastChild.toggleAttribute("checked", toggle.checked);
      }
      bare.append(made);
      made = bare;
    }
    return made.outerHTML;
  };
  return Object.entries(STATES).flatMap(([state, put]) => {
    const copy = part.cloneNode(true);
    copy.removeAttribute("style");
    copy.dataset.component = "";
    return put(copy) ? [[state, surrounded(copy)]] : [];
  });
};
