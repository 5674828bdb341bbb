/* Puts the chosen look, size and money on the page before it is painted, and says whether the header has room for the
   sections beside the site's name. Shared with site.js. */
"use strict";

var display = {
  defaults: { look: "auto", size: 100, money: "both", keys: "off" },

  read: function () {
    try {
      return Object.assign({}, display.defaults, JSON.parse(localStorage.getItem("display")));
    } catch (error) {
      return Object.assign({}, display.defaults);
    }
  },

  write: function (choice) {
    try {
      localStorage.setItem("display", JSON.stringify(choice));
    } catch (error) {
      /* A browser that keeps nothing still shows the choice on this page. */
    }
  },

  apply: function (choice) {
    var dark = choice.look === "auto" && matchMedia("(prefers-color-scheme: dark)").matches;
    var root = document.documentElement;
    root.dataset.look = choice.look === "auto" ? (dark ? "dark" : "light") : choice.look;
    root.dataset.size = choice.size;
    root.dataset.money = choice.money;
    display.fit();
  },

  /* In the size of the text, which a question of the styles about the window does not know. */
  fit: function () {
    var root = document.documentElement;
    root.classList.toggle("compact", innerWidth < 63 * parseFloat(getComputedStyle(root).fontSize));
  },
};

display.apply(display.read());
addEventListener("resize", display.fit);
/* Where the page stands, for the foot of each printed sheet, if the site was not told its address. */
document.documentElement.dataset.address = document.documentElement.dataset.address || location.origin + location.pathname;
/* The theme says so only after everything is loaded, when the parts that need scripts would jump in. */
document.documentElement.classList.replace("no-js", "js");
