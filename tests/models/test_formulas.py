"""Columns that are worked out from others, and what is printed where nothing can be."""

from __future__ import annotations

import pytest

from macros.models.table import Formula
from tests.conftest import Department

TABLE = """\
title: 이용
columns:
  - {id: men, title: 남, unit: visitor, total: sum}
  - {id: women, title: 여, unit: visitor, total: sum}
  - {id: unknown, title: 모름, unit: visitor, total: sum}
  - {id: all, title: 계, unit: visitor, formula: men + women + unknown}
  - {id: share, title: 여 비율, unit: percent, decimals: 2, formula: women / all}
"""
FIGURES = """\
source: {document: library-report-2030, section: 2. 이용, page: 4}
printed: {all: 1860, share: 96.7}
rows:
  - {id: night, name: 밤, men: 20, women: 1799, unknown: 41, printed: {all: 1860, share: 96.72}}
  - {id: dawn, name: 새벽, men: 0, women: 0, unknown: 0, printed: {share: '-'}}
"""


@pytest.fixture
def uses(department: Department) -> Department:
    department.replace("vocabulary.yml", "units:\n", "units:\n  - {id: percent, name: '%'}\n")
    department.write("tables/uses/table.yml", TABLE)
    department.write("tables/uses/2030.yml", FIGURES)
    return department


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("men + women", ("men", "women")),
        ("men + women - unknown", ("men", "women", "unknown")),
        ("women / all", ("women", "all")),
    ],
)
def test_a_formula_is_a_sum_of_columns_or_a_quotient(text: str, columns: tuple[str, ...]) -> None:
    formula = Formula.parse(text)
    assert formula is not None
    assert formula.columns == columns


@pytest.mark.parametrize("text", ["men", "men * women", "men / women / all", "men / women + all", "men+women", "men +"])
def test_nothing_else_is_a_formula(text: str) -> None:
    assert Formula.parse(text) is None


def test_a_rate_is_compared_as_exactly_as_it_is_printed(uses: Department) -> None:
    assert uses.problems() == []


def test_a_wrong_sum_of_several_columns_is_refused(uses: Department) -> None:
    uses.replace("tables/uses/2030.yml", "unknown: 41, printed: {all: 1860", "unknown: 41, printed: {all: 1861")
    assert uses.problems() == [
        "data/tables/uses/2030.yml:4:76: 2030년 이용 밤 계: 적힌 값은 1,861명, 계산한 값은 1,860명입니다. 1명 "
        "다르며, 두 "
        "값이 같아야 합니다. 계산에 쓴 값은 4줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 "
        "declared에 rule: printed-formula, difference: 1과 이유를 적어 주세요. [printed-formula]"
    ]


def test_a_sum_is_that_of_the_figures_that_stand_there(uses: Department) -> None:
    uses.replace("tables/uses/2030.yml", "men: 0, women: 0, unknown: 0, printed: {share", "printed: {all: '-', share")
    uses.replace(
        "tables/uses/2030.yml", "women: 1799, unknown: 41, printed: {all: 1860, share: 96.72}", "printed: {all: 9}"
    )
    uses.replace("tables/uses/2030.yml", "printed: {all: 1860, share: 96.7}\n", "")
    assert uses.problems() == [
        "data/tables/uses/2030.yml:3:50: 2030년 이용 밤 계: 적힌 값은 9명, 계산한 값은 20명입니다. 11명 다르며, 두 "
        "값이 같아야 합니다. 계산에 쓴 값은 3줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 "
        "declared에 rule: printed-formula, difference: -11과 이유를 적어 주세요. [printed-formula]"
    ]


@pytest.mark.parametrize("text", ["women - men", "women / men"])
def test_a_difference_or_quotient_needs_every_figure(text: str) -> None:
    formula = Formula.parse(text)
    assert formula is not None
    assert (formula.work_out([3, None]), formula.work_out([None, 3])) == (None, None)
