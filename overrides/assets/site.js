/* The header's buttons: menu, search and display settings. Everything else works without scripts. */
"use strict";

(function () {
  var narrowSearch = matchMedia("(max-width: 59.984375em)");

  function isCompact() {
    return document.documentElement.classList.contains("compact");
  }

  function isPhone() {
    return narrowSearch.matches;
  }

  /* Everything that can be reached outside a part: what the part covers while it is open. */
  function coveredBy(part) {
    return [".md-banner", ".site-name", ".menu-button", ".search-button", ".display-button"]
      .concat([".md-search", ".md-tabs", ".md-content", ".site-footer"])
      .flatMap(function (name) {
        return Array.from(document.querySelectorAll(name));
      })
      .filter(function (other) {
        return !other.contains(part);
      });
  }

  /* A button that opens a part of the page which the theme shows while a hidden checkbox is checked.
     The checkbox only follows: a browser that goes back sets it from what it remembers of forms. */
  function disclose(button, toggle, part, isNarrow, focusInside) {
    var covered = coveredBy(part);
    var isOpen = false;
    var covers = false;

    function update() {
      var didCover = covers;
      covers = isNarrow() && isOpen;
      toggle.checked = isOpen;
      button.setAttribute("aria-expanded", String(isOpen));
      part.inert = isNarrow() && !isOpen;
      if (covers === didCover) return;
      covered.forEach(function (other) {
        other.inert = covers;
      });
    }

    function close() {
      set(false);
      button.focus();
    }

    function set(open) {
      isOpen = open;
      update();
    }

    button.addEventListener("click", function () {
      set(!isOpen);
      if (isOpen) setTimeout(focusInside, 50);
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && covers) close();
    });
    part.querySelector(".menu-close, .search-close").addEventListener("click", close);
    toggle.addEventListener("change", function () {
      set(toggle.checked);
    });
    addEventListener("resize", update);
    addEventListener("pageshow", function (event) {
      set(isOpen && !event.persisted);
    });
    update();
  }

  function openPanel(button, panel) {
    function set(open) {
      panel.hidden = !open;
      button.setAttribute("aria-expanded", String(open));
    }

    button.addEventListener("click", function () {
      set(panel.hidden);
      if (!panel.hidden) panel.querySelector("input:checked").focus();
    });
    function close() {
      set(false);
      button.focus();
    }

    panel.querySelector(".display-close").addEventListener("click", close);
    panel.addEventListener("keydown", function (event) {
      if (event.key === "Escape") close();
    });
    document.addEventListener("click", function (event) {
      if (!panel.contains(event.target) && !button.contains(event.target)) set(false);
    });
    panel.addEventListener("focusout", function (event) {
      var to = event.relatedTarget;
      if (to && !panel.contains(to) && !button.contains(to)) set(false);
    });
    addEventListener("pageshow", function (event) {
      if (event.persisted) set(false);
    });
  }

  function rememberChoices(panel) {
    var inputs = panel.querySelectorAll("input");
    var choice = display.read();

    function show() {
      display.apply(choice);
      inputs.forEach(function (input) {
        input.checked = String(choice[input.name]) === input.value;
      });
    }

    inputs.forEach(function (input) {
      input.addEventListener("change", function () {
        choice[input.name] = input.name === "size" ? Number(input.value) : input.value;
        display.write(choice);
        display.apply(choice);
        /* Large letters may leave the header no room for its sections. */
        dispatchEvent(new Event("resize"));
        /* Letters of another size move what was pressed. */
        input.scrollIntoView({ block: "nearest" });
      });
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
    /* Whoever goes back may have chosen otherwise on the page that they come from. */
    addEventListener("pageshow", function (event) {
      if (event.persisted) choice = display.read();
      show();
    });
    show();
  }

  var menu = document.getElementById("site-menu");
  if (menu) {
    disclose(
      document.querySelector(".menu-button"),
      document.getElementById("__drawer"),
      menu.closest(".md-sidebar"),
      isCompact,
      function () {
        menu.querySelector("a").focus();
      }
    );
  }
  disclose(
    document.querySelector(".search-button"),
    document.getElementById("__search"),
    document.getElementById("site-search"),
    isPhone,
    function () {
      document.querySelector(".md-search__input").focus();
    }
  );
  var settings = document.getElementById("display-settings");
  openPanel(document.querySelector(".display-button"), settings);
  rememberChoices(settings);
})();
