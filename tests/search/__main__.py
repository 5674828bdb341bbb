"""`make bench-search`: our search, Material's and Pagefind, side by side over the same pages in one run."""

from __future__ import annotations

import gzip
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from tests.audit.stock import build_stock
from tests.search.asked import INDEXES, OURS, PROGRAMS, RUNS, STOCK, Asked, ask, with_pagefind
from tests.search.judged import ALL, FOURTH_ROUND, GIVEN, ROUNDS, Judged, rank, share
from tests.site.built import OWN_DATA, BuiltSite, build, copy_project
from tests.synthetic.__main__ import write

COMMAND = "make bench-search"
TABLE = Path(__file__).parent / "RESULTS.md"
HEADING = Path(__file__).parent / "heading.md"
LARGE = 2_000
SEED = 1
FOUND = (
    *(cell for name in ROUNDS for cell in (f"{name} R@1", "R@5")),
    *("답이 있는데 못 찾음", "답이 없는데 찾음", "바로 답함"),
)
SPEED = ("준비(ms)", "물음(ms)", "느린 물음(ms)", "프로그램(gz 바이트)", "색인(gz 바이트)")
# Neither search reads the frame around a page, and writing it two thousand times takes minutes.
FRAME = """<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><title>{{ page.title }}</title></head><body>{{ page.content }}</body></html>
"""


def main() -> None:
    if not ALL:
        sys.exit("물음이 없습니다. 우리 자료를 찾는 물음을 tests/own_report/judged.json에 적어 주세요.")
    with tempfile.TemporaryDirectory() as folder:
        real = _real(Path(folder, "real"))
        asked = ask(real, [query.query for query in ALL])
        large = _large(Path(folder, "large"))
        asked_large = ask(large, [query.query for query in GIVEN])
        text = _found(real, asked)
        text += _kinds("넷째 물음의 종류마다 R@5", FOURTH_ROUND, real, asked)
        text += _speed(real, asked) + _speed(large, asked_large)
    TABLE.write_text(_heading() + text, encoding="utf-8")
    print(text)


def _real(folder: Path) -> dict[str, BuiltSite]:
    """The site of this repository's data."""
    (folder / "ours").mkdir(parents=True)
    (folder / "stock").mkdir()
    stock = build_stock(folder / "stock", OWN_DATA)
    return {OURS: build(copy_project(folder / "ours", OWN_DATA)), STOCK: stock, **with_pagefind(stock)}


def _large(folder: Path) -> dict[str, BuiltSite]:
    """The site of an invented department, its pages without the frame."""
    write(LARGE, SEED, folder / "data")
    (folder / "ours").mkdir()
    (folder / "stock").mkdir()
    ours = copy_project(folder / "ours", folder / "data")
    (ours / "overrides" / "main.html").write_text(FRAME, encoding="utf-8")
    return {OURS: build(ours), STOCK: build_stock(folder / "stock", folder / "data", FRAME)}


def _heading() -> str:
    return HEADING.read_text(encoding="utf-8").format(command=COMMAND, runs=RUNS, large=LARGE, seed=SEED)


def _found(sites: dict[str, BuiltSite], asked: dict[str, list[Asked]]) -> str:
    rows = []
    for name, runs in asked.items():
        results = dict(zip((query.query for query in ALL), runs[0].results, strict=True))
        rows.append(
            [
                name,
                *(cell for part in ROUNDS.values() for cell in _shares(sites[OURS], part, results)),
                _count(lambda query, found=results: query.has_answer and not found[query.query]),
                _count(lambda query, found=results: not query.has_answer and bool(found[query.query])),
                _said(runs[0].answers),
            ]
        )
    return _table("찾기", FOUND, rows)


def _said(answers: Sequence[str]) -> str:
    said = [query.says in text for query, text in zip(ALL, answers, strict=False) if query.says]
    return f"{sum(said)}/{len(said)}" if said else "–"


def _kinds(
    title: str,
    asked_for: Sequence[Judged],
    sites: dict[str, BuiltSite],
    asked: dict[str, list[Asked]],
) -> str:
    """How many of a round's queries of each kind are right among the first five."""
    kinds = dict.fromkeys(query.kind for query in asked_for if query.has_answer)
    rows = []
    for name, runs in asked.items():
        results = dict(zip((query.query for query in ALL), runs[0].results, strict=True))
        row = [name]
        for kind in kinds:
            part = [query for query in asked_for if query.kind == kind and query.has_answer]
            row.append(_shares(sites[OURS], part, results)[1])
        rows.append(row)
    return _table(title, tuple(kinds), rows)


def _speed(sites: dict[str, BuiltSite], asked: dict[str, list[Asked]]) -> str:
    rows = []
    for name, runs in asked.items():
        ready = f"{median(run.ready for run in runs):,.0f}"
        times = sorted(time for run in runs for time in run.times)
        query, slow = f"{median(times):.1f}", f"{times[len(times) * 95 // 100]:.1f}"
        sizes = (f"{_zipped(sites[name], patterns):,}" for patterns in (PROGRAMS[name], INDEXES[name]))
        rows.append([name, ready, query, slow, *sizes])
    return _table(f"빠르기: {len(sites[OURS].pages):,}쪽", SPEED, rows)


def _table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(cells)} |" for cells in (["검색", *columns], *rows)]
    return "\n".join(["", f"## {title}", "", lines[0], f"|---|{'--:|' * len(columns)}", *lines[1:], ""])


def _shares(site: BuiltSite, judged: Sequence[Judged], results: dict[str, list[str]]) -> tuple[str, str]:
    ranks = [rank(site, query, results[query.query]) for query in judged if query.has_answer]
    return f"{share(ranks, 1):.1f}", f"{share(ranks, 5):.1f}"


def _count(wrong: Callable[[Judged], bool]) -> str:
    return str(sum(map(wrong, ALL)))


def _zipped(site: BuiltSite, patterns: Sequence[str]) -> int:
    paths = [path for pattern in patterns for path in site.folder.glob(pattern)]
    return sum(len(gzip.compress(path.read_bytes(), 9, mtime=0)) for path in paths)


if __name__ == "__main__":
    main()
