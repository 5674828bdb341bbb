/* Fills the text that tells of a mistake. It reads the page that the reader comes from, and sends nothing. */
"use strict";

(function () {
  var ELSEWHERE = "elsewhere";
  var form = document.querySelector(".correction");
  /* Where nobody could get what is written, there is no form. */
  if (!form) return;
  var asked = new URLSearchParams(location.search);
  var root = new URL(form.dataset.root, location.href);
  var seenVersion = /^[0-9a-f]{7}$/.test(asked.get("version")) ? asked.get("version") : "";
  var about = { address: "", version: seenVersion, records: [] };

  function field(name) {
    return document.getElementById("correction-" + name);
  }

  function tell(name, text) {
    form.querySelector(".correction-" + name).textContent = text;
  }

  /* What a reader sees of a part, without lists inside it and without what is only heard or repeated. */
  function seen(part) {
    var copy = part.cloneNode(true);
    copy.querySelectorAll("ul, ol, svg, table, .heard, .spoken").forEach(function (inner) {
      inner.remove();
    });
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  function rowsOf(table) {
    var heads = Array.from(table.querySelectorAll("thead th:not(.upper)"));
    // Of a head in two rows each heading says which column it is.
    heads.sort(function (one, other) {
      return (one.dataset.sortCol || 0) - (other.dataset.sortCol || 0);
    });
    var columns = heads.map(seen).slice(1);
    return Array.from(table.querySelectorAll("tbody tr, tfoot tr"), function (row) {
      var cells = Array.from(row.querySelectorAll("td"), function (cell, at) {
        return (cell.dataset.column || columns[at]) + " " + (seen(cell) || "빈칸");
      });
      return { name: seen(row.querySelector("th")), value: cells.join(", ") };
    });
  }

  function linesOf(list) {
    return Array.from(list.querySelectorAll("li"), function (line) {
      return { name: seen(line), value: seen(line) };
    }).filter(function (line) {
      return line.name;
    });
  }

  /* Each table or list of a page that has a name, with its records. */
  function partsOf(page) {
    return Array.from(page.querySelectorAll("[id^=part_]:not(table *)"), function (part) {
      var isTable = part.tagName === "TABLE";
      var title = isTable ? seen(part.caption) : part.dataset.title;
      var short = title.replace(/\([^()]*\)$/, "");
      return { id: part.id, title: short, records: isTable ? rowsOf(part) : linesOf(part) };
    });
  }

  function option(text, value) {
    var made = document.createElement("option");
    made.textContent = text;
    made.value = value;
    return made;
  }

  function offer(parts) {
    var choice = field("choice");
    choice.append(option("골라 주세요", ""));
    parts.forEach(function (part) {
      var group = document.createElement("optgroup");
      group.label = part.title;
      part.records.forEach(function (record) {
        group.append(option(record.name.slice(0, 60), String(about.records.length)));
        about.records.push({ name: part.title + " › " + record.name, value: record.value });
      });
      choice.append(group);
    });
    choice.append(option("여기에 없음", ELSEWHERE));
    choice.parentNode.hidden = false;
    form.querySelector(".correction-named").hidden = true;
  }

  function choose() {
    var chosen = about.records[field("choice").value];
    form.querySelector(".correction-named").hidden = field("choice").value !== ELSEWHERE;
    fill("record", chosen ? chosen.name : "");
    fill("value", chosen ? chosen.value : "");
    write();
  }

  function fill(name, text) {
    field(name).value = text.slice(0, field(name).maxLength);
  }

  function filled() {
    var page = field("page").value.trim();
    var values = {
      page: about.address ? page + " (" + about.address + ")" : page,
      record: field("record").value.trim(),
      value: field("value").value.trim(),
      correct: field("correct").value.trim(),
      evidence: field("evidence").value.trim(),
      version: about.version,
    };
    values.title = "오류 신고: " + (values.record || page);
    values.text = [
      "페이지: " + values.page,
      "줄: " + values.record,
      "지금 적힌 값: " + values.value,
      "고칠 값: " + values.correct,
      "본 곳: " + values.evidence,
      "데이터 버전: " + values.version,
    ].join("\n");
    return values;
  }

  /* A value that was cut at its most letters may end in half an emoji, which no address can hold. */
  function encoded(text) {
    return encodeURIComponent(text.toWellFormed());
  }

  function write() {
    var values = filled();
    field("text").value = values.title + "\n\n" + values.text;
    var mail = form.querySelector(".correction-mail");
    var issue = form.querySelector(".correction-issue");
    if (mail) {
      mail.href = "mailto:" + form.dataset.mail + "?subject=" + encoded(values.title) +
        "&body=" + encoded(values.text.replace(/\n/g, "\r\n"));
    }
    if (issue) {
      issue.href = form.dataset.issue.replace(/\{(\w+)\}/g, function (_, word) {
        return encoded(values[word]);
      });
    }
  }

  function copy() {
    var text = field("text");
    text.select();
    var done = function () {
      tell("copied", "복사했습니다. 전자우편이나 문자에 붙여 넣어 보내 주세요.");
    };
    var failed = function () {
      tell("copied", "복사하지 못했습니다. 위의 내용을 길게 누르거나 Ctrl+C로 복사해 주세요.");
    };
    if (!navigator.clipboard) failed();
    else navigator.clipboard.writeText(text.value).then(done, failed);
  }

  function show(page, address, table) {
    var parts = partsOf(page);
    var part = parts.find(function (one) {
      return one.id === table;
    });
    var version = page.querySelector("[data-version]");
    about.address = address.href;
    about.version = version ? version.dataset.version : "";
    field("page").value = seen(page.querySelector("h1"));
    if (part) about.address += "#" + part.id;
    if (parts.length) offer(part ? [part] : parts);
    if (seenVersion && seenVersion !== about.version) {
      tell("news", "보신 뒤에 이 페이지의 자료가 바뀌었습니다. 아직도 틀렸는지 먼저 봐 주세요.");
    }
  }

  /* The page asked about, as an address of this site; null if it leads elsewhere. */
  function addressOf(page) {
    try {
      var address = new URL(page, root);
      address.search = address.hash = "";
      return address.href.startsWith(root.href) ? address : null;
    } catch (error) {
      return null;
    }
  }

  function load() {
    var address = asked.has("page") ? addressOf(asked.get("page")) : null;
    if (!address) return asked.has("page") ? Promise.reject(new Error("elsewhere")) : Promise.resolve();
    return fetch(address).then(function (answer) {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.text().then(function (html) {
        show(new DOMParser().parseFromString(html, "text/html"), address, asked.get("table"));
      });
    });
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  form.addEventListener("input", write);
  field("choice").addEventListener("change", choose);
  form.querySelector(".correction-copy").addEventListener("click", copy);
  load()
    .catch(function () {
      tell("news", "어느 페이지에서 오셨는지 알 수 없습니다. 아래에 직접 적어 주세요.");
    })
    .then(function () {
      write();
      form.hidden = false;
    });
})();
