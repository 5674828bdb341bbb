"""Measurements as a table for people."""

from __future__ import annotations

import unicodedata

from tests.audit.first_view import FirstView
from tests.audit.lighthouse import Result

TITLES = {
    "performance": "빠르기",
    "accessibility": "접근성",
    "best_practices": "권장 사항",
    "seo": "검색 노출",
}
HEADINGS = ["페이지", *TITLES.values(), "LCP(초)", "TBT(ms)", "CLS", "글꼴 뺀 KB", "글꼴 더한 KB"]

Row = tuple[str, Result, FirstView]


def draw(rows: list[Row]) -> str:
    """One line for each page, with columns that line up though Hangul is twice as wide."""
    lines = [HEADINGS, *(_cells(*row) for row in rows)]
    widths = [max(_width(line[column]) for line in lines) for column in range(len(HEADINGS))]
    return "\n".join(_line(line, widths) for line in lines)


def _cells(name: str, result: Result, view: FirstView) -> list[str]:
    return [
        name,
        *(f"{getattr(result, title):.0f}" for title in TITLES),
        f"{result.largest_paint / 1000:.2f}",
        f"{result.blocking:.0f}",
        f"{result.shift:g}",
        f"{view.without_fonts / 1000:.1f}",
        f"{view.with_fonts / 1000:.1f}",
    ]


def _line(cells: list[str], widths: list[int]) -> str:
    first, *others = (" " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True))
    return "  ".join([cells[0] + first, *(space + cell for space, cell in zip(others, cells[1:], strict=True))])


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
