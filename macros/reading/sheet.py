"""A sheet of an office (XLSX or CSV) as plain cells, as they look on screen."""

from __future__ import annotations

import csv
import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO, StringIO
from itertools import takewhile
from pathlib import Path
from typing import Any
from unicodedata import normalize

from macros.reading.unseen_signs import unseen_signs, with_signs_seen

NO_WORKBOOK = "엑셀 파일(.xlsx)로 읽을 수 없습니다. 암호를 풀고 엑셀에서 .xlsx로 다시 저장해 주세요."
MANY_BLANK_ROWS = 200
"""So many in a row end a sheet; some are formatted down to their millionth row."""

Value = str | int | Decimal | date | None


class SheetError(Exception):
    """A sheet cannot be read; the message is the Korean sentence that says why and what to do."""


@dataclass(frozen=True)
class Cell:
    """A cell's value as it looks: without odd blanks, rounded as its format shows it, a percentage times 100.

    A month or a year that the format shows of a date is text: `2023-10`, `2023`.
    """

    value: Value = None
    formula: str = ""
    indent: int = 0
    is_percent: bool = False
    is_dash: bool = False
    """Whether a 0 is shown as a dash."""
    is_rounded: bool = False
    is_error: bool = False

    @property
    def text(self) -> str:
        """The value as text in one line; empty if there is none."""
        return "" if self.value is None else " ".join(str(self.value).split())


