"""What tables are made of: columns, rows and their cells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from macros.korean.formatting import join_labels
from macros.models.base import Model
from macros.reading.problems import Place

Cell = str | Markup


@dataclass(frozen=True)
class Column:
    """A column's heading, below one over several columns where there is one; numbers stand to the right."""

    title: str
    numeric: bool = False
    under: str = ""

    @property
    def full_title(self) -> str:
        return join_labels(self.under, self.title)


@dataclass(frozen=True)
class Row:
    """The row's heading and its cells; `strong` marks a sum.

    `record` is what the row tells of, and gives it an address; a row whose facts stand elsewhere
    may say in which `place`. Rows `within` the same are sorted among themselves. A `quiet` row says what few come for.
    """

    heading: Cell
    cells: tuple[Cell, ...]
    record: Model | None = None
    strong: bool = False
    place: Place | None = None
    within: str = ""
    quiet: bool = False

    @property
    def stands_at(self) -> Place | None:
        return self.place or (self.record.place() if self.record else None)


def sort_key(cell: Cell) -> str:
    """Return what a cell's number is sorted by: -3 for △3 and −3%; empty without a number."""
    match = re.search(r"(△|−)?(\d[\d,]*(?:\.\d+)?)", plain(cell))
    return ("-" if match[1] else "") + match[2].replace(",", "") if match else ""


def plain(cell: Cell) -> str:
    """Return the text of a cell without its markup."""
    return cell.striptags() if isinstance(cell, Markup) else cell


def with_plain(words: Cell, plain: Cell | None) -> Cell:
    """Return words with the plainer ones, or what else is told quietly, behind them."""
    return Markup('%s <span class="plain">%s</span>') % (words, plain) if plain else words


def text(*titles: str) -> tuple[Column, ...]:
    """Return columns of text."""
    return tuple(Column(title) for title in titles)


def numbers(*titles: str) -> tuple[Column, ...]:
    """Return columns of numbers."""
    return tuple(Column(title, numeric=True) for title in titles)
