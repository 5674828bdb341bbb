"""Where the money goes is one strip; a part that dwarfs the others stands apart, and these open below."""

from __future__ import annotations

import pytest

from macros.views.charts.money_strip import MOST_PARTS, money_strip
from tests.conftest import Department
from tests.views.charts.drawn import drawn, said

BUDGET = "budgets/2030.yml"


def write_budget(department: Department, *amounts: int, spent: bool = True) -> None:
    """Replaces the budget by lines of some amounts in 백만원, half of each spent, and the programs inside them."""
    for program in ("night-library", "book-swap"):
        department.delete(f"programs/2030/{program}.yml")
    department.delete("programs/2031/night-library.yml")
    lines = []
    for at, amount in enumerate(amounts, 1):
        id = "lending-service" if at == 1 else f"line-{at}"
        used = f", spent: {amount // 2}" if spent else ""
        lines.append(f"  - {{id: {id}, name: 사업{at}, budget: {amount}{used}}}")
    head = "source: {document: library-report-2030, section: 예산}\nunit: million-won\nlines:\n"
    department.write(BUDGET, head + "\n".join(lines) + "\n")


def widths(department: Department) -> list[list[str]]:
    root = drawn(department, money_strip)
    return [
        [rect.get("width") for rect in strip.xpath("./rect[@class='strip-soft']")] for strip in root.find_class("strip")
    ]


def test_without_a_giant_all_parts_stand_in_one_strip_of_true_proportion(department: Department) -> None:
    write_budget(department, 200, 300, 500)
    assert widths(department) == [["50.0%", "30.0%", "20.0%"]]
    root = drawn(department, money_strip)
    assert said(root, ".//figcaption") == ["2030년 예산은 10억 원입니다. 가장 큰 것은 사업3(50.0%)입니다."]
    assert root.find_class("lens") == []


def test_a_part_of_more_than_half_stands_apart_and_the_others_open_below(department: Department) -> None:
    write_budget(department, 60, 885, 55)
    assert widths(department) == [["88.5%", "11.5%"], ["52.2%", "47.8%"]]
    root = drawn(department, money_strip)
    assert said(root, ".//figcaption") == [
        "2030년 예산의 88.5%는 사업2입니다. 전체 10억 원에서 그것을 빼면 1억 1,500만 원이 남습니다."
    ]
    assert said(root, ".//ol/li") == ["사업1 6,000만 원 전체의 6.0%", "사업3 5,500만 원 전체의 5.5%"]


@pytest.mark.parametrize(("narrow", "last"), [((10,), "3·4"), ((10, 6, 4), "3~6")])
def test_parts_without_room_share_the_number_before(department: Department, narrow: tuple[int, ...], last: str) -> None:
    write_budget(department, 450, 460, 80, *narrow)
    root = drawn(department, money_strip)
    assert said(root, ".//svg[@class='strip-numbers']/text") == ["1", "2", last]


def test_the_filling_of_a_part_is_what_was_spent(department: Department) -> None:
    write_budget(department, 500, 500)
    root = drawn(department, money_strip)
    assert [rect.get("width") for rect in root.xpath(".//svg[@class='strip']/rect[@class='strip-real']")] == [
        "25.0%",
        "25.0%",
    ]


def test_without_spending_no_part_is_filled(department: Department) -> None:
    write_budget(department, 500, 500, spent=False)
    root = drawn(department, money_strip)
    assert root.xpath(".//svg[@class='strip']/rect[@class='strip-real']") == []
    assert "쓴 돈" not in said(root, ".")[0]


def test_the_smallest_of_many_parts_are_one(department: Department) -> None:
    write_budget(department, *range(100, 112))
    (strip,) = widths(department)
    assert len(strip) == MOST_PARTS
    assert said(drawn(department, money_strip), ".//ol/li")[-1].startswith("그 밖 5개 ")


def test_one_line_alone_needs_no_picture(department: Department) -> None:
    write_budget(department, 500)
    assert widths(department) == []


def fills(department: Department) -> list[str]:
    rects = drawn(department, money_strip).xpath(".//svg[@class='strip']/rect/@class")
    return [name.removeprefix("strip-") for name in rects]


def test_a_plan_is_striped_and_unknown_spending_an_empty_outline(department: Department) -> None:
    write_budget(department, 500, 400)
    department.replace(BUDGET, ", spent: 200", "")
    root = drawn(department, money_strip)
    assert fills(department) == ["soft", "real", "none"]
    assert said(root, ".//*[@class='money-about']/span") == ["쓴 돈", "아직 쓰지 않은 돈", "쓴 돈을 알 수 없는 예산"]
    for written, plan in (("budget: 500, spent: 250", "required: 500"), ("budget: 400", "required: 400")):
        department.replace(BUDGET, written, plan)
    root = drawn(department, money_strip)
    assert fills(department) == ["plan", "plan"]
    assert said(root, ".//*[@class='money-about']/span") == ["소요예산"]


def test_what_is_left_may_be_carried_over(department: Department) -> None:
    write_budget(department, 500, 400)
    department.replace(BUDGET, "spent: 200", "spent: 200, carried_out: 100")
    meanings = said(drawn(department, money_strip), ".//*[@class='money-about']/span")
    assert meanings == ["쓴 돈", "아직 쓰지 않았거나 다음 해로 넘긴 돈"]
