/* The header's buttons: menu, search and display settings. Everything else works without scripts. */
"use strict";

(function () {
  var narrowMenu = matchMedia("(max-width: 76.234375em)");
  var narrowSearch = matchMedia("(max-width: 59.984375em)");

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
  function disclose(button, toggle, part, narrow, focusInside) {
    var covered = coveredBy(part);
    var isOpen = false;
    var covers = false;

    function update() {
      var didCover = covers;
      covers = narrow.matches && isOpen;
      toggle.checked = isOpen;
      button.setAttribute("aria-expanded", String(isOpen));
      part.inert = narrow.matches && !isOpen;
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
    narrow.addEventListener("change", update);
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
    panel.addEventListener("keydown", function (event) {
      if (event.key !== "Escape") return;
      set(false);
      button.focus();
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

  /* A table laid out as blocks loses its meaning in some browsers; roles give it back. */
  function keepTableRoles() {
    var roles = { TABLE: "table", TBODY: "rowgroup", TFOOT: "rowgroup", TR: "row", TH: "rowheader", TD: "cell" };
    document.querySelectorAll("table.stacks, table.stacks > :not(thead), table.stacks > :not(thead) *").forEach(function (part) {
      if (roles[part.tagName]) part.setAttribute("role", roles[part.tagName]);
    });
  }

  /* A table that fits needs no stop of its own for moving it sideways, and one that does not says so. */
  function stopAtWideTablesOnly() {
    var watcher = new ResizeObserver(function (entries) {
      entries.forEach(function (entry) {
        var region = entry.target;
        var isWide = region.scrollWidth > region.clientWidth;
        if (isWide) region.tabIndex = 0;
        else region.removeAttribute("tabindex");
        region.classList.toggle("is-wide", isWide);
      });
    });
    document.querySelectorAll(".table-scroll").forEach(function (region) {
      watcher.observe(region);
    });
  }

  /* The library sorts when a heading is clicked; a button inside makes that reachable by keyboard. */
  function offerSorting() {
    /* It looks for the heading that sorts in the whole head, and clears those of one row alone. */
    addEventListener(
      "click",
      function (event) {
        var heading = event.target.closest("table.sortable thead th:not(.no-sort)");
        if (!heading) return;
        heading.closest("thead").querySelectorAll("th[aria-sort]").forEach(function (other) {
          if (other !== heading) other.removeAttribute("aria-sort");
        });
      },
      true
    );
    document.querySelectorAll("table.sortable thead th:not(.no-sort)").forEach(function (heading) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append.apply(button, heading.childNodes);
      heading.append(button);
    });
  }

  var menu = document.getElementById("site-menu");
  if (menu) {
    disclose(
      document.querySelector(".menu-button"),
      document.getElementById("__drawer"),
      menu.closest(".md-sidebar"),
      narrowMenu,
      function () {
        menu.querySelector("a").focus();
      }
    );
  }
  disclose(
    document.querySelector(".search-button"),
    document.getElementById("__search"),
    document.getElementById("site-search"),
    narrowSearch,
    function () {
      document.querySelector(".md-search__input").focus();
    }
  );
  var settings = document.getElementById("display-settings");
  openPanel(document.querySelector(".display-button"), settings);
  rememberChoices(settings);
  keepTableRoles();
  offerSorting();
  stopAtWideTablesOnly();
})();
