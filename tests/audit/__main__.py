"""`make audit`: what takes too long for `make test`."""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.audit import html_checker, table
from tests.audit.data_readers import check_readers
from tests.audit.every_page import check_every_page
from tests.audit.firefox import check_firefox
from tests.audit.first_view import FirstView, first_views
from tests.audit.lighthouse import Result, medians, read, run, shortcomings
from tests.audit.mutated_data import BUILT, MUTATIONS, check_mutations
from tests.audit.page_cache import check_going_back
from tests.audit.spreadsheets import check_spreadsheets
from tests.audit.stock import build_stock
from tests.browser.server import serve
from tests.cli.builds import build_together, kill_builds, kill_git, project_in_git
from tests.site.built import OWN_DATA, BuiltSite, build, copy_project

PAGES = ("", r"programs/\d+/.+/", r"budget/\d+/")
"""What the addresses of pages look like that stand for their kind."""
RUNS = 3
KILLS = 60
MEETINGS = 20
ASKED = 19
"""How often a build asks git, with what mkdocs-macros asks."""

# Bytes of the first view, as a phone receives them.
MOST_WITHOUT_FONTS = 60_000
MOST_WITH_FONTS = 180_000
LEAST_PERFORMANCE = 97
MOST_BEHIND = 2
"""How many points of performance a page may be behind the same page in Material as it comes."""


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        ours = build(copy_project(Path(folder) / "ours", OWN_DATA))
        stock = build_stock(Path(folder) / "stock", OWN_DATA)
        problems = [*_mutated(), *_drilled(Path(folder)), *_checked(ours), *_measured(ours, stock)]
    for problem in problems:
        print(problem)
    print(f"\n고칠 것이 {len(problems)}건 있습니다." if problems else "\n모두 지켰습니다.")
    return 1 if problems else 0


def _mutated() -> list[str]:
    print(f"자료를 {MUTATIONS}번 망가뜨려 점검하고, 통과한 것 가운데 {BUILT}개로 사이트를 만듭니다.", flush=True)
    return check_mutations()


def _drilled(folder: Path) -> list[str]:
    project = project_in_git(folder / "drilled" / "project", OWN_DATA)
    print(f"빌드와 git을 {KILLS}번 죽여 봅니다.", flush=True)
    found = [*kill_builds(project, KILLS, seed=22), *kill_git(project, range(1, ASKED + 1))]
    print(f"빌드 둘을 {MEETINGS}번 함께 돌려 봅니다.", flush=True)
    gaps = [3 * number / (MEETINGS - 1) for number in range(MEETINGS)]
    return [*found, *build_together(project, gaps)]


def _checked(site: BuiltSite) -> list[str]:
    print(f"HTML 검사기로 페이지 {len(site.pages)}개와 우리가 쓴 꾸밈 파일을 봅니다.", flush=True)
    found = [*html_checker.check_pages(site), *html_checker.check_styles(site)]
    print("페이지마다 너비와 화면 색을 바꾸어 가며 axe로 봅니다.", flush=True)
    found += check_every_page(site)
    print("휴대전화에서 뒤로 가 봅니다.", flush=True)
    found += check_going_back(site)
    print("파이어폭스로 페이지를 열고, 검색하고, 메뉴를 열어 봅니다.", flush=True)
    found += check_firefox(site, _pages(site))
    print("리브레오피스로 공개 자료의 표를 모두 열어 봅니다.", flush=True)
    found += check_spreadsheets(site)
    print("pandas, DuckDB, R과 OpenAPI로 만든 프로그램으로 공개 자료를 읽습니다.", flush=True)
    return [*found, *check_readers(site)]


def _measured(ours: BuiltSite, stock: BuiltSite) -> list[str]:
    print(f"Lighthouse로 휴대전화에서 {RUNS}번씩 재고 가운데 값을 봅니다.", flush=True)
    pages = _pages(ours)
    views, stock_views = first_views(ours, pages), first_views(stock, pages)
    rows: list[table.Row] = []
    problems: list[str] = []
    for url in pages:
        reports = _reports(ours, stock, url)
        own, other = (medians([read(report) for report in site]) for site in zip(*reports, strict=True))
        rows += [(f"/{url}", own, views[url]), ("  Material 그대로", other, stock_views[url])]
        problems += [*_low_scores(f"/{url}", own, reports[-1][0]), *_slow(f"/{url}", own, other)]
        problems += _heavy(f"/{url}", views[url])
    print(table.draw(rows))
    return problems


def _pages(site: BuiltSite) -> tuple[str, ...]:
    """The first page of each kind that the site has."""
    found = (next((page.url for page in site.pages if re.fullmatch(kind, page.url)), None) for kind in PAGES)
    return tuple(url for url in found if url is not None)


def _reports(ours: BuiltSite, stock: BuiltSite, url: str) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Taken in turns, so that a busy moment of the machine hits both."""
    with serve(ours.folder, compress=True) as one, serve(stock.folder, compress=True) as other:
        return [(run(one + url), run(other + url)) for _ in range(RUNS)]


def _low_scores(url: str, own: Result, report: dict[str, Any]) -> Iterator[str]:
    for name in ("accessibility", "best_practices", "seo"):
        if getattr(own, name) < 100:
            yield f"{url}: {table.TITLES[name]} {getattr(own, name):.0f}점: {', '.join(shortcomings(report))}"
    if own.shift > 0:
        yield f"{url}: 읽는 동안 글이 밀립니다(CLS {own.shift:g})."


def _slow(url: str, own: Result, other: Result) -> Iterator[str]:
    if own.performance < LEAST_PERFORMANCE:
        yield f"{url}: {table.TITLES['performance']} {own.performance:.0f}점(적어도 {LEAST_PERFORMANCE}점)"
    if (behind := other.performance - own.performance) > MOST_BEHIND:
        yield f"{url}: {table.TITLES['performance']} Material 그대로보다 {behind:.0f}점 낮음(많아도 {MOST_BEHIND}점)"


def _heavy(url: str, view: FirstView) -> Iterator[str]:
    over = [
        f"{what} {size / 1000:.1f} KB(많아도 {most / 1000:.0f} KB)"
        for what, size, most in (
            ("글꼴을 빼고", view.without_fonts, MOST_WITHOUT_FONTS),
            ("글꼴을 더해", view.with_fonts, MOST_WITH_FONTS),
        )
        if size > most
    ]
    if over:
        yield "\n    ".join([f"{url}: 첫 화면이 무겁습니다: {', '.join(over)}", *view.heaviest])


if __name__ == "__main__":
    sys.exit(main())
