"""The rows of a table in a sheet: which belong to which, and which are totals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from macros.cli.skeletons.from_sheet.columns import Column
from macros.cli.skeletons.from_sheet.grid import Grid
from macros.cli.skeletons.from_sheet.words import is_count, is_total, total_of, total_word

_RANKS = {"소계": 1, "중계": 1, "계": 2, "합계": 3, "총계": 4, "총합": 4, "총합계": 4, "누계": 4, "총": 4}
MOST_CHILDREN = 50
"""So many rows are tried as the parts of one whose name does not say that it is a sum."""


@dataclass(eq=False)
class Row:
    """A row of the table; `at` is the row of the sheet with its figures, or for a parent with its subtotal."""

    name: str
    at: int | None = None
    parent: Row | None = None
    id: str = ""
    children: list[Row] = field(default_factory=list)

    def leaves(self) -> Iterator[Row]:
        for child in self.children:
            yield from child.leaves() if child.children else [child]


@dataclass
class Rows:
    """The rows in their order, and the row of the sheet with the grand total."""

    rows: list[Row] = field(default_factory=list)
    total: int | None = None

    def leaves(self) -> list[Row]:
        return [row for row in self.rows if not row.children]

    def add(self, row: Row, parent: Row | None) -> Row:
        row.parent = parent
        if parent:
            parent.children.append(row)
        self.rows.append(row)
        return row


def is_total_row(grid: Grid, row: int) -> bool:
    """Return whether one of the first texts of a row says that it is a total."""
    return any(is_total(text) or total_of(text) for text in grid.texts(row)[:3])


def read_rows(grid: Grid, body: Sequence[int], labels: Sequence[Column], numbers: Sequence[Column]) -> Rows:
    """Return the rows of a table; the last of `labels` has their names, those before it those of groups."""
    if len(labels) > 1:
        return _by_labels(grid, body, [label.at for label in labels])
    return _OneLabel(grid, body, labels[0].at if labels else None, numbers).read()


def name_of_total(grid: Grid, row: int) -> str:
    """Return the word for a total that a row begins with, perhaps behind a count; empty if it begins otherwise."""
    leading = takewhile(lambda text: is_total(text) or is_count(text), grid.texts(row))
    return next(filter(is_total, leading), "")


# Groups in columns of their own


def _by_labels(grid: Grid, body: Sequence[int], labels: Sequence[int]) -> Rows:
    paths = dict(zip(body, _paths(grid, body, labels), strict=True))
    rows = Rows()
    parents: dict[tuple[str, ...], Row] = {}
    inner = {path[:depth] for path in paths.values() for depth in range(1, len(path))}
    for at, path in paths.items():
        group, is_sum = _group(path)
        if is_sum and not group:
            rows.total = at if rows.total is None else rows.total
            continue
        above: Row | None = None
        for depth in range(1, len(group) + (is_sum or path in inner)):
            if group[:depth] not in parents:
                parents[group[:depth]] = rows.add(Row(group[depth - 1]), above)
            above = parents[group[:depth]]
        if is_sum or path in inner:
            assert above is not None
            above.at = at if above.at is None else above.at
        else:
            rows.add(Row(path[-1], at), above)
    return rows


def _group(path: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    """Return the path of the group that a row is the total of, and True; or the path itself, and False."""
    for depth, text in enumerate(path):
        if is_total(text):
            return path[:depth], True
        if (named := total_of(text)) and depth == len(path) - 1:
            return (path[:depth] if depth and path[depth - 1] == named else (*path[:depth], named)), True
    return path, False


def _paths(grid: Grid, body: Sequence[int], labels: Sequence[int]) -> Iterator[tuple[str, ...]]:
    """Yield the texts of the labels of each row, the groups' first; a blank one goes on from the row above."""
    before: list[str] = [""] * len(labels)
    for row in body:
        path: list[str] = []
        for depth, column in enumerate(labels):
            span = grid.span(row, column)
            text = grid.shown(row, column).text if span.left == column else ""
            has_more = any(grid.cell(row, later).text for later in labels[depth + 1 :])
            if not text and has_more and span.left == column and path == before[:depth]:
                text = before[depth]
            path.append(text)
        before = path
        yield tuple(text for text in path if text) or (name_of_total(grid, row),)


# Groups within one column of names


