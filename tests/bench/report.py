"""The measurements as one table for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import log
from statistics import median

from tests.bench.generators import LARGE, OURS, REAL, SMALL, Generator
from tests.bench.measure import Cost, Weight

COLUMNS = ("CPU(초)", "시간(초)", "메모리(MB)", "한 페이지(바이트)", "한 페이지(gz 바이트)", "지수")
HEADING = """`make bench`로 만든 표입니다.

같은 자료로 한 번에 하나씩 번갈아 {runs}번 처음부터 만들어 중앙값을 적었고, 괄호 안은 같은 자료의
‘이 사이트’와 비교한 배수입니다.
Material의 행은 매크로, 훅, 검색 색인이 이 사이트와 같고 테마만 다르며, ‘YAML, Jinja2, 쓰기만’은
자료 파일마다 틀 하나를 채워 페이지를 쓴 것입니다.
지수는 {small:,}페이지에서 {large:,}페이지로 늘 때 CPU 시간이 페이지 수의 몇 제곱으로 느는지를 나타내고(1이면 비례),
미리 보기의 행은 `mkdocs serve`가 다시 만드는 데 쓴 것입니다.
"""


@dataclass
class Row:
    """A generator at one size: what each of its runs cost, and what the pages weigh if it writes any."""

    generator: Generator
    size: int
    costs: list[Cost] = field(default_factory=list)
    weight: Weight | None = None

    def middle(self, name: str) -> float:
        """The median of one of the costs."""
        return median(getattr(cost, name) for cost in self.costs)


def report(rows: Sequence[Row], runs: int) -> str:
    lines = [
        HEADING.format(runs=runs, small=SMALL, large=LARGE),
        f"| 자료 | 만드는 방법 | {' | '.join(COLUMNS)} |",
        f"|---|---|{'--:|' * len(COLUMNS)}",
        *(f"| {_data(row.size)} | {row.generator.name} | {' | '.join(_cells(row, rows))} |" for row in rows),
    ]
    return "\n".join(lines) + "\n"


def _data(size: int) -> str:
    return "이 저장소의 자료" if size == REAL else f"지어낸 자료 {size:,}페이지"


def _cells(row: Row, rows: Sequence[Row]) -> Iterator[str]:
    ours = _row(rows, OURS, row.size)
    for name, digits in (("cpu", 2), ("wall", 2), ("memory", 0)):
        value = row.middle(name)
        times = "" if row is ours else f" ({value / ours.middle(name):.2f}배)"
        yield f"{value:.{digits}f}{times}"
    yield f"{row.weight.plain:,.0f}" if row.weight else ""
    yield f"{row.weight.compressed:,.0f}" if row.weight else ""
    yield f"{_exponent(_row(rows, row.generator, SMALL), row):.2f}" if row.size == LARGE else ""


def _row(rows: Sequence[Row], generator: Generator, size: int) -> Row:
    return next(row for row in rows if row.generator == generator and row.size == size)


def _exponent(small: Row, large: Row) -> float:
    """Return the power of the number of pages by which processor time grows."""
    return log(large.middle("cpu") / small.middle("cpu")) / log(large.size / small.size)
