"""Our search and others, asked the same in Chromium, in turns."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests.browser.reader import launch
from tests.browser.server import serve
from tests.site.built import PROJECT, BuiltSite

RUNS = 3
OURS, STOCK, PAGEFIND = "이 사이트", "Material 그대로", "Pagefind"
PROGRAMS = {
    OURS: ("assets/search-worker.js",),
    STOCK: ("assets/javascripts/workers/search.*.min.js",),
    PAGEFIND: ("pagefind/pagefind.js", "pagefind/wasm.*.pagefind"),
}
INDEXES = {
    OURS: ("search/search_index.js",),
    STOCK: ("search/search_index.json",),
    PAGEFIND: ("pagefind/index/*", "pagefind/fragment/*", "pagefind/*.pf_meta"),
}
COMMAND = PROJECT / ".venv" / "bench-search" / "node_modules" / ".bin" / "pagefind"

# Each takes the queries and answers { ready, times, results, answers }: milliseconds, addresses of pages, best first,
# and what is answered directly.
ASK = {
    OURS: """async ({ worker, queries }) => {
  const start = performance.now();
  const search = new Worker(worker);
  const reply = (message) => new Promise((done) => {
    search.onmessage = ({ data }) => done(data);
    search.postMessage(message);
  });
  const file = (name) => new URL(`/search/${name}`, location).href;
  await reply({ index: file("search_index.js"), otherScripts: file("other_scripts.js") });
  const ready = performance.now() - start, times = [], results = [], answers = [];
  for (const query of queries) {
    const asked = performance.now();
    const { pages, answer } = await reply({ query });
    times.push(performance.now() - asked);
    results.push(pages.map((page) => page.sections[0].url.split("#")[0]));
    answers.push(answer?.text ?? "");
  }
  return { ready, times, results, answers };
}""",
    STOCK: """async ({ worker, queries }) => {
  const start = performance.now();
  const search = new Worker(worker);
  const reply = (message) => new Promise((done) => {
    search.onmessage = ({ data }) => { if (data.type === 1 || data.type === 3) done(data); };
    search.postMessage(message);
  });
  const index = await (await fetch("/search/search_index.json")).json();
  await reply({ type: 0, data: { ...index, options: { suggest: false } } });
  const ready = performance.now() - start, times = [], results = [];
  for (const query of queries) {
    const asked = performance.now();
    const { data } = await reply({ type: 2, data: query });
    times.push(performance.now() - asked);
    results.push(data.items.map((sections) => sections[0].location.split("#")[0]));
  }
  return { ready, times, results, answers: [] };
}""",
    PAGEFIND: """async ({ queries }) => {
  const start = performance.now();
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  const ready = performance.now() - start, times = [], results = [];
  for (const query of queries) {
    const asked = performance.now();
    const found = (await pagefind.search(query))?.results ?? [];
    const first = await Promise.all(found.slice(0, 5).map((each) => each.data()));
    times.push(performance.now() - asked);
    results.push(first.map(({ url }) => new URL(url, location).pathname.slice(1)));
  }
  return { ready, times, results, answers: [] };
}""",
}


@dataclass(frozen=True)
class Asked:
    """One search over all queries: milliseconds, addresses of pages, best first, and direct answers if it gives any."""

    ready: float
    times: list[float]
    results: list[list[str]]
    answers: list[str]


def ask(sites: dict[str, BuiltSite], queries: Sequence[str]) -> dict[str, list[Asked]]:
    """Each of the sites, by the name of its search, some times, in turns: a busy moment of the machine hits all."""
    found: dict[str, list[Asked]] = {name: [] for name in sites}
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for _ in range(RUNS):
            for name, site in sites.items():
                found[name].append(_once(browser, name, site, queries))
        browser.close()
    return found


def _once(browser: Browser, name: str, site: BuiltSite, queries: Sequence[str]) -> Asked:
    (worker, *_) = site.folder.glob(PROGRAMS[name][0])
    with serve(site.folder) as address:
        page = browser.new_page(bypass_csp=True)
        page.goto(address)
        script = f"/{worker.relative_to(site.folder).as_posix()}"
        answer: dict[str, Any] = page.evaluate(ASK[name], {"worker": script, "queries": list(queries)})
        page.close()
    return Asked(**answer)


def with_pagefind(site: BuiltSite) -> dict[str, BuiltSite]:
    """The pages of a site with Pagefind's index of what they say; nothing where it is not installed."""
    if not COMMAND.exists():
        return {}
    folder = shutil.copytree(site.folder, site.folder.with_name("pagefind"))
    (folder / "_headers").unlink(missing_ok=True)  # It compiles a program of its own, which the policy there forbids.
    command = [str(COMMAND), "--site", str(folder), "--root-selector", "article", "--force-language", "ko"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return {PAGEFIND: BuiltSite(folder)}