class _OneLabel:
    """Reads rows whose groups and totals stand in the same column as their names."""

    def __init__(self, grid: Grid, body: Sequence[int], label: int | None, numbers: Sequence[Column]) -> None:
        self.grid = grid
        self.body = list(body)
        self.numbers = numbers
        self.names = dict.fromkeys(body, "") if label is None else {row: grid.shown(row, label).text for row in body}
        self.names |= {row: name for row in body if (name := name_of_total(grid, row))}
        self.indents = {row: grid.cell(row, label or 0).indent for row in body}
        totals = [row for row in body if is_total(self.names[row])]
        # A total alone is a row like others.
        self.totals = totals if len(totals) < len(body) else []
        self.named_totals = {row: group for row in body if (group := total_of(self.names[row]))}
        alone = [row for row in body if grid.filled(row) == [label] and row not in self.totals]
        # Elsewhere a name without figures is a row that the document leaves blank.
        is_merged = any(grid.span(row, column).right > column for row in alone for column in grid.filled(row))
        self.sections = alone if is_merged or alone[:1] == [row for row in body if row not in self.totals][:1] else []
        self.rows = Rows(total=self._grand_total())

    def read(self) -> Rows:
        plain = [row for row in self.body if row not in self.totals and row not in self.named_totals]
        if len({self.indents[row] for row in plain}) > 1:
            self._by_indents()
        elif parents := self._summing_formulas() or self._summing_figures():
            self._by_parents(parents)
        elif self.sections and self.sections != plain:
            self._by_sections()
        elif self.named_totals or [row for row in self.totals if row != self.rows.total]:
            self._by_subtotals()
        else:
            for row in plain:
                self.rows.add(Row(self.names[row], row), None)
        return self.rows

    def _grand_total(self) -> int | None:
        """Return the only total of the highest rank; None if there are several, or if it is a group's."""
        ranks = {row: _RANKS[total_word(self.names[row])] for row in self.totals}
        highest = [row for row in self.totals if ranks[row] == max(ranks.values())]
        if len(highest) == 2 and {highest[0], highest[1]} == {self.body[0], self.body[-1]}:
            self.totals.remove(highest.pop())
            self.body.pop()
        is_of_group = bool(highest) and ranks[highest[0]] == 1 and bool(self.sections)
        return highest[0] if len(highest) == 1 and not is_of_group else None

    def _by_indents(self) -> None:
        open_rows: list[tuple[int, Row]] = []
        for row in self.body:
            if row in self.totals or row in self.named_totals:
                open_groups = [made for _, made in open_rows if made.children]
                named = [made for made in open_groups if made.name == self.named_totals.get(row, made.name)]
                self._take_total(row, named[0] if named else None)
                continue
            while open_rows and open_rows[-1][0] >= self.indents[row]:
                open_rows.pop()
            made = self.rows.add(Row(self.names[row], row), open_rows[-1][1] if open_rows else None)
            open_rows.append((self.indents[row], made))
        for made in self.rows.rows:
            if made.children and made.at in self.sections:
                made.at = None

    def _by_parents(self, parents: dict[int, list[int]]) -> None:
        """Take rows that are the sums of others as their parents."""
        parent_of = {child: parent for parent, children in parents.items() for child in children}
        made: dict[int, Row] = {}
        order = sorted(
            (row for row in self.body if row not in self.totals or row in parents),
            key=lambda row: min(parents[row]) - 0.5 if row in parents else row,
        )
        for row in order:
            if row != self.rows.total:
                name = "" if row in self.totals else self.named_totals.get(row, self.names[row])
                made[row] = self.rows.add(Row(name, row), made.get(parent_of.get(row, -1)))

    def _by_sections(self) -> None:
        section: Row | None = None
        for row in self.body:
            if row in self.sections:
                section = self.rows.add(Row(self.names[row]), None)
            elif row in self.totals or row in self.named_totals:
                self._take_total(row, section)
                if section and section.children:
                    section = None
            else:
                self.rows.add(Row(self.names[row], row), section)

    def _by_subtotals(self) -> None:
        """Take the rows above each subtotal as its group, or those below where the first row is a subtotal."""
        rows = [row for row in self.body if row != self.rows.total]
        is_sum = [row in self.totals or row in self.named_totals for row in rows]
        groups: list[tuple[int | None, list[int]]] = []
        if is_sum[0]:
            for row, starts in zip(rows, is_sum, strict=True):
                if starts:
                    groups.append((row, []))
                else:
                    groups[-1][1].append(row)
        else:
            group: list[int] = []
            for row, ends in zip(rows, is_sum, strict=True):
                if ends:
                    groups.append((row, group))
                    group = []
                else:
                    group.append(row)
            groups.append((None, group))
        for subtotal, children in groups:
            parent = None
            if subtotal is not None and children:
                parent = self.rows.add(Row(self.named_totals.get(subtotal, ""), subtotal), None)
            for child in children:
                self.rows.add(Row(self.names[child], child), parent)

    def _take_total(self, row: int, group: Row | None) -> None:
        if row != self.rows.total and group is not None and group.at is None:
            group.at = row

    def _summing_formulas(self) -> dict[int, list[int]]:
        """Return the rows whose cells sum up others next to them (`=SUM(C6:C8)`), with those others."""
        parents: dict[int, list[int]] = {}
        numbers = {self.grid.row_number(row): row for row in self.body}
        for row in self.body:
            for column in self.numbers:
                formula = self.grid.cell(row, column.at).formula.replace("$", "").upper()
                found = re.fullmatch(r"=(?:SUM|SUBTOTAL)\((?:\d+,)?([A-Z]+)(\d+):\1(\d+)\)", formula)
                if found and row != self.rows.total:
                    first, last = int(found[2]), int(found[3])
                    summed = [at for number, at in numbers.items() if first <= number <= last and at != row]
                    if summed and len(summed) < len(self.body) - 1 - len(self.totals):
                        parents[row] = summed
        return {} if self.sections else parents

    def _summing_figures(self) -> dict[int, list[int]]:
        """Return the rows that are the sums of those below them, if the grand total then is the sum of the rest."""
        if self.rows.total is None or self.sections or self.named_totals or len(self.totals) > 1:
            return {}
        rows = [row for row in self.body if row != self.rows.total]
        parents: dict[int, list[int]] = {}
        top: list[int] = []
        below = rows
        while below and not self._adds_up(self.rows.total, rows):
            parent, *below = below
            sizes = range(2, min(len(below), MOST_CHILDREN) + 1)
            size = next((size for size in sizes if self._adds_up(parent, below[:size])), 0)
            top.append(parent)
            if size:
                parents[parent], below = below[:size], below[size:]
        return parents if self._adds_up(self.rows.total, top) else {}

    def _adds_up(self, total: int, rows: Sequence[int]) -> bool:
        """Return whether every total is the sum of `rows`, and one is not 0."""
        sums = [
            (column.figures[total], sum(column.figures.get(row, 0) for row in rows))
            for column in self.numbers
            if total in column.figures
        ]
        return bool(sums) and any(total for total, _ in sums) and all(total == made for total, made in sums)
