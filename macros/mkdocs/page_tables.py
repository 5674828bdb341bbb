"""The tables of a page as files beside it: what readers see, its figures as numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from decimal import Decimal
from typing import BinaryIO

from lxml.etree import strip_tags
from lxml.html import HtmlElement

from macros.exports.csv_file import write_rows
from macros.exports.table import Cell
from macros.mkdocs.page_markdown import table_head, table_rows, text

BESIDE_FIGURES = ("label", "note")
"""Classes of what stands beside a figure in its cell: marks and remarks."""

_figure = re.compile(r"[△+−]?\d[\d,]*(\.\d+)?").fullmatch
_unit_in = re.compile(r"단위: ([^,)]+)").search


def tables_of(page: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the tables that have a menu, where their file is offered."""
    return (table for table in page.iter("table") if (table.get("id") or "").startswith("part_"))


def write_table(table: HtmlElement, file: BinaryIO) -> None:
    """Write a table as CSV, the unit that its caption names in the headings of its figures."""
    rows = [[_cell(cell) for cell in row] for row in table_rows(table)]
    unit = _unit_in(text(table.find("caption")))
    write_rows(
        file,
        [
            _heading(heading, unit[1] if unit else "", [row[at] for row in rows])
            for at, heading in enumerate(table_head(table))
        ],
        rows,
    )


def _cell(cell: HtmlElement) -> Cell:
    alone = deepcopy(cell)
    strip_tags(alone, "a")
    if "number" not in (cell.get("class") or "").split():
        return text(alone)
    for beside in (found for name in BESIDE_FIGURES for found in alone.find_class(name)):
        beside.drop_tree()
    figure = text(alone)
    if _figure(figure):
        return Decimal(re.sub("[△−]", "-", figure).replace(",", ""))
    return figure or None


def _heading(heading: str, unit: str, cells: list[Cell]) -> str:
    has_figures = any(isinstance(cell, Decimal) for cell in cells)
    return f"{heading}({unit})" if unit and has_figures else heading
