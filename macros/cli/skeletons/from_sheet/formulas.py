"""Which columns are worked out from two others: by the formulas in their cells, or by their figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import permutations
from typing import NamedTuple

from macros.cli.skeletons.from_sheet.columns import Column
from macros.cli.skeletons.from_sheet.grid import Grid
from macros.cli.skeletons.from_sheet.words import without_brackets

FEWEST_ROWS = 3
"""So many rows, not of noughts alone, must fit for a column to be worked out by its figures."""
MOSTLY = 0.75
"""The share of rows that must fit; those that do not are for the checks to find."""

_COMPUTE: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "-": lambda a, b: a - b,
    "+": lambda a, b: a + b,
    "/": lambda a, b: a / b,
}
_TITLES = {
    "-": re.compile(r"과부족|증감|차이|잔액|잔여|부족|증가|감소|차액|순증"),
    "+": re.compile(r"(?:총|합|소)?계|총\S*|전체"),
    "/": re.compile(r".*(?:율|률|비율|비중|비)"),
}


class Formula(NamedTuple):
    """`left sign right`, and the rows of the sheet whose figure is another."""

    left: Column
    sign: str
    right: Column
    is_percent: bool = False
    differing: tuple[int, ...] = ()

    @property
    def title(self) -> str:
        return f"{self.left.full_title} {self.sign} {self.right.full_title}"


def find_formulas(grid: Grid, columns: Sequence[Column], rows: Sequence[int]) -> dict[Column, Formula]:
    """Return the formula of each column of figures that is worked out from others in `rows`."""
    found: dict[Column, Formula] = {}
    numbers = [column for column in columns if column.type == "number"]
    # What is called a sum is one, though each of its parts is the difference of it and the other.
    for column in sorted(numbers, key=lambda column: (not _TITLES["+"].fullmatch(column.title), -column.at)):
        others = [other for other in numbers if other is not column and not _needs(found, other, column)]
        written = _written(grid, column, others, rows)
        if formula := written or _best(column, others, rows):
            found[column] = formula
    return found


def _needs(found: dict[Column, Formula], column: Column, other: Column) -> bool:
    """Return whether a column is worked out from another, perhaps by way of more."""
    formula = found.get(column)
    return formula is not None and any(
        part is other or _needs(found, part, other) for part in (formula.left, formula.right)
    )


# By the formulas in the cells


def _written(grid: Grid, column: Column, others: Sequence[Column], rows: Sequence[int]) -> Formula | None:
    """Return the formula that all cells of a column hold that hold one."""
    by_letter = {grid.sheet.columns[other.at]: other for other in others}
    formulas = set()
    for row in rows:
        if text := grid.cell(row, column.at).formula:
            formulas.add(_parsed(text, grid.row_number(row), by_letter))
    return formulas.pop() if len(formulas) == 1 else None


def _parsed(text: str, row: int, by_letter: dict[str, Column]) -> Formula | None:
    """Return `=D5-C5`, `=SUM(C5:D5)` or `=IFERROR(ROUND(D5/C5*100,1),0)` of one row as a formula of columns."""
    plain = text.lstrip("=").replace("$", "").replace(" ", "").upper()
    while wrapped := re.fullmatch(r"(?:IFERROR|ROUND)\((.+),[^,]*\)", plain):
        plain = wrapped[1]
    plain, percent = re.subn(r"\*100%?$", "", plain.replace("(", "").replace(")", ""))
    plain = re.sub(r"^SUM([A-Z]+\d+)[:,]([A-Z]+\d+)$", r"\1+\2", plain) if _is_pair(plain, by_letter) else plain
    found = re.fullmatch(rf"([A-Z]+){row}([-+/])([A-Z]+){row}", plain)
    if not found or found[1] not in by_letter or found[3] not in by_letter:
        return None
    return Formula(by_letter[found[1]], found[2], by_letter[found[3]], is_percent=bool(percent))


def _is_pair(plain: str, by_letter: dict[str, Column]) -> bool:
    """Return whether a sum is of two cells side by side, or of two named ones."""
    found = re.fullmatch(r"SUM([A-Z]+)\d+([:,])([A-Z]+)\d+", plain)
    if not found or found[1] not in by_letter or found[3] not in by_letter:
        return False
    return found[2] == "," or by_letter[found[3]].at - by_letter[found[1]].at == 1


# By the figures


def _best(column: Column, others: Sequence[Column], rows: Sequence[int]) -> Formula | None:
    """Return the formula that fits most rows of a column; None if none fits well."""
    fitting = []
    for formula in _possible(column, others):
        known = [row for row in rows if all(row in part.figures for part in (column, formula.left, formula.right))]
        differing = tuple(row for row in known if not _fits(column, formula, row))
        telling = [row for row in known if row not in differing and column.figures[row] and _both(formula, row)]
        if len(telling) >= FEWEST_ROWS and len(known) - len(differing) >= MOSTLY * len(known):
            fitting.append((len(differing), formula._replace(differing=differing)))
    return min(fitting, key=lambda one: one[0])[1] if fitting else None


def _possible(column: Column, others: Sequence[Column]) -> Iterator[Formula]:
    """Yield formulas whose sign fits the title of a column, or of a difference where it stands behind both others."""
    for left, right in permutations(others, 2):
        is_same_title = column.title == left.title == right.title
        title = without_brackets(column.under if is_same_title else column.title)
        if left.at < right.at and _TITLES["+"].fullmatch(title):
            yield Formula(left, "+", right)
        is_last = column.at > max(left.at, right.at) and not is_same_title
        if is_last or _TITLES["-"].search(title):
            yield Formula(left, "-", right)
        if column.printed_unit == "%" or _TITLES["/"].fullmatch(title):
            yield Formula(left, "/", right)


def _both(formula: Formula, row: int) -> bool:
    return bool(formula.left.figures[row] and formula.right.figures[row])


def _fits(column: Column, formula: Formula, row: int) -> bool:
    left, right = Decimal(formula.left.figures[row]), Decimal(formula.right.figures[row])
    if formula.sign == "/" and not right:
        return not column.figures[row]
    value = _COMPUTE[formula.sign](left, right) * (100 if column.printed_unit == "%" else 1)
    return value.quantize(Decimal(1).scaleb(-column.decimals), ROUND_HALF_UP) == column.figures[row]
