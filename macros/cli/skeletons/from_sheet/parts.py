"""Where a sheet has its title, its headings, its rows and its notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from macros.cli.skeletons.from_sheet.grid import Grid
from macros.cli.skeletons.from_sheet.words import amount, is_note, is_year, without_year
from macros.reading.sheet import Cell, SheetError

NO_TABLE = "표의 제목 행을 찾지 못했습니다. 열 제목이 있는 행을 --header 4나 --header 4-5처럼 적어 주세요."
MOST_HEADINGS = 5
MOST_COLUMNS = 0.6
"""The share of columns that headings cover at least."""

_DAY = re.compile(r"(?P<year>\d{4}|['’‘]?\d\d(?=\D+\d+\D+\d))\D+(?:(?P<month>\d{1,2})\D*(?:(?P<day>\d{1,2})\D*)?)?")
_DATE = r"['’‘]?\d[\d.\s년월일'’\-/]*말?"
_AS_OF = re.compile(rf"(?P<before>{_DATE})\s*(?:기준|현재)|기준일?\s*:\s*(?P<behind>{_DATE})")
_UNIT = re.compile(r"단위\s*:?\s*(?P<unit>[^)\]〉>]+)")
_BULLET = re.compile(
    r"(?:[□■○●◦▢◎▶▷◇◆❍ㅇ·\-]|\d+[.)]|[가-하][.)]|[Ⅰ-Ⅻ][.)]?|[<\[〈【(]\s*표\s*[\dⅠ-Ⅻ\-]*\s*[>\]〉】)])\s*"
)
_LETTERS_ONLY = re.compile(r"[(\[][^()\[\]]*[)\]]|[A-Z①-⑳](?:[-+/÷=][A-Z①-⑳])*")


@dataclass
class Parts:
    """The parts of a sheet: rows from 0 among those that are shown, texts as printed."""

    headings: range
    body: list[int]
    title: str = ""
    year: int | None = None
    unit: str = ""
    as_of: str = ""
    notes: list[str] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    """Texts above the table that were not understood."""
    rest: int | None = None
    """The first row of another table below."""

    @property
    def day(self) -> date | str | int | None:
        """The day, month or year that is printed above the table; None if there is none or it is not clear."""
        return read_day(self.as_of)


def read_day(text: str) -> date | str | int | None:
    """Return the day, month or year that a text names; None if it names none."""
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    year = int(found["year"]) if len(found["year"]) == 4 else 2000 + int(found["year"][-2:])
    if not found["month"]:
        return year
    try:
        day = date(year, int(found["month"]), int(found["day"] or 1))
    except ValueError:
        return None
    return day if found["day"] else f"{day:%Y-%m}"


def find_parts(grid: Grid, headings: tuple[int, int] | None) -> Parts:
    """Return the parts of a sheet; `headings` are numbers of rows in the file; SheetError if no table is found."""
    rows = _given_rows(grid, *headings) if headings else _find_headings(grid)
    parts = Parts(rows, [])
    for row in range(rows.start):
        for text in grid.texts(row):
            _read_above(parts, text)
    _read_below(parts, grid)
    if not parts.body:
        raise SheetError(NO_TABLE)
    return parts


# Headings


def _given_rows(grid: Grid, first: int, last: int) -> range:
    shown = [at for at, number in enumerate(grid.sheet.rows) if first <= number <= last]
    if not shown or last < first:
        raise SheetError(f"{first}~{last}행에 내용이 없습니다. --header를 확인해 주세요.")
    return range(shown[0], shown[-1] + 1)


def _find_headings(grid: Grid) -> range:
    """Return the first row that, with those that go on below it, covers most of the table."""
    width = max((len(_covered(grid, row)) for row in range(grid.height)), default=0)
    for row in range(grid.height):
        texts = [text for text in grid.texts(row) if not (_AS_OF.search(text) or _UNIT.search(text))]
        if len(texts) < 2 or not _is_wording(grid, row):
            continue
        bottom = row
        while bottom + 1 < min(grid.height, row + MOST_HEADINGS) and _goes_on(grid, row, bottom + 1):
            bottom += 1
        covered = {column for heading in range(row, bottom + 1) for column in _covered(grid, heading)}
        if len(covered) >= MOST_COLUMNS * width:
            return range(row, bottom + 1)
    raise SheetError(NO_TABLE)


def _covered(grid: Grid, row: int) -> list[int]:
    return [column for column in range(grid.width) if grid.shown(row, column).text]


def _is_wording(grid: Grid, row: int) -> bool:
    """Return whether a row holds neither figures but years nor formulas."""
    return all(not grid.cell(row, column).formula and _is_word(grid.cell(row, column)) for column in grid.filled(row))


def _is_word(cell: Cell) -> bool:
    found = amount(cell)
    return found is None or is_year(cell) or (isinstance(cell.value, str) and found.unit != "")


def _goes_on(grid: Grid, top: int, row: int) -> bool:
    """Return whether a row belongs to the headings that begin at `top`."""
    if any(span.top in range(top, row) and span.bottom >= row for span in grid.sheet.spans):
        return True
    filled = grid.filled(row)
    if not filled or not _is_wording(grid, row):
        return False
    texts = grid.texts(row)
    if texts and all(_LETTERS_ONLY.fullmatch(text) for text in texts):
        return True
    if filled[0] == _covered(grid, top)[0]:
        return False
    is_under_merged = any(
        span.top == row - 1 and 0 < span.left < span.right and set(range(span.left, span.right + 1)) & set(filled)
        for span in grid.sheet.spans
    )
    return is_under_merged or any(not grid.shown(row - 1, column).text for column in filled)


# Above the table


def _read_above(parts: Parts, text: str) -> None:
    if is_note(text):
        parts.notes.append(text)
        return
    rest = text
    for pattern, name in ((_AS_OF, "as_of"), (_UNIT, "unit")):
        if found := pattern.search(rest):
            setattr(parts, name, next(group for group in found.groups() if group).strip(" ,"))
            rest = rest.replace(found[0], "")
    rest = re.sub(r"[(\[<〈]\s*,?\s*[)\]>〉]", "", rest).strip(" ,")
    if not re.search("[가-힣A-Za-z]{2}", rest):
        return
    if parts.title:
        parts.unused.append(rest)
        return
    while bullet := _BULLET.match(rest):
        rest = rest[bullet.end() :]
    parts.title, parts.year = without_year(rest)


# Rows and notes below


def _read_below(parts: Parts, grid: Grid) -> None:
    """Read the rows below the headings, up to another table."""
    heading = grid.texts(parts.headings[-1])
    for number, block in enumerate(_blocks(grid, parts.headings.stop)):
        has_figures = not all(_is_wording(grid, row) for row in parts.body)
        if has_figures and any(_is_heading_like(grid, row) for row in block[:-1]):
            parts.rest = block[0]
            break
        for row in block:
            texts = grid.texts(row)
            is_note_below = number and len(texts) == 1 and _is_word(grid.cell(row, grid.filled(row)[0]))
            if is_note_below or is_note(grid.first_text(row)):
                parts.notes.append(" ".join(texts))
            elif texts != heading:
                parts.body.append(row)
    while parts.body and _is_long_text(grid, parts.body[-1]):
        parts.notes.insert(0, grid.first_text(parts.body.pop()))


def _blocks(grid: Grid, start: int) -> Iterator[list[int]]:
    """Yield the rows from `start` that no blank row parts."""
    rows = [row for row in range(start, grid.height) if grid.filled(row)]
    block = rows[:1]
    for before, row in pairwise(rows):
        if row > before + 1 and not any(span.top <= before < row <= span.bottom for span in grid.sheet.spans):
            yield block
            block = []
        block.append(row)
    if block:
        yield block


def _is_heading_like(grid: Grid, row: int) -> bool:
    return len(grid.filled(row)) >= 2 and _is_wording(grid, row) and not is_note(grid.first_text(row))


def _is_long_text(grid: Grid, row: int) -> bool:
    """Return whether a row is one text over several columns, or a long one."""
    filled = grid.filled(row)
    span = grid.span(row, filled[0])
    return (
        len(filled) == 1
        and _is_word(grid.cell(row, filled[0]))
        and (span.right > span.left + 1 or len(grid.first_text(row)) > 20)
    )
