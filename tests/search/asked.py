"""Both searches, asked the same in Chromium, in turns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from macros.reading.progress import progress
from tests.browser.reader import launch
from tests.browser.server import serve
from tests.site.built import BuiltSite

RUNS = 3
OURS, STOCK = "이 사이트", "Material 그대로"
WORKERS = {OURS: "assets/search-worker.js", STOCK: "assets/javascripts/workers/search.*.min.js"}
INDEXES = {OURS: "search/search_index.js", STOCK: "search/search_index.json"}

# Each takes the queries and answers { ready, times, results }: milliseconds, and addresses of pages, best first.
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
  const ready = performance.now() - start, times = [], results = [];
  for (const query of queries) {
    const asked = performance.now();
    const { pages } = await reply({ query });
    times.push(performance.now() - asked);
    results.push(pages.map((page) => page.sections[0].url.split("#")[0]));
  }
  return { ready, times, results };
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
  return { ready, times, results };
}""",
}


@dataclass(frozen=True)
class Asked:
    """One search over all queries: milliseconds, and addresses of pages, best first."""

    ready: float
    times: list[float]
    results: list[list[str]]


def ask(sites: dict[str, BuiltSite], queries: Sequence[str]) -> dict[str, list[Asked]]:
    """Each of the two sites (by OURS and STOCK) some times, in turns: a busy moment of the machine hits both."""
    found: dict[str, list[Asked]] = {name: [] for name in sites}
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for _ in progress(range(RUNS), f"{len(sites[OURS].pages):,}쪽의 검색을 재는 중", RUNS):
            for name, site in sites.items():
                found[name].append(_once(browser, name, site, queries))
        browser.close()
    return found


def _once(browser: Browser, name: str, site: BuiltSite, queries: Sequence[str]) -> Asked:
    (worker,) = site.folder.glob(WORKERS[name])
    with serve(site.folder) as address:
        page = browser.new_page()
        page.goto(address)
        script = f"/{worker.relative_to(site.folder).as_posix()}"
        answer: dict[str, Any] = page.evaluate(ASK[name], {"worker": script, "queries": list(queries)})
        page.close()
    return Asked(**answer)
