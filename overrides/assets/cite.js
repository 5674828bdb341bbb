/* "인용하기": copies the words that name a table, or the record that the address points at. Without this script they can be read and marked. */
"use strict";

(function () {
  var status = document.createElement("p");
  status.className = "heard";
  status.setAttribute("role", "status");
  document.querySelector("article").append(status);

  /* A site that was built without an address still has one where it is read. */
  document.querySelectorAll("[data-here]").forEach(function (address) {
    var part = address.dataset.here;
    address.textContent = location.href.split(/[?#]/)[0] + (part && "#" + part);
  });

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

  function offer(words) {
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
    words.after(" ", button);
  }

  /* The citation of the table, list or page around a record, in the record's name and with its address. */
  function recordLine(record) {
    var around = record.parentElement.closest("[id^=part_]:not(th)");
    var part = "='" + (around ? around.id : "") + "']";
    var address = document.querySelector("[data-here" + part + ", [data-part" + part);
    if (!address || record.id.startsWith("part_")) return null;
    var named = record.closest("tr, li") || record;
    var name = (named.querySelector("th, .item-title") || record).textContent.trim();
    var place = address.closest("li, dd");
    var line = document.createElement(place.localName);
    var words = address.parentElement.cloneNode(true);
    var said = words.firstChild;
    said.data = said.data.replace(/’(?=, [^’]*$)/, ", " + name + "’");
    words.querySelector("span").textContent = address.textContent.split("#")[0] + "#" + record.id;
    line.append("가리킨 기록 인용하기: ", words);
    offer(words);
    place.parentElement.append(line);
    return line;
  }

  /* The id that the address points at; none where a part of the address was lost on its way. */
  function askedId() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch (error) {
      return "";
    }
  }

  var offered = null;
  function offerRecord() {
    if (offered) offered.remove();
    var record = document.getElementById(askedId());
    offered = record && record.matches("article :not(h2)") ? recordLine(record) : null;
  }

  document.querySelectorAll(".citation").forEach(offer);
  offerRecord();
  addEventListener("hashchange", offerRecord);
})();
