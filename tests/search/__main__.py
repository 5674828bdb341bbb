"""`make bench-search`: our search and Material's, side by side over the same pages in one run."""

from __future__ import annotations

import gzip
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests.audit.stock import build_stock
from tests.browser.reader import launch
from tests.browser.server import serve
from tests.search.judged import ADDED, GIVEN, HELD_OUT, Judged, rank, share
from tests.site.built import BuiltSite, build, copy_project

COMMAND = "make bench-search"
TABLE = Path(__file__).parent / "RESULTS.md"
RUNS = 3
COLUMNS = (
    *("받은 물음 R@1", "R@5", "더한 물음 R@1", "R@5", "답이 있는데 못 찾음", "답이 없는데 찾음"),
    *("준비(ms)", "물음(ms)", "프로그램(gz 바이트)", "색인(gz 바이트)"),
)
OURS, STOCK = "이 누리집", "Material 그대로"

# Each takes the queries and answers { ready, times, results }: milliseconds, and addresses of pages, best first.
ASK_OURS = """async ({ queries }) => {
  const start = performance.now();
  const worker = new Worker("/assets/search-worker.js");
  const reply = (message) => new Promise((done) => {
    worker.onmessage = ({ data }) => done(data);
    worker.postMessage(message);
  });
  await reply({ index: new URL("/search/search_index.js", location).href });
  const ready = performance.now() - start, times = [], results = [];
  for (const query of queries) {
    const asked = performance.now();
    const { pages } = await reply({ query });
    times.push(performance.now() - asked);
    results.push(pages.map((page) => page.sections[0].url.split("#")[0]));
  }
  return { ready, times, results };
}"""
ASK_STOCK = """async ({ queries }) => {
  const start = performance.now();
  const config = JSON.parse(document.getElementById("__config").textContent);
  const worker = new Worker(new URL(config.search, location));
  const reply = (message) => new Promise((done) => {
    worker.onmessage = ({ data }) => { if (data.type === 1 || data.type === 3) done(data); };
    worker.postMessage(message);
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
}"""


@dataclass(frozen=True)
class Measured:
    """One search over all queries."""

    ready: float
    times: list[float]
    results: list[list[str]]


def main() -> None:
    queries = [*GIVEN, *ADDED, *HELD_OUT]
    with tempfile.TemporaryDirectory() as folder:
        ours = build(copy_project(_made(folder, "ours")))
        stock = build_stock(_made(folder, "stock"))
        runs = _measure(ours, stock, [query.query for query in queries])
        text = _report(ours, stock, queries, runs)
    TABLE.write_text(text, encoding="utf-8")
    print(text)


def _made(folder: str, name: str) -> Path:
    path = Path(folder, name)
    path.mkdir()
    return path


def _measure(ours: BuiltSite, stock: BuiltSite, queries: list[str]) -> dict[str, list[Measured]]:
    """In turns, so that a busy moment of the machine hits both."""
    found: dict[str, list[Measured]] = {OURS: [], STOCK: []}
    with serve(ours.folder) as one, serve(stock.folder) as other, sync_playwright() as playwright:
        browser = launch(playwright)
        for _ in range(RUNS):
            found[OURS].append(_asked(browser, one, ASK_OURS, queries))
            found[STOCK].append(_asked(browser, other, ASK_STOCK, queries))
        browser.close()
    return found


def _asked(browser: Browser, address: str, script: str, queries: list[str]) -> Measured:
    page = browser.new_page()
    page.goto(address)
    answer: dict[str, Any] = page.evaluate(script, {"queries": queries})
    page.close()
    return Measured(**answer)


def _report(ours: BuiltSite, stock: BuiltSite, queries: Sequence[Judged], runs: dict[str, list[Measured]]) -> str:
    sizes = {
        OURS: [_zipped(ours, "assets/search-worker.js"), _zipped(ours, "search/search_index.js")],
        STOCK: [_zipped(stock, "assets/javascripts/workers/search.*.js"), _zipped(stock, "search/search_index.json")],
    }
    titles = ["검색", *COLUMNS]
    lines = [
        f"`{COMMAND}`로 만든 표입니다. 같은 쪽 {len(ours.pages)}개를 두 검색으로 번갈아 {RUNS}번 쟀습니다.",
        "R@1, R@5는 맞는 쪽이 첫째로, 또는 다섯째 안에 나온 비율(%)입니다. 물음의 앞은 받은 것, 뒤는 더한 것입니다.",
        "빠르기는 가운데 값이고 기계에 따라 다르므로 두 줄을 견주어 보세요.",
        "",
        f"| {' | '.join(titles)} |",
        f"|---|{'--:|' * len(COLUMNS)}",
    ]
    for name, measured in runs.items():
        results = dict(zip((query.query for query in queries), measured[0].results, strict=True))
        cells = [
            name,
            *_shares(ours, GIVEN, results),
            *_shares(ours, ADDED, results),
            _count(queries, lambda query, found=results: bool(query.answers) and not found[query.query]),
            _count(queries, lambda query, found=results: not query.answers and bool(found[query.query])),
            f"{median(run.ready for run in measured):.0f}",
            f"{median(time for run in measured for time in run.times):.1f}",
            *(f"{size:,}" for size in sizes[name]),
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def _shares(site: BuiltSite, judged: Sequence[Judged], results: dict[str, list[str]]) -> tuple[str, str]:
    ranks = [rank(site, query, results[query.query]) for query in judged if query.answers]
    return f"{share(ranks, 1):.1f}", f"{share(ranks, 5):.1f}"


def _count(queries: Sequence[Judged], wrong: Callable[[Judged], bool]) -> str:
    return str(sum(wrong(query) for query in queries))


def _zipped(site: BuiltSite, pattern: str) -> int:
    (path,) = site.folder.glob(pattern)
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


if __name__ == "__main__":
    main()
