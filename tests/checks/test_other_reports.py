"""What reports print in ways of their own is taken as right."""

from __future__ import annotations

import pytest

from tests.conftest import Department

BUDGET, EVENINGS = "budgets/2030.yml", "programs/2030/night-library.yml"
PERSONNEL = "tables/personnel/2030.yml"
VISITS = "unit: visitor, better: less, by_year: [{year: 2030, target: 7, actual: 6, printed: {achievement: %s}}]"
MIXED = """\
title: 시설물
columns:
  - {id: old, title: 기존, type: number}
  - {id: new, title: 신설, type: number}
  - {id: all, title: 계, formula: old + new}
"""
PLACE = """\
source: {document: library-report-2030}
facilities:
  - {id: cellar, name: 지하 주차장, kind: building, floors: {basement: %d, ground: 0}}
"""


def problems(department: Department, file: str, old: str, new: str) -> list[str]:
    department.replace(file, old, new)
    return department.problems()


@pytest.mark.parametrize(("rate", "whole"), [("42.5", "47.2"), ("51.0", "50.3")])
def test_a_rate_may_count_what_was_carried_over(department: Department, rate: str, whole: str) -> None:
    department.replace(BUDGET, "rate: 50.3", f"rate: {whole}")
    old = "budget: 100, spent: 51, printed: {rate: 51.0}"
    assert problems(department, BUDGET, old, f"budget: 100, carried_in: 20, spent: 51, printed: {{rate: {rate}}}") == []


def test_percentages_may_miss_the_whole_by_rounding(department: Department) -> None:
    department.replace("vocabulary.yml", "fundings:\n", "fundings:\n  - {id: district, name: 구비}\n")
    shares = ", ".join(f"{{funding: {funding}, percent: 33.3}}" for funding in ("city", "national", "district"))
    assert problems(department, EVENINGS, "funding: city", f"by_funding: [{shares}]") == []


def test_subtotals_of_fundings_are_compared(department: Department) -> None:
    department.replace(
        BUDGET,
        "lines:\n",
        "by_funding: [{funding: city, printed: {budget: 301}}]\nlines:\n"
        "  - {id: all, name: 모두, by_funding: [{funding: city, printed: {budget: 300, spent: 151}}]}\n",
    )
    for line in ("budget: 200, spent: 100", "budget: 100, spent: 51"):
        department.replace(BUDGET, line, f"parent: all, funding: city, {line}")
    (problem,) = department.problems()
    assert problem.startswith(
        "data/budgets/2030.yml:5:48: 2030년 예산 시비 예산액: 적힌 값은 301백만원, 계산한 값은 300백만원입니다."
    )


@pytest.mark.parametrize("achievement", ["116.7", "114.3"])
def test_what_should_be_less_is_reached_in_either_way(department: Department, achievement: str) -> None:
    indicator = f"indicators: [{{id: accidents, name: 사고, {VISITS % achievement}}}]\npurpose:"
    assert problems(department, EVENINGS, "purpose:", indicator) == []


def test_a_program_of_several_years_plans_in_each(department: Department) -> None:
    department.replace(EVENINGS, "purpose:", "period: 2030. 1. ~ 2033. 6.\npurpose:")
    further = "further_plans: [{id: later, title: 나중, period: 2033. 상반기}]\nresults:"
    assert problems(department, EVENINGS, "results:", further) == []


def test_a_table_may_reprint_an_earlier_year(department: Department) -> None:
    department.write("tables/personnel/2027.yml", (department.data / PERSONNEL).read_text(encoding="utf-8"))
    assert department.problems() == []


def test_a_building_may_be_below_the_ground_only(department: Department) -> None:
    department.write("facilities.yml", PLACE % 2)
    assert department.problems() == []
    department.write("facilities.yml", PLACE % 0)
    assert [problem.partition(": ")[2] for problem in department.problems()] == [
        "ground(지상 층수)나 basement(지하 층수)를 적어 주세요. [value]"
    ]


def test_a_sum_in_a_row_is_compared_whatever_units_others_have(department: Department) -> None:
    department.write("tables/works/table.yml", MIXED)
    rows = "source: {document: library-report-2030}\nrows:\n"
    rows += "  - {id: lamps, name: 등, unit: book, old: 52, new: 44, printed: {all: 97}}\n"
    rows += "  - {id: people, name: 사람, unit: visitor, old: 1, new: 1, printed: {all: 2}}\n"
    department.write("tables/works/2030.yml", rows)
    (problem,) = department.problems()
    assert problem.startswith(
        "data/tables/works/2030.yml:3:71: 2030년 시설물 등 계: 적힌 값은 97권, 계산한 값은 96권입니다."
    )


def test_a_comma_in_braces_is_told_as_what_it_is(department: Department) -> None:
    notes = "notes: {quota: 휴직 1명, 파견 1명 포함}"
    new = f"quota: 2, current: 2, {notes}, printed: {{gap: 0}}"
    assert problems(department, PERSONNEL, "quota: 2, current: 2, printed: {gap: 0}", new) == [
        "data/tables/personnel/2030.yml:7:72: 쉼표 뒤의 '파견 1명 포함'을 이름으로 읽었습니다. 괄호({ }) 안의 글에 "
        "쉼표가 있으면 글을 따옴표로 감싸 주세요. [unknown-key]"
    ]
