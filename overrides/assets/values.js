/* The exact value of each stretch of a chart: under the pointer, at a touch, and with the arrow keys once a bar has the
   focus. Without this script they stand in the text and the tables. */
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
    if (shown) shown.classList.remove("is-shown");
    shown = null;
    tip.hidden = true;
  }

  function show(piece) {
    hide();
    shown = piece;
    piece.classList.add("is-shown");
    tip.textContent = piece.dataset.value;
    tip.hidden = false;
    var around = piece.getBoundingClientRect();
    var width = document.documentElement.clientWidth;
    var middle = around.left + around.width / 2 - tip.offsetWidth / 2;
    var above = around.top - tip.offsetHeight - GAP;
    tip.style.left = Math.max(GAP, Math.min(middle, width - tip.offsetWidth - GAP)) + scrollX + "px";
    tip.style.top = (above < 0 ? around.bottom + GAP : above) + scrollY + "px";
  }

  function pieceAt(event) {
    return event.target.closest("[data-value]");
  }

  /* Pieces of a bar, of one that takes several lines all of them; a value that goes on in the next line counts once. */
  function piecesOf(stop) {
    var bar = stop.closest(".chart-lane") || stop;
    return Array.from(bar.querySelectorAll("[data-value]")).filter(function (piece, at, all) {
      return !at || all[at - 1].dataset.value !== piece.dataset.value;
    });
  }

  /* One stop a bar, and none where the words beside it say all: what it is made of, or its only value. */
  function stopAt(line) {
    var bar = line.closest(".chart-lane");
    if (bar && (bar.querySelector(".chart-line") !== line || bar.querySelector(".chart-kinds"))) return;
    var pieces = piecesOf(line);
    if (pieces.length < 2) return;
    line.tabIndex = 0;
    line.removeAttribute("aria-hidden");
    line.setAttribute("role", "img");
    line.setAttribute(
      "aria-label",
      pieces
        .map(function (piece) {
          return piece.dataset.value;
        })
        .join(", ")
    );
    line.addEventListener("focus", function () {
      if (line.matches(":focus-visible")) show(pieces[0]);
    });
    line.addEventListener("blur", hide);
    line.addEventListener("keydown", function (event) {
      var step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      var at = pieces.indexOf(shown);
      show(pieces[Math.max(0, Math.min(at + step, pieces.length - 1))]);
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
    if (piece && piece !== shown) show(piece);
    else hide();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") hide();
  });
  addEventListener("resize", hide);
  document.querySelectorAll(".chart-line, .strip").forEach(stopAt);
})();