@dataclass(frozen=True)
class Span:
    """A merged cell: the first and last row and column, from 0 among those that are shown."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Sheet:
    """The cells that are shown of a sheet, what is hidden, and the numbers of rows and letters of columns in the file.

    The sheet of a CSV file has an empty name.
    """

    name: str
    cells: tuple[tuple[Cell, ...], ...]
    rows: tuple[int, ...]
    columns: tuple[str, ...]
    spans: tuple[Span, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[str, ...] = ()
    other_sheets: tuple[str, ...] = ()


def read_sheet(path: Path, name: str | None = None) -> Sheet:
    """Return a sheet of a workbook, the first that is shown and not empty unless named, or of a CSV file.

    SheetError if there is none to read; OSError as reading a file does.
    """
    content = path.read_bytes()
    kind = path.suffix.lower()
    if kind == ".xlsx":
        return _read_workbook(content, name)
    if kind != ".csv":
        raise SheetError(
            f"‘{with_signs_seen(path.name)}’: .xlsx나 .csv 파일만 읽습니다. 엑셀이나 한셀에서 .xlsx로 저장해 주세요."
        )
    if name is not None:
        raise SheetError("CSV 파일에는 시트가 하나뿐입니다. --sheet를 빼 주세요.")
    sheet = _read_csv(content)
    if not sheet.cells:
        raise SheetError(f"‘{with_signs_seen(path.name)}’에 내용이 없습니다.")
    return sheet


# CSV


def _read_csv(content: bytes) -> Sheet:
    text = _decoded(content)
    first = text.partition("\n")[0]
    lines = list(csv.reader(StringIO(text, newline=""), delimiter="\t" if "\t" in first and "," not in first else ","))
    width = max((len(line) for line in lines), default=0)
    cells = [tuple(_text_cell(value) for value in [*line, *[""] * (width - len(line))]) for line in lines]
    return _cropped(Sheet("", tuple(cells), tuple(range(1, len(cells) + 1)), _letters(range(1, width + 1))))


def _decoded(content: bytes) -> str:
    """Return the text of a CSV file in UTF-8, with or without BOM, or CP949."""
    for encoding in ("utf-8-sig", "cp949"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise SheetError("CSV 파일의 글자를 읽을 수 없습니다. 'CSV UTF-8'로 다시 저장해 주세요.")


# Workbooks


def _read_workbook(content: bytes, name: str | None) -> Sheet:
    from openpyxl import load_workbook  # Loaded here, since no other command waits for it.

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Of parts that openpyxl leaves out, such as pictures and rules of entry.
            values = load_workbook(BytesIO(content), data_only=True)
            formulas = load_workbook(BytesIO(content))
    except Exception:  # A broken workbook raises whatever its parts raise: zipfile, XML, keys, values.
        raise SheetError(NO_WORKBOOK) from None
    names = [sheet.title for sheet in values.worksheets]
    if name is not None and name not in names:
        raise SheetError(f"‘{with_signs_seen(name)}’ 시트가 없습니다. (있는 시트: {', '.join(names)})")
    shown = [sheet.title for sheet in values.worksheets if sheet.sheet_state == "visible"]
    for title in [name] if name is not None else shown:
        sheet = _cropped(_visible_cells(values[title], formulas[title]))
        if sheet.cells:
            return replace(sheet, other_sheets=tuple(other for other in shown if other != title))
    raise SheetError(f"‘{name}’ 시트에 내용이 없습니다." if name is not None else "보이는 시트에 내용이 없습니다.")


def _visible_cells(values: Any, formulas: Any) -> Sheet:
    """Return what is shown of a sheet that openpyxl read twice: with values, and with formulas."""
    lines: list[list[Cell]] = []
    blank_rows = 0
    for line in values.iter_rows():
        lines.append([_cell(cell, formulas.cell(cell.row, cell.column).value) for cell in line])
        blank_rows = 0 if any(cell.value is not None for cell in lines[-1]) else blank_rows + 1
        if blank_rows == MANY_BLANK_ROWS:
            break
    width = max((len(line) for line in lines), default=0)
    hidden_rows = {row for row, size in values.row_dimensions.items() if size.hidden}
    hidden_columns = {
        column
        for size in values.column_dimensions.values()
        if size.hidden
        for column in range(size.min or 1, (size.max or 0) + 1)
    }
    rows = [row for row in range(1, len(lines) + 1) if row not in hidden_rows]
    columns = [column for column in range(1, width + 1) if column not in hidden_columns]
    spans = []
    for merged in values.merged_cells.ranges:
        inside_rows = [at for at, row in enumerate(rows) if merged.min_row <= row <= merged.max_row]
        inside_columns = [at for at, column in enumerate(columns) if merged.min_col <= column <= merged.max_col]
        if inside_rows and inside_columns:
            spans.append(Span(inside_rows[0], inside_columns[0], inside_rows[-1], inside_columns[-1]))
            # The value stands in the first cell, which may be hidden.
            first = lines[merged.min_row - 1][merged.min_col - 1]
            lines[rows[inside_rows[0]] - 1][columns[inside_columns[0]] - 1] = first
    used_rows = {row for row, line in enumerate(lines, 1) if any(cell.value is not None for cell in line)}
    used_columns = {column for line in lines for column, cell in enumerate(line, 1) if cell.value is not None}
    return Sheet(
        values.title,
        tuple(tuple(lines[row - 1][column - 1] for column in columns) for row in rows),
        tuple(rows),
        _letters(columns),
        tuple(sorted(spans, key=lambda span: (span.top, span.left))),
        tuple(sorted(hidden_rows & used_rows)),
        _letters(sorted(hidden_columns & used_columns)),
    )


def _letters(columns: Iterable[int]) -> tuple[str, ...]:
    from openpyxl.utils import get_column_letter

    return tuple(get_column_letter(column) for column in columns)


def _cropped(sheet: Sheet) -> Sheet:
    """Return a sheet without the blank rows and columns behind its last value."""
    used = [
        (row, column)
        for row, line in enumerate(sheet.cells)
        for column, cell in enumerate(line)
        if cell.value is not None or cell.formula
    ]
    height = max((row for row, _ in used), default=-1) + 1
    width = max((column for _, column in used), default=-1) + 1
    # A merged cell of the last value reaches beyond it.
    for span in sheet.spans:
        if (span.top, span.left) in used:
            height, width = max(height, span.bottom + 1), max(width, span.right + 1)
    return replace(
        sheet,
        cells=tuple(line[:width] for line in sheet.cells[:height]),
        rows=sheet.rows[:height],
        columns=sheet.columns[:width],
        spans=tuple(span for span in sheet.spans if span.bottom < height and span.right < width),
    )


# Values


def _cell(cell: Any, written: Any) -> Cell:
    """Return a cell of openpyxl; `written` is its formula, or again its value."""
    formula = getattr(written, "text", written)  # An array formula has it as `text`.
    formula = formula if isinstance(formula, str) and formula.startswith("=") else ""
    indent = int(cell.alignment.indent) if cell.alignment else 0
    if cell.data_type == "e":
        return Cell(formula=formula, is_error=True)
    if isinstance(cell.value, bool) or not isinstance(cell.value, (int, float)):
        plain = _shown_date(cell.value, cell.number_format) if isinstance(cell.value, (date, time)) else cell.value
        if plain is None or isinstance(plain, date):
            return Cell(plain, formula, indent)
        return replace(_text_cell(str(plain), indent), formula=formula)
    return replace(_number_cell(cell.value, cell.number_format), formula=formula, indent=indent)


def _text_cell(text: str, indent: int = 0) -> Cell:
    """Return a cell of text in NFC, its odd blanks made plain ones and its unseen signs left out."""
    text = normalize("NFC", text.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n"))
    signs = list(text)
    for at, _ in unseen_signs(text):
        signs[at] = " " if text[at].isspace() else ""
    text = "".join(signs)
    lines = [" ".join(line.split()) for line in text.strip().split("\n")]
    indent += sum(1 for _ in takewhile(str.isspace, text))
    return Cell("\n".join(line for line in lines if line) or None, indent=indent)


def _shown_date(value: date | time, number_format: str) -> Value:
    """Return the day, month or year that a format shows; a time of the day, or a day with one, as text."""
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, datetime):
        if value.hour or value.minute:
            return f"{value:%Y-%m-%d %H:%M}"
        value = value.date()
    shown = _without_wording(number_format).lower()
    if "d" in shown:
        return value
    return f"{value.year}-{value.month:02}" if "m" in shown else str(value.year)


def _number_cell(value: int | float, number_format: str) -> Cell:
    """Return a number as its format shows it: rounded, in percent, in thousands, or a 0 as a dash."""
    number = Decimal(format(value, ".15g"))
    sections = list(_sections(number_format))
    section = sections[1] if value < 0 and len(sections) > 1 else sections[0]
    if value == 0 and len(sections) > 2:
        section = sections[2]
        if "-" in section and not re.search("[0#]", section):
            return Cell(0, is_dash=True)
    placeholders = _without_wording(section)
    is_percent = "%" in placeholders
    digits = re.search(r"[0#?,]*[0#?](?P<thousands>,*)(?:\.(?P<decimals>[0#?]+))?", placeholders)
    number *= 100 if is_percent else 1
    if digits and "/" not in placeholders and "E" not in placeholders:
        number /= 1000 ** len(digits["thousands"])
        shown = _rounded(number, len(digits["decimals"] or ""))
    else:
        shown = number
    return Cell(_plain(shown), is_percent=is_percent, is_rounded=shown != number)


def _sections(number_format: str) -> Iterator[str]:
    """Yield the parts of a number format: of positive numbers, negative ones, 0 and text."""
    yield from re.findall(r'(?:"[^"]*"|\\.|[^;"\\])+', number_format) or [""]


def _without_wording(section: str) -> str:
    """Return a part of a number format without its quoted text, colours, and signs to fill or to leave room for."""
    return re.sub(r'"[^"]*"|\\.|\[[^\]]*\]|[_*].', "", section)


def _rounded(number: Decimal, decimals: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _plain(number: Decimal) -> int | Decimal:
    return int(number) if number == number.to_integral_value() else number.normalize()
