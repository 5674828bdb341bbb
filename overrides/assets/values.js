/* The exact value of each stretch of a chart: under the pointer, at a touch, and with the arrow keys once the chart has
   the focus. Without this script they stand in the text and the tables. */
"use strict";

(function () {
  var GAP = 6;
  var shown = null;
  var tip = document.createElement("div");
  tip.className = "value-tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true");
  document.body.append(tip);

  function hide() {
    if (shown) mark(shown, false);
    shown = null;
    tip.hidden = true;
  }

  /* A stretch that is filled in part is two shapes of one value. */
  function mark(piece, isShown) {
    Array.from(piece.parentNode.children).forEach(function (shape) {
      if (shape.dataset.value === piece.dataset.value) shape.classList.toggle("is-shown", isShown);
    });
  }

  /* Above the stretch; `below` it where a finger would have it cover the words of the line. */
  function show(piece, below) {
    hide();
    shown = piece;
    mark(piece, true);
    tip.textContent = piece.dataset.value;
    tip.hidden = false;
    var around = piece.getBoundingClientRect();
    var width = document.documentElement.clientWidth;
    var middle = around.left + around.width / 2 - tip.offsetWidth / 2;
    var above = around.top - tip.offsetHeight - GAP;
    var under = around.bottom + GAP;
    var fitsBelow = under + tip.offsetHeight <= innerHeight;
    tip.style.left = Math.max(GAP, Math.min(middle, width - tip.offsetWidth - GAP)) + scrollX + "px";
    tip.style.top = (above < 0 || (below && fitsBelow) ? under : above) + scrollY + "px";
  }

  function pieceAt(event) {
    return event.target.closest("[data-value]");
  }

  /* What the arrow keys walk through in a chart or in one of its bars: each value once, and none that words tell. */
  function piecesOf(part) {
    return Array.from(part.querySelectorAll("[data-value]")).filter(function (piece, at, all) {
      var isAgain = at && all[at - 1].dataset.value === piece.dataset.value;
      return !isAgain && !piece.closest(".chart-lane:has(.chart-kinds)");
    });
  }

  /* One stop a chart, named by its finding; none where each bar has but the one value that stands beside it. */
  function stopAt(chart) {
    var bars = Array.from(chart.querySelectorAll(".chart-line, .strip"));
    var first = bars.find(function (bar) {
      return piecesOf(bar).length > 1;
    });
    if (!first) return;
    var pieces = piecesOf(chart);
    first.tabIndex = 0;
    first.removeAttribute("aria-hidden");
    first.setAttribute("role", "img");
    first.setAttribute("aria-label", chart.querySelector("figcaption").textContent.trim().replace(/\s+/g, " "));
    function walkTo(piece) {
      piece.scrollIntoView({ block: "nearest" });
      show(piece);
    }
    first.addEventListener("focus", function () {
      if (first.matches(":focus-visible")) walkTo(piecesOf(first)[0]);
    });
    first.addEventListener("blur", hide);
    first.addEventListener("keydown", function (event) {
      var step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      var at = pieces.indexOf(shown);
      walkTo(pieces[Math.max(0, Math.min(at + step, pieces.length - 1))]);
    });
  }

  document.addEventListener("pointerover", function (event) {
    var piece = event.pointerType === "mouse" && pieceAt(event);
    if (piece) show(piece);
  });
  /* Whoever moves on to the value itself, to read it enlarged, keeps it. */
  document.addEventListener("pointerout", function (event) {
    var to = event.relatedTarget;
    if (event.pointerType !== "mouse" || !shown || (to && (tip.contains(to) || to.closest("[data-value]")))) return;
    if (pieceAt(event) || tip.contains(event.target)) hide();
  });
  document.addEventListener("pointerup", function (event) {
    if (event.pointerType === "mouse") return;
    var piece = pieceAt(event);
    if (piece && piece !== shown) show(piece, true);
    else hide();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") hide();
  });
  addEventListener("resize", hide);
  document.querySelectorAll("figure:has([data-value])").forEach(stopAt);
})();
