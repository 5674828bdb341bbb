/* Tables and lists: sorting, filtering, and moving sideways. Without it everything is there, in its first order. */
"use strict";

(function () {
  /* A table laid out as blocks loses its meaning in some browsers; roles give it back. */
  function keepTableRoles() {
    var roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TFOOT: "rowgroup", TR: "row", TD: "cell" };
    var scopes = { col: "columnheader", row: "rowheader" };
    document.querySelectorAll("table:is(.stacks, .below, .below-late)").forEach(function (table) {
      var stacks = table.classList.contains("stacks");
      [table].concat(Array.from(table.querySelectorAll("*"))).forEach(function (part) {
        var role = part.tagName === "TH" ? scopes[part.scope] : roles[part.tagName];
        if (role && !(stacks && part.closest("thead"))) part.setAttribute("role", role);
      });
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
        if (heading) forgetSorting(heading.closest("table"), heading);
      },
      true
    );
    document.querySelectorAll("table.sortable thead th:not(.no-sort)").forEach(function (heading) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append.apply(button, heading.childNodes);
      /* A table that scrolls sideways does not always bring it into view by itself. */
      button.addEventListener("focus", function () {
        button.scrollIntoView({ block: "nearest", inline: "nearest" });
      });
      heading.append(button);
    });
  }

  function forgetSorting(table, kept) {
    table.querySelectorAll("thead th[aria-sort]").forEach(function (heading) {
      if (heading !== kept) heading.removeAttribute("aria-sort");
    });
  }

  /* Where a phone does not show the headings, a list of orders stands in for them. */
  function offerOrders(select) {
    var table = document.getElementById(select.dataset.sorts);
    var headings = table.querySelectorAll("thead th:not(.no-sort)");
    var first = Array.from(table.tBodies, function (body) {
      return Array.from(body.rows);
    });

    select.addEventListener("change", function () {
      var wanted = select.value.split(" ");
      if (!select.value) {
        forgetSorting(table);
        first.forEach(function (rows, at) {
          table.tBodies[at].append.apply(table.tBodies[at], rows);
        });
        return;
      }
      var heading = headings[wanted[0]];
      /* The library turns the order round at each click, and begins with the smallest. */
      heading.setAttribute("aria-sort", wanted[1] === "ascending" ? "descending" : "ascending");
      heading.querySelector("button").click();
    });
  }

  /* Small letters without blanks, marks of accents joined: what is typed and what is written meet there. */
  function folded(text) {
    return text.normalize("NFC").toLowerCase().replace(/\s+/g, "");
  }

  /* Rows of a table or items of a list that hold all the words typed stay; groups without any go too. */
  function filter(input) {
    /* Whom to ask instead, as the foot of every page says it. */
    var elsewhere = document.querySelector(".elsewhere");
    var part = document.getElementById(input.dataset.filters);
    var told = document.querySelector("[data-found='" + input.dataset.filters + "']");

    function update() {
      var words = input.value.split(/\s+/).filter(Boolean).map(folded);
      var lines = part.querySelectorAll(part.dataset.lines || "tbody > tr, section li");
      var found = 0;
      lines.forEach(function (line) {
        var text = words.length ? folded(line.textContent) : "";
        var stays = words.every(function (word) {
          return text.includes(word);
        });
        line.hidden = !stays || (words.length > 0 && line.matches(".sum"));
        if (!line.hidden && !line.matches(".sum")) found += 1;
      });
      part.querySelectorAll("section:has(li)").forEach(function (group) {
        if (part.dataset.lines) return;
        group.hidden = !group.querySelector("li:not([hidden])");
      });
      var box = part.closest(".table-box");
      if (box) box.classList.toggle("is-filtering", words.length > 0);
      told.textContent = words.length ? (found ? found + "개를 찾았습니다." : "찾는 말이 든 줄이 없습니다.") : "";
      if (words.length && !found && elsewhere) told.append(elsewhere.cloneNode(true));
    }

    input.addEventListener("input", update);
    addEventListener("pageshow", update);
  }

  keepTableRoles();
  offerSorting();
  stopAtWideTablesOnly();
  document.querySelectorAll("[data-sorts]").forEach(offerOrders);
  document.querySelectorAll("[data-filters]").forEach(filter);
})();
