"""The benchmark's table: medians, how many times this site's they are, and how costs grow."""

from __future__ import annotations

from tests.bench.generators import GENERATORS, LARGE, OURS, REAL, SMALL
from tests.bench.measure import Cost, Weight
from tests.bench.report import Row, report

OTHER = GENERATORS[-1]
SERVED = next(one for one in GENERATORS if one.serves)


def test_each_row_has_medians_and_compares_them_with_this_site() -> None:
    weight = Weight(51, 20_000, 5_000.5)
    rows = [
        Row(OURS, REAL, [Cost(1, 2, 70), Cost(4, 9, 90), Cost(2, 4, 80)], weight),
        Row(SERVED, REAL, [Cost(1, 3, 80)]),
        Row(OTHER, REAL, [Cost(0.5, 1, 20)], weight),
    ]
    assert _table(rows) == [
        "| 이 저장소의 자료 | 이 사이트 | 2.00 | 4.00 | 80 | 20,000 | 5,000 |  |",
        "| 이 저장소의 자료 | 이 사이트, 미리 보기에서 수 하나를 고쳤을 때 "
        "| 1.00 (0.50배) | 3.00 (0.75배) | 80 (1.00배) |  |  |  |",
        "| 이 저장소의 자료 | YAML, Jinja2, 쓰기만 | 0.50 (0.25배) | 1.00 (0.25배) | 20 (0.25배) | 20,000 | 5,000 |  |",
    ]


def test_a_cost_that_grows_like_the_pages_has_the_exponent_one() -> None:
    rows = [
        Row(OURS, SMALL, [Cost(1, 1, 70)]),
        Row(OTHER, SMALL, [Cost(1, 1, 20)]),
        Row(OURS, LARGE, [Cost(40, 40, 280)]),
        Row(OTHER, LARGE, [Cost(1600, 1600, 80)]),
    ]
    assert [line.split(" | ")[-1] for line in _table(rows)] == [" |", " |", "1.00 |", "2.00 |"]


def _table(rows: list[Row]) -> list[str]:
    """The table's lines below its head."""
    return report(rows, runs=3).partition("|---")[2].splitlines()[1:]
