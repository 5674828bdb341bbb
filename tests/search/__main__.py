"""`make bench-search`: our search and Material's, side by side over the same pages in one run."""

from __future__ import annotations

import gzip
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from tests.audit.stock import build_stock
from tests.search.asked import INDEXES, OURS, RUNS, STOCK, WORKERS, Asked, ask
from tests.search.judged import ADDED, GIVEN, HELD_OUT, Judged, rank, share
from tests.site.built import OWN_DATA, BuiltSite, build, copy_project
from tests.synthetic.__main__ import write

COMMAND = "make bench-search"
TABLE = Path(__file__).parent / "RESULTS.md"
LARGE = 2_000
SEED = 1
FOUND = (
    *("받은 물음 R@1", "R@5", "더한 물음 R@1", "R@5", "따로 둔 물음 R@1", "R@5"),
    *("답이 있는데 못 찾음", "답이 없는데 찾음"),
)
SPEED = ("준비(ms)", "물음(ms)", "프로그램(gz 바이트)", "색인(gz 바이트)")
# Neither search reads the frame around a page, and writing it two thousand times takes minutes.
FRAME = """<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><title>{{ page.title }}</title></head><body>{{ page.content }}</body></html>
"""


def main() -> None:
    judged = [*GIVEN, *ADDED, *HELD_OUT]
    if not judged:
        sys.exit("물음이 없습니다. 우리 자료를 찾는 물음을 tests/own_report/judged.json에 적어 주세요.")
    with tempfile.TemporaryDirectory() as folder:
        real = _real(Path(folder, "real"))
        asked = ask(real, [query.query for query in judged])
        large = _large(Path(folder, "large"))
        asked_large = ask(large, [query.query for query in GIVEN])
        text = _found(real, judged, asked) + _speed(real, asked) + _speed(large, asked_large)
    TABLE.write_text(_heading() + text, encoding="utf-8")
    print(text)


def _real(folder: Path) -> dict[str, BuiltSite]:
    """The site of this repository's data."""
    (folder / "ours").mkdir(parents=True)
    (folder / "stock").mkdir()
    return {OURS: build(copy_project(folder / "ours", OWN_DATA)), STOCK: build_stock(folder / "stock", OWN_DATA)}


def _large(folder: Path) -> dict[str, BuiltSite]:
    """The site of an invented department, its pages without the frame."""
    write(LARGE, SEED, folder / "data")
    (folder / "ours").mkdir()
    (folder / "stock").mkdir()
    ours = copy_project(folder / "ours", folder / "data")
    (ours / "overrides" / "main.html").write_text(FRAME, encoding="utf-8")
    return {OURS: build(ours), STOCK: build_stock(folder / "stock", folder / "data", FRAME)}


def _heading() -> str:
    return (
        f"`{COMMAND}`로 만든 표입니다. 같은 쪽을 두 검색으로 번갈아 {RUNS}번 쟀습니다.\n"
        "R@1, R@5는 맞는 쪽이 첫째로, 또는 다섯째 안에 나온 비율(%)입니다. "
        "따로 둔 물음은 검색을 고치기 전에 적어 둔 것입니다. "
        "이것을 보고 비슷한 말 둘과 규칙 하나를 더하기 전에는 R@1 92.4, R@5 94.9였습니다.\n"
        "빠르기는 가운데 값이고 기계에 따라 다르므로 두 줄을 비교해 보세요. "
        f"{LARGE:,}쪽은 지어낸 부서(`tests/synthetic`, seed {SEED})의 것입니다.\n"
    )


def _found(sites: dict[str, BuiltSite], judged: Sequence[Judged], asked: dict[str, list[Asked]]) -> str:
    rows = []
    for name, runs in asked.items():
        results = dict(zip((query.query for query in judged), runs[0].results, strict=True))
        rows.append(
            [
                name,
                *(cell for part in (GIVEN, ADDED, HELD_OUT) for cell in _shares(sites[OURS], part, results)),
                _count(judged, lambda query, found=results: bool(query.answers) and not found[query.query]),
                _count(judged, lambda query, found=results: not query.answers and bool(found[query.query])),
            ]
        )
    return _table("찾기", FOUND, rows)


def _speed(sites: dict[str, BuiltSite], asked: dict[str, list[Asked]]) -> str:
    rows = []
    for name, runs in asked.items():
        ready = f"{median(run.ready for run in runs):,.0f}"
        query = f"{median(time for run in runs for time in run.times):.1f}"
        sizes = (f"{_zipped(sites[name], pattern):,}" for pattern in (WORKERS[name], INDEXES[name]))
        rows.append([name, ready, query, *sizes])
    return _table(f"빠르기: {len(sites[OURS].pages):,}쪽", SPEED, rows)


def _table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(cells)} |" for cells in (["검색", *columns], *rows)]
    return "\n".join(["", f"## {title}", "", lines[0], f"|---|{'--:|' * len(columns)}", *lines[1:], ""])


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
