/* The search box: opens, asks while one types, and moves with the arrow keys. */

import { inAddress, keep, keepSoon } from "./address.js";
import { Client } from "./client.js";
import { markFound, unmark } from "./highlight.js";
import { Results } from "./results.js";

const box = document.querySelector(".md-search");
const output = box.querySelector(".md-search__output");
const list = output.querySelector(".md-search-result__list");
const toggle = document.getElementById("__search");
const article = document.querySelector(".md-content article");
const base = new URL(box.dataset.base.replace(/\/?$/, "/"), location.href);

// The header's box, and on the first page the large field: what is found stands below the one in use.
const places = document.querySelectorAll(".md-search__inner, .hero-field");
const fields = [...places].map((one) => one.querySelector("input"));
let [place] = places;
let [field] = fields;

let questions = [];
let answered = "";
let opensFirst = false;

const results = new Results(list, output.querySelector(".md-search-result__meta"), base, box.dataset.finder, {
  choose: (words = field.value) => {
    field.value = words;
    field.focus();
    ask();
  },
  leave: () => field.focus(),
});
const client = new Client(base, (reply) => {
  if (reply.late) return results.late();
  if (reply.failed) return results.failed();
  if (reply.ready) questions = reply.questions;
  else answered = reply.asked;
  if (!field.value.trim()) results.empty(questions);
  else if (reply.unanswered) results.unanswered(reply.asked);
  else if (!reply.ready) results.show(reply);
  if (opensFirst && answered === field.value) openFirst();
});

function setOpen(open) {
  opensFirst = false;
  if (toggle.checked === open) return;
  toggle.checked = open;
  toggle.dispatchEvent(new Event("change"));
}

function ask() {
  setOpen(true);
  for (const other of fields) other.value = field.value;
  keepSoon(field.value);
  if (field.value.trim()) return client.ask(field.value);
  answered = field.value;
  if (client.state === "ready" || client.state === "busy") results.empty(questions);
  else client.load();
}

/** On a phone the header's box covers the page, whichever field was touched. */
function enter(at) {
  const now = isWide() ? at : 0;
  field = fields[now];
  if (place !== places[now]) (place = places[now]).append(output);
  setOpen(true);
  if (client.state === "idle") results.loading();
  client.load();
}

/** Where the box covers the page instead, the header's button closes it. */
function isWide() {
  return !matchMedia("(max-width: 59.984375em)").matches;
}

/** Asks what the address asks; also of who comes back to it, where everything is closed first. */
function askAddress() {
  const words = inAddress("q");
  if (!words) return setOpen(false);
  enter(fields.length - 1);
  field.value = words;
  field.focus();
  ask();
}

function openFirst() {
  list.querySelector(".md-search-result__link")?.click();
}

/** The field and every link and button below it, in the order of the arrow keys. */
function move(step) {
  const stops = [field, ...list.querySelectorAll("a, button")];
  stops[stops.indexOf(document.activeElement) + step]?.focus();
}

/** A result on this page closes the box and leads there, as an entry of its own: Back finds the results again. */
function goWithin(link) {
  const { hash, pathname, search } = link;
  history.pushState(null, "", pathname + search);
  setOpen(false);
  unmark(article);
  if (hash) location.replace(hash);
  markFound(article, inAddress("h"));
  if (!hash && !article.querySelector("mark")) scrollTo(0, 0);
}

/** A blank presses a button. */
function isTyped({ key, ctrlKey, metaKey, altKey, target }) {
  if (ctrlKey || metaKey || altKey || (key === " " && target.matches("button"))) return false;
  return key === "Backspace" || key.length === 1;
}

fields.forEach((one, at) => {
  // Who only passes by with the keyboard opens nothing that covers the page.
  one.addEventListener("focus", () => (at && !isWide()) || enter(at));
  one.addEventListener("click", () => {
    enter(at);
    field.focus();
  });
  const askThis = () => {
    enter(at);
    field.value = one.value;
    if (field !== one) field.focus();
    ask();
  };
  one.addEventListener("input", askThis);
  one.form.addEventListener("reset", () => {
    field.focus();
    setTimeout(ask);
  });
  // The large field has a button beside it that shows what was found.
  one.form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (at) askThis();
    else if (answered === field.value) openFirst();
    else opensFirst = true;
  });
  places[at].addEventListener("keydown", steer);
  places[at].addEventListener("focusout", ({ relatedTarget }) => {
    if (isWide() && relatedTarget && !place.contains(relatedTarget)) setOpen(false);
  });
});
list.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link) return;
  keep(field.value);
  if (!article || event.ctrlKey || event.metaKey || event.shiftKey || link.pathname !== location.pathname) return;
  event.preventDefault();
  goWithin(link);
});
function steer(event) {
  // What is typed on a result goes on in the field, also what an input method begins there.
  const composes = event.isComposing || event.keyCode === 229;
  if (list.contains(event.target) && (composes || isTyped(event))) return field.focus();
  if (composes) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    move(step);
  } else if (event.key === "Escape" && isWide()) {
    field.focus();
    setOpen(false);
  }
}

document.addEventListener("keydown", (event) => {
  const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
  // Who steers by voice or with a screen reader has other uses for single letters, and switches them on.
  const isLetter = event.key === "/" && display.read().keys === "on" && !event.target.matches("input, textarea, select");
  if (!isShortcut && !isLetter) return;
  event.preventDefault();
  setOpen(true);
  field.focus();
});
document.addEventListener("pointerdown", ({ target }) => {
  if (toggle.checked && !place.contains(target)) setOpen(false);
});
// Whoever closes it without choosing a result finds it closed when they come back.
new MutationObserver(() => setTimeout(() => toggle.checked || keep(""))).observe(document.querySelector(".search-button"), {
  attributeFilter: ["aria-expanded"],
});

if (article) markFound(article, inAddress("h"));
if (inAddress("q")) askAddress();
addEventListener("pageshow", ({ persisted }) => persisted && askAddress());
addEventListener("popstate", askAddress);
