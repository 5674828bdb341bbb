"""The ledger of published figures forgets none of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from markupsafe import Markup

from macros.checks import COMPARISON_RULES, compare_figures, describe_comparison_rule, load_site, rule_id
from macros.checks.compared_figures import Comparisons, find_uncompared_figures, published_figures
from macros.models.site import Site
from macros.records.pages import CONSISTENCY, CONSISTENCY_YEAR, Routes, record_pages
from macros.records.urls import relative_url
from macros.views.consistency import (
    consistency_summary,
    consistency_table,
    consistency_year,
    consistency_year_summary,
    consistency_years,
)
from macros.views.page_view import View
from tests.conftest import LIBRARY, Department
from tests.site.built import OWN_DATA


def _typed_figures(data: Path) -> int:
    """How many numbers stand below a key `printed` in the files themselves."""
    files = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in data.rglob("*.yml")]
    return sum(1 for file in files for printed in _printed(file) for value in _leaves(printed) if _is_number(value))


def _printed(value: Any) -> Iterator[Any]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for child in inner:
        yield from _printed(child)
    if isinstance(value, dict):
        yield from (value[key] for key in ("printed", "published") if isinstance(value.get(key), dict))


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        for child in value.values() if isinstance(value, dict) else value:
            yield from _leaves(child)
    else:
        yield value


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _view(site: Site, url: str = CONSISTENCY) -> View:
    return View(site, Routes(site), url)


def _ledger(site: Site) -> dict[str, str]:
    """Every page of the ledger by its address: that of what has no year, and those of the years."""
    years = [page for page in record_pages(site) if page.template == CONSISTENCY_YEAR]
    drawn = {page.url: consistency_year(_view(site, page.url), page.variables["year"]) for page in years}
    return {CONSISTENCY: consistency_table(_view(site)), **drawn}


@pytest.mark.parametrize("data", [OWN_DATA, LIBRARY], ids=["own", "library"])
def test_every_published_figure_of_the_files_is_held_against_ours(data: Path) -> None:
    site = load_site(data)
    figures = list(published_figures(site))
    assert len(figures) == _typed_figures(data) > 0
    assert find_uncompared_figures(site, compare_figures(site).all) == ()


@pytest.mark.parametrize("data", [OWN_DATA, LIBRARY], ids=["own", "library"])
def test_every_comparison_has_a_row_on_one_page_of_the_ledger(data: Path) -> None:
    site = load_site(data)
    ledger = _ledger(site)
    rows = Counter(re.findall(r'<th scope="row">(?:<a [^>]*>)?([^<]*)', "".join(ledger.values())))
    assert rows == Counter(comparison.label for comparison in compare_figures(site).all)
    assert all(drawn for drawn in ledger.values())


def test_the_years_of_the_ledger_are_listed_with_what_was_compared(department: Department) -> None:
    view = _view(department.site())
    rows = re.findall(r"<tr>\n<th scope=.row.>.*?</tr>", consistency_years(view), re.DOTALL)
    newest = next(row for row in rows if '<a href="2030/">' in row)
    told = [one for one in view.comparisons.all if getattr(one.subject, "year", None) == 2030]
    linked = len([one for one in told if one.basis == "links"])
    assert len(told) > linked > 0
    assert Markup(newest).striptags() == f"2030년 {len(told) - linked}개 0개 {linked}개 0개"


def test_a_ledger_without_links_of_ours_has_no_column_for_them(department: Department) -> None:
    department.replace("programs/2030/night-library.yml", "budget_line: lending-service\n", "")
    drawn = consistency_years(_view(department.site()))
    assert re.findall(r'<th scope="col"[^>]*>([^<]*)', drawn) == ["연도", "인쇄된 값", "맞지 않는 값"]


def test_a_year_without_printed_figures_says_so(department: Department) -> None:
    view = _view(department.site())
    view.comparisons = Comparisons()
    assert consistency_year_summary(view, 2030).striptags() == "2030년에 관해 비교할 값이 자료에 없습니다."
    assert consistency_year(view, 2030).striptags() == "보여 드릴 값이 없습니다."


def test_the_summary_of_a_year_counts_what_is_the_same(department: Department) -> None:
    text = consistency_year_summary(_view(department.site()), 2030).striptags()
    assert text == (
        "2030년에 관해 보고서에 적힌 값 14개를 다시 계산해 보니 모두 일치합니다. "
        "이 사이트가 연결한 기록의 합과도 2개를 따로 비교해 보니 모두 일치합니다."
    )


def test_every_rule_that_compares_is_told_in_a_sentence() -> None:
    texts = [describe_comparison_rule(rule_id(rule)) for rule in COMPARISON_RULES]
    assert all(text.endswith("합니다.") for text in texts)
    assert len(set(texts)) == len(COMPARISON_RULES)


def test_the_summary_counts_what_is_the_same(department: Department) -> None:
    text = consistency_summary(_view(department.site())).striptags()
    printed = "보고서에 적힌 값 17개를 다시 계산해 보니 모두 일치합니다."
    assert text == f"{printed} 이 사이트가 연결한 기록의 합과도 2개를 따로 비교해 보니 모두 일치합니다."


def test_each_table_of_the_report_has_a_heading_of_its_own(department: Department) -> None:
    drawn = consistency_year(_view(department.site(), f"{CONSISTENCY}2030/"), 2030)
    assert re.findall(r"<h3 [^>]*>([^<]*)", drawn) == ["인력", "예산", "예산: 이 사이트가 연결한 기록의 합", "사업"]


def test_below_each_table_of_the_ledger_stands_the_ledger_as_data(department: Department) -> None:
    views = consistency_year, consistency_years, consistency_table
    here = CONSISTENCY + "2030/", CONSISTENCY, CONSISTENCY
    for draw, url in zip(views, here, strict=True):
        drawn = draw(_view(department.site(), url), *([2030] if draw is consistency_year else []))
        files = re.findall(r'<a href="([^"]*/[^"]*)" download>', drawn)
        assert set(files) == {relative_url(url, f"data/v1/comparisons.{kind}") for kind in ("csv", "json")}
        assert len(files) == 2 * drawn.count("<table")


def test_a_figure_that_cannot_be_computed_is_told_and_not_left_out(department: Department) -> None:
    department.replace("budgets/2030.yml", "budget: 100, spent: 51, printed: {rate: 51.0}", "budget: 100")
    text = consistency_summary(_view(department.site())).striptags()
    assert "다시 계산할 자료가 없어 비교하지 못한 값이 2개 있습니다." in text
    assert "집행액 계: 151" in text
    assert "집행률(%): 50.3" in text


def test_a_difference_is_reached_from_its_row_with_its_reason(department: Department) -> None:
    department.replace("budgets/2030.yml", "rate: 50.3", "rate: 50.5")
    excuse = "{rule: printed-rate, difference: 0.2, reason: 반올림을 달리했습니다.}"
    department.append("budgets/2030.yml", f"declared:\n  - {excuse}\n")
    summary = consistency_summary(view := _view(site := department.site()))
    (differing,) = view.comparisons.differing
    anchor = differing.id.replace("/", "--")
    assert f'<li id="{anchor}">' in summary
    assert "반올림을 달리했습니다." in summary
    assert f'<a href="../#{anchor}">다름, 이유 보기</a>' in _ledger(site)[f"{CONSISTENCY}2030/"]


def test_a_row_leads_to_the_record_that_its_figure_stands_in(department: Department) -> None:
    of_year = _ledger(department.site())[f"{CONSISTENCY}2030/"]
    assert '<a href="../../../budget/2030/#collections">2030년 예산 장서 확충 집행률</a>' in of_year
    assert '<a href="../../../personnel/2030/#librarian">2030년 인력 사서직 과부족</a>' in of_year
