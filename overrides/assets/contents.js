/* Marks, in the contents beside the text, the section that is being read. */
"use strict";

(function () {
  /* A section is being read once its heading has come this far up, in parts of the window. */
  var LINE = 0.3;

  var sections = Array.from(document.querySelectorAll(".md-nav--secondary a")).map(function (link) {
    return { link: link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) };
  });

  function topOf(section) {
    return section.heading.getBoundingClientRect().top;
  }

  /* The last sections of a page may be too short to come up: at its end the one that was asked for counts, or the last. */
  function beingRead() {
    var root = document.documentElement;
    var atEnd = scrollY > 0 && scrollY + innerHeight >= root.scrollHeight - 2;
    var begun = sections.filter(function (section) {
      return topOf(section) < innerHeight * LINE;
    });
    if (!atEnd) return begun.pop();
    var asked = sections.find(function (section) {
      return section.link.hash === location.hash && topOf(section) >= 0;
    });
    return asked || sections[sections.length - 1];
  }

  function mark() {
    var read = beingRead();
    sections.forEach(function (section) {
      if (section === read) section.link.setAttribute("aria-current", "true");
      else section.link.removeAttribute("aria-current");
    });
  }

  ["scroll", "resize", "hashchange", "pageshow"].forEach(function (happening) {
    addEventListener(happening, mark);
  });
})();
