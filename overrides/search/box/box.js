/* The search box: opens, asks while one types, and moves with the arrow keys. */

import { Client } from "./client.js";
import { markFound } from "./highlight.js";
import { Results } from "./results.js";

const box = document.querySelector(".md-search");
const form = box.querySelector("form");
const field = box.querySelector(".md-search__input");
const toggle = document.getElementById("__search");
const base = new URL(box.dataset.base.replace(/\/?$/, "/"), location.href);

let questions = [];
let answered = "";
let opensFirst = false;

const results = new Results(
  box.querySelector(".md-search-result__list"),
  box.querySelector(".md-search-result__meta"),
  base,
  box.dataset.finder,
  {
    choose: (words) => {
      field.value = words;
      field.focus();
      ask();
    },
    leave: () => field.focus(),
  },
);
const client = new Client(base, (reply) => {
  if (reply.failed) return results.failed();
  if (reply.ready) questions = reply.questions;
  else answered = reply.asked;
  if (!field.value.trim()) results.empty(questions);
  else if (reply.unanswered) results.unanswered(reply.asked);
  else if (!reply.ready) results.show(reply);
  if (opensFirst && answered === field.value) openFirst();
});

function setOpen(open) {
  if (toggle.checked === open) return;
  toggle.checked = open;
  toggle.dispatchEvent(new Event("change"));
}

function ask() {
  opensFirst = false;
  setOpen(true);
  if (field.value.trim()) return client.ask(field.value);
  answered = field.value;
  if (client.state === "ready" || client.state === "busy") results.empty(questions);
}

function open() {
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
  field.value = asked.get("q");
  setOpen(true);
  field.focus();
  open();
  ask();
}

function openFirst() {
  const first = box.querySelector(".md-search-result__link");
  if (first) first.click();
}

/** The field and every link and button below it, in the order of the arrow keys. */
function move(step) {
  const stops = [field, ...box.querySelectorAll(".md-search-result__list :is(a, button)")];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (next) next.focus();
}

field.addEventListener("focus", open);
field.addEventListener("input", ask);
form.addEventListener("reset", () => {
  field.focus();
  setTimeout(ask);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (answered === field.value) openFirst();
  else opensFirst = true;
});
box.addEventListener("keydown", (event) => {
  if (event.isComposing || event.keyCode === 229) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    move(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Escape" && isWide()) {
    field.focus();
    setOpen(false);
  }
});
box.addEventListener("focusout", ({ relatedTarget }) => {
  if (isWide() && relatedTarget && !box.contains(relatedTarget)) setOpen(false);
});
box.querySelector(".md-search__overlay").addEventListener("click", () => setOpen(false));
document.addEventListener("pointerdown", ({ target }) => {
  if (toggle.checked && !box.contains(target)) setOpen(false);
});

const asked = new URLSearchParams(location.search);
if (asked.has("h")) markFound(document.querySelector(".md-content article"), asked.get("h"));
if (asked.has("q")) {
  askAddress();
  addEventListener("pageshow", ({ persisted }) => persisted && askAddress());
}
