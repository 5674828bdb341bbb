/* The header's buttons: menu, search and display settings. Everything else works without scripts. */
"use strict";

(function () {
  var narrowMenu = matchMedia("(max-width: 76.234375em)");
  var narrowSearch = matchMedia("(max-width: 59.984375em)");

  /* A button that opens a part of the page which the theme shows while a hidden checkbox is checked. */
  function disclose(button, toggle, part, narrow, focusInside) {
    function isOpen() {
      return toggle.checked;
    }

    function update() {
      button.setAttribute("aria-expanded", String(isOpen()));
      part.inert = narrow.matches && !isOpen();
    }

    function set(open) {
      if (isOpen() !== open) toggle.click();
      update();
    }

    button.addEventListener("click", function () {
      set(!isOpen());
      if (isOpen()) setTimeout(focusInside, 50);
    });
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !isOpen() || !narrow.matches) return;
      set(false);
      button.focus();
    });
    toggle.addEventListener("change", update);
    narrow.addEventListener("change", update);
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
      if (event.relatedTarget && !panel.contains(event.relatedTarget)) set(false);
    });
  }

  function rememberChoices(panel) {
    var choice = display.read();
    panel.querySelectorAll("input").forEach(function (input) {
      input.checked = String(choice[input.name]) === input.value;
      input.addEventListener("change", function () {
        choice[input.name] = input.name === "size" ? Number(input.value) : input.value;
        display.write(choice);
        display.apply(choice);
      });
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", function () {
      display.apply(choice);
    });
  }

  /* A table laid out as blocks loses its meaning in some browsers; roles give it back. */
  function keepTableRoles() {
    var roles = { TABLE: "table", TBODY: "rowgroup", TFOOT: "rowgroup", TR: "row", TH: "rowheader", TD: "cell" };
    document.querySelectorAll("table.stacks, table.stacks > :not(thead), table.stacks > :not(thead) *").forEach(function (part) {
      if (roles[part.tagName]) part.setAttribute("role", roles[part.tagName]);
    });
  }

  /* The library sorts when a heading is clicked; a button inside makes that reachable by keyboard. */
  function offerSorting() {
    document.querySelectorAll("table.sortable thead th").forEach(function (heading) {
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
})();
