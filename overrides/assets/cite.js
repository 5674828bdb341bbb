/* "인용하기": copies the words that name a page, a table, or one record of it with its values. Which record, a list asks
   or the address says. Without this script the words can be read and marked. */
"use strict";

(function () {
  var status = document.createElement("p");
  status.className = "heard";
  status.setAttribute("role", "status");
  document.querySelector("article").append(status);

  var citations = Array.from(document.querySelectorAll(".citation"), function (words) {
    var address = words.querySelector("[data-here], [data-part]");
    var part = address.dataset.here || address.dataset.part || "";
    /* A site that was built without an address still has one where it is read. */
    var page = ("here" in address.dataset ? location.href : address.textContent).split(/[?#]/)[0];
    return { words: words, address: address, part: part, page: page, choice: null, button: null };
  });

  /* Text as it is printed, without what says the same in other words. */
  function printed(part) {
    var copy = part.cloneNode(true);
    copy.querySelectorAll(".heard, .spoken, .brief, .plain, .label, .note, ul, table, details").forEach(function (beside) {
      beside.remove();
    });
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  function headingOf(cell) {
    var table = cell.closest("table");
    var above = cell.headers ? cell.headers.split(" ").map(function (id) {
      return document.getElementById(id);
    }) : [table.tHead.rows[0].cells[cell.cellIndex]];
    return above.filter(function (heading) {
      return heading && table.tHead.contains(heading);
    }).map(printed).join(" ");
  }

  function valuesOfRow(row) {
    var unit = /단위: ([^,)]+)/.exec(row.closest("table").caption.textContent);
    return Array.from(row.querySelectorAll("td.number")).flatMap(function (cell) {
      var value = printed(cell);
      if (!/\d/.test(value)) return [];
      return headingOf(cell) + " " + value + (unit && /^[△\d,.]+$/.test(value) ? unit[1] : "");
    });
  }

  /* The line that a record stands in: it may be one figure of a line. */
  function lineOf(record) {
    return record.closest("tr, li") || record;
  }

  function nameOf(line) {
    return printed(line.querySelector("th, .item-title") || line);
  }

  function valuesOf(record) {
    var line = lineOf(record);
    if (line.matches("tr")) return valuesOfRow(line);
    if (record !== line) return [printed(record)];
    var figures = Array.from(line.querySelectorAll(":scope > .wall-figure, :scope > .facts"), printed);
    return figures.length ? [figures.join(" ").replace(/^: /, "")] : [];
  }

  /* What is cited of a table as a whole is its sum. */
  function sumOf(part) {
    var sums = document.querySelectorAll("table#" + CSS.escape(part) + " tfoot tr");
    return sums.length ? sums[sums.length - 1] : null;
  }

  function cite(citation, record) {
    var cited = record || (citation.part && sumOf(citation.part));
    var values = cited ? valuesOf(cited) : [];
    var said = cited ? [nameOf(lineOf(cited))].concat(values.length ? "값: " + values.join(", ") : []) : [];
    citation.words.querySelector(".cited").textContent = said.map(function (word) {
      return ", " + word;
    }).join("");
    var anchor = record ? record.id : citation.part;
    citation.address.textContent = citation.page + (anchor && "#" + anchor);
  }

  /* For pages that are read from a file or over plain HTTP, where the clipboard is closed to scripts. */
  function copyMarked(words) {
    var range = document.createRange();
    range.selectNodeContents(words);
    var selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return document.execCommand("copy");
  }

  function copy(words) {
    if (!navigator.clipboard) return Promise.resolve(copyMarked(words));
    return navigator.clipboard.writeText(words.textContent).then(
      function () {
        return true;
      },
      function () {
        return copyMarked(words);
      }
    );
  }

  function offerCopy(words) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "cite";
    button.textContent = "인용문 복사";
    button.addEventListener("click", function () {
      status.textContent = "";
      copy(words).then(function (done) {
        status.textContent = done ? "인용문을 복사했습니다." : "복사하지 못했습니다. 인용문을 직접 골라 복사해 주세요.";
        button.textContent = done ? "복사했습니다" : "인용문 복사";
      });
    });
    words.before(button, " ");
    return button;
  }

  /* The list of what can be cited of a part: made when it is first opened, since tables may be long. */
  function offerChoice(citation, pointed) {
    var part = citation.part && document.getElementById(citation.part);
    var records = part ? Array.from(part.querySelectorAll("tr[id], li[id]")) : [];
    if (pointed && !records.includes(pointed)) records.push(pointed);
    if (!records.length) return;
    var choice = document.createElement("select");
    choice.className = "cite";
    choice.setAttribute("aria-label", "무엇을 인용하시나요");
    choice.append(new Option(citation.part ? "전체" : "이 페이지 전체", ""));
    records.forEach(function (record) {
      var line = lineOf(record);
      choice.append(new Option(line === record ? nameOf(line) : nameOf(line) + ": " + printed(record), record.id));
    });
    choice.addEventListener("change", function () {
      cite(citation, choice.value && document.getElementById(choice.value));
      citation.button.textContent = "인용문 복사";
    });
    if (citation.choice) citation.choice.remove();
    citation.choice = choice;
    citation.button.before(choice, " ");
  }

  /* The record that the address points at; none where a part of the address was lost on its way. */
  function pointedRecord() {
    try {
      var record = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      return record && record.matches("article :not(h2)") && !record.id.startsWith("part_") ? record : null;
    } catch (error) {
      return null;
    }
  }

  function citePointed() {
    var record = pointedRecord();
    var around = record && record.parentElement.closest("[id^=part_]:not(th)");
    citations.forEach(function (citation) {
      var own = record && citation.part === (around ? around.id : "") ? record : null;
      if (own) offerChoice(citation, own);
      if (citation.choice) citation.choice.value = own ? own.id : "";
      cite(citation, own);
    });
  }

  citations.forEach(function (citation) {
    citation.button = offerCopy(citation.words);
    var fold = citation.words.closest("details");
    if (fold) {
      fold.addEventListener("toggle", function () {
        if (fold.open && !citation.choice) offerChoice(citation, null);
      });
    }
  });
  citePointed();
  addEventListener("hashchange", citePointed);
})();
