"""Indicators: what was reached of a target, and what a target of nothing means."""

from __future__ import annotations

import pytest
from lxml import html

from macros.records.pages import Routes
from macros.search.direct_answers import create_answers
from macros.views.programs import program_indicators
from tests.conftest import Department
from tests.views.charts.drawn import drawn, findings, said

SWAPS = "programs/2030/book-swap.yml"
INDICATORS = """\
indicators:
  - {id: losses, name: 잃어버린 책, unit: book, better: less, by_year: [%s]}
  - {id: exchanged, name: 바꾼 책, unit: book, by_year: [{year: 2030, target: 300, actual: 330}]}
  - {id: share, name: 바꾼 비율, unit: percent, by_year: [{year: 2029, actual: 1.05}, {year: 2030, actual: 1.18}]}
"""


@pytest.fixture
def measured(department: Department) -> Department:
    """A department with a program that should lose no book."""
    department.replace("vocabulary.yml", "units:\n", "units:\n  - {id: percent, name: '%', decimals: 2}\n")
    department.append(SWAPS, INDICATORS)
    return department


def of_losses(department: Department, years: str) -> html.HtmlElement:
    department.replace(SWAPS, "[%s]", f"[{years}]")
    return drawn(department, program_indicators, 2030, "book-swap")


def test_nothing_is_a_percentage_of_a_target_of_nothing(measured: Department) -> None:
    root = of_losses(measured, "{year: 2029, target: 0, actual: 1}, {year: 2030, target: 0, actual: 0}")
    assert said(root, ".//thead//th") == ["지표", "2029년", "2030년", *("목표", "실적", "달성률") * 2]
    assert said(root, ".//tbody/tr[1]/*") == [
        "잃어버린 책",
        *("0권", "1권", "계산할 수 없음"),
        *("0권", "0권", "계산할 수 없음"),
    ]
    assert findings(root) == [
        "2029~2030년 성과지표 3개 가운데 목표와 실적이 모두 있는 것은 2개이고, 그 가운데 2개가 목표에 이르렀습니다."
    ]


def test_each_note_on_an_indicator_names_it_and_its_year(measured: Department) -> None:
    measured.replace(SWAPS, "name: 바꾼 책, unit: book, by", "name: 바꾼 책, unit: book, note: 이웃 도시만, by")
    measured.replace(SWAPS, "target: 300, actual: 330}", "target: 300, actual: 330, note: 달성, notes: {actual: 추정}}")
    root = of_losses(measured, "{year: 2030, target: 0, actual: 1, note: 미달성}")
    assert said(root, ".//p[@class='note']") == [
        "잃어버린 책 2030년: 미달성",
        "바꾼 책: 이웃 도시만",
        "바꾼 책 2030년: 달성",
        "바꾼 책 2030년 실적: 추정",
    ]


def test_a_target_of_nothing_may_be_missed(measured: Department) -> None:
    root = of_losses(measured, "{year: 2030, target: 0, actual: 1}")
    assert findings(root)[0].endswith("그 가운데 1개가 목표에 이르렀습니다.")


def test_an_indicator_alone_has_a_row_for_each_year(measured: Department) -> None:
    text = (measured.data / SWAPS).read_text(encoding="utf-8")
    measured.write(
        SWAPS, "\n".join(line for line in text.splitlines() if "id: losses" not in line and "id: exchanged" not in line)
    )
    root = drawn(measured, program_indicators, 2030, "book-swap")
    assert said(root, ".//thead//th") == ["지표", "연도", "실적", "이전 연도 대비"]
    assert said(root, ".//tbody/tr[th='바꾼 비율']/td[3]") == ["", "0.13%p"]


def test_a_target_says_that_no_more_is_aimed_at(measured: Department) -> None:
    measured.replace(SWAPS, "better: less,", "better: less, bound: at-most,")
    root = of_losses(measured, "{year: 2030, target: 7, actual: 6}")
    assert said(root, ".//tbody/tr[th='잃어버린 책']/td[2]") == ["7권 이하"]
    site = measured.site()
    answers = [answer.text for answer in create_answers(site, Routes(site))]
    assert "2030년 잃어버린 책 실적은 6권입니다. 목표는 7권 이하입니다." in answers


@pytest.mark.parametrize(("key", "bound"), [("better: less", "at-least"), ("method: 책을 셈", "at-most")])
def test_a_bound_is_on_the_good_side(measured: Department, key: str, bound: str) -> None:
    measured.replace(SWAPS, "[%s]", "[{year: 2030, target: 7}]")
    measured.replace(SWAPS, "better: less,", f"{key}, bound: {bound},")
    assert measured.problems() == [
        "data/programs/2030/book-swap.yml:20:5: bound가 at-most(이하)이면 better: less를 함께 적고, at-least(이상)이면 "
        "적지 않습니다. [value]"
    ]


def test_several_stand_side_by_side_with_what_is_known_of_each_year(measured: Department) -> None:
    root = of_losses(measured, "{year: 2030, target: 0, actual: 1}")
    assert said(root, ".//thead//th") == ["지표", "2029년", "2030년", "실적", "목표", "실적", "달성률"]
    assert [said(row, "./*") for row in root.xpath(".//tbody/tr")] == [
        ["잃어버린 책", "", "0권", "1권", "계산할 수 없음"],
        ["바꾼 책", "", "300권", "330권", "110.0%"],
        ["바꾼 비율", "1.05%", "", "1.18%", ""],
    ]


def test_a_change_that_is_printed_stands_beside_its_year(measured: Department) -> None:
    measured.replace(SWAPS, "{year: 2030, actual: 1.18}", "{year: 2030, actual: 1.18, printed: {change: 0.13}}")
    root = of_losses(measured, "{year: 2030, target: 0, actual: 1}")
    assert said(root, ".//thead//th")[3:] == ["실적", "목표", "실적", "달성률", "이전 연도 대비"]
    assert said(root, ".//tbody/tr[3]/*") == ["바꾼 비율", "1.05%", "", "1.18%", "", "0.13%p"]
