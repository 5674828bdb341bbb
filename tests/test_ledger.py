"""The ledger of published figures forgets none of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.checks import COMPARISONS, comparison_rule, comparisons, rule_id
from macros.checks.comparison import Compared
from macros.checks.published import published_figures, uncompared
from macros.load import load_site
from macros.models.site import Site
from macros.routes import Routes
from macros.views.context import View
from macros.views.ledger import consistency_summary, consistency_table
from tests.conftest import LIBRARY, Department

DATA = Path(__file__).parents[1] / "data"


def _typed_figures(data: Path) -> int:
    """How many numbers stand below a key `published` in the files themselves."""
    files = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in data.rglob("*.yml")]
    return sum(1 for file in files for printed in _published(file) for value in _leaves(printed) if _is_number(value))


def _published(value: Any) -> Iterator[Any]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for child in inner:
        yield from _published(child)
    if isinstance(value, dict) and "published" in value:
        yield value["published"]


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        for child in value.values() if isinstance(value, dict) else value:
            yield from _leaves(child)
    else:
        yield value


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _view(site: Site) -> View:
    return View(site, Routes(site), "about/consistency/", Compared(tuple(comparisons(site))))


@pytest.mark.parametrize("data", [DATA, LIBRARY], ids=["office", "library"])
def test_every_published_figure_of_the_files_is_held_against_ours(data: Path) -> None:
    site = load_site(data)
    figures = list(published_figures(site))
    assert len(figures) == _typed_figures(data) > 0
    assert uncompared(site, comparisons(site)) == ()


@pytest.mark.parametrize("data", [DATA, LIBRARY], ids=["office", "library"])
def test_every_comparison_has_a_row_with_both_values(data: Path) -> None:
    view = _view(load_site(data))
    drawn = consistency_table(view)
    assert drawn.count('<th scope="row">') == len(view.comparisons.all)


def test_every_rule_that_compares_is_told_in_a_sentence() -> None:
    texts = [comparison_rule(rule_id(rule.__name__)) for rule in COMPARISONS]
    assert all(text.endswith("합니다.") for text in texts)
    assert len(set(texts)) == len(COMPARISONS)


def test_the_summary_counts_what_is_the_same(department: Department) -> None:
    text = consistency_summary(_view(department.site())).striptags()
    assert text == "인쇄된 값 19가지를 다시 계산해 견주니 모두 맞습니다."


def test_a_figure_that_cannot_be_computed_is_told_and_not_left_out(department: Department) -> None:
    department.replace("budgets/2030.yml", "budget: 100, spent: 51, published: {rate: 51.0}", "budget: 100")
    text = consistency_summary(_view(department.site())).striptags()
    assert "다시 계산할 자료가 없어 견주지 못한 값이 2가지 있습니다." in text
    assert "집행액 계: 151(data/budgets/2030.yml 4줄)" in text
    assert "집행률(%): 50.3(data/budgets/2030.yml 4줄)" in text


def test_a_difference_is_told_with_its_reason_and_reached_from_its_row() -> None:
    view = _view(load_site(DATA))
    summary, drawn = consistency_summary(view), consistency_table(view)
    differing = view.comparisons.differing
    assert differing
    for at, comparison in enumerate(differing, 1):
        assert f'<li id="difference-{at}">' in summary
        assert f'<a href="#difference-{at}">다름, 까닭 보기</a>' in drawn
        assert comparison.declared
        assert comparison.declared.reason.strip() in " ".join(summary.unescape().split())


def test_a_row_leads_to_the_record_that_its_figure_stands_in() -> None:
    drawn = consistency_table(_view(load_site(DATA)))
    assert '<a href="../../personnel/2023/#general--general-6">2023년 일반직 6급 과부족</a>' in drawn
    assert '<a href="../../budget/2023/#external-exchange">2023년 대외교류 활성화 집행률</a>' in drawn
    assert '<a href="../../buildings/#main-site">본관 자리 건물 면적 계</a>' in drawn
