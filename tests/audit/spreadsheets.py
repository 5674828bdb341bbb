"""LibreOffice opens the tables of the open data: Korean whole, numbers as numbers, no formula."""

from __future__ import annotations

import csv
import json
import subprocess
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
from lxml import etree

from tests.site.built import BuiltSite

_NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}
_TYPE, _VALUE = (f"{{{_NAMES['office']}}}{name}" for name in ("value-type", "value"))
_CELLS, _ROWS, _FORMULA, _NAME = (
    f"{{{_NAMES['table']}}}{name}" for name in ("number-columns-repeated", "number-rows-repeated", "formula", "name")
)

# What the window for opening a CSV file proposes when it sees the byte order mark: commas, quotes, UTF-8.
# Without a window LibreOffice takes the encoding of the machine instead.
_AS_CSV = "CSV:44,34,76,1"

Cell = str | float
Sheet = list[list[Cell]]


def check_spreadsheets(site: BuiltSite) -> list[str]:
    """What LibreOffice shows otherwise than the files say, a line for each sheet that differs."""
    folder = site.folder / "data/v1"
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    tables = [resource for resource in package["resources"] if resource["format"] == "csv"]
    book = folder / "all.xlsx"
    with tempfile.TemporaryDirectory() as made:
        _convert([folder / table["path"] for table in tables], Path(made), f"--infilter={_AS_CSV}")
        _convert([book], Path(made))
        found = [line for table in tables for line in _csv_problems(folder / table["path"], table, Path(made))]
        return [*found, *_book_problems(book, _sheets(Path(made) / "all.fods"))]


def _csv_problems(path: Path, table: dict[str, Any], made: Path) -> Iterator[str]:
    """Titles and Korean texts must be whole, and numbers numbers; LibreOffice may read a day from other texts."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        written = list(csv.reader(file))
    ((_, shown),) = _sheets(made / f"{path.stem}.fods").items()
    numeric = [field["type"] in ("integer", "number") for field in table["schema"]["fields"]]
    for number, (row, seen) in enumerate(zip(written, shown, strict=True), 1):
        for place, text in enumerate(row):
            cell = seen[place] if place < len(seen) else ""
            expected: Cell = float(text) if number > 1 and numeric[place] and text else text
            if cell != expected and (isinstance(expected, float) or _is_korean(text)):
                yield f"{path.name}:{number}: {expected!r} 대신 {cell!r}로 보입니다."


def _book_problems(path: Path, shown: dict[str, Sheet]) -> Iterator[str]:
    book = openpyxl.load_workbook(BytesIO(path.read_bytes()))
    for sheet in book:
        written = [[_plain(cell) for cell in row] for row in sheet.iter_rows()]
        seen = [[*row, *([""] * (sheet.max_column - len(row)))] for row in shown[sheet.title]]
        if written != seen:
            yield f"{path.name}: '{sheet.title}' 장이 적힌 것과 다르게 보입니다."


def _plain(cell: Any) -> Cell:
    if cell.is_date:
        return str(cell.value.date())
    return float(cell.value) if isinstance(cell.value, (int, float)) else str(cell.value or "")


def _convert(files: list[Path], made: Path, *options: str) -> None:
    profile = f"-env:UserInstallation=file://{made}/profile"
    command = ["soffice", profile, "--headless", *options, "--convert-to", "fods", "--outdir", str(made)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True)


def _sheets(path: Path) -> dict[str, Sheet]:
    """The cells of each sheet of a flat document, as text or number; a formula shows as one."""
    root = etree.parse(path, etree.XMLParser(huge_tree=True))
    return {str(sheet.get(_NAME)): _rows(sheet) for sheet in root.iterfind(".//table:table", _NAMES)}


def _rows(sheet: Any) -> Sheet:
    rows: Sheet = []
    for row in sheet.iterfind(".//table:table-row", _NAMES):
        cells = [value for cell in row.iterfind("table:table-cell", _NAMES) for value in _repeated(cell)]
        while cells and cells[-1] == "":
            cells.pop()
        rows += [cells] * (int(row.get(_ROWS, 1)) if cells else 1)
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _repeated(cell: Any) -> list[Cell]:
    text = "\n".join("".join(line.itertext()) for line in cell.iterfind("text:p", _NAMES))
    value: Cell = float(cell.get(_VALUE)) if cell.get(_TYPE) in ("float", "percentage") else text
    # Sheets end in thousands of empty cells that stand there as one.
    return [f"계산식 {cell.get(_FORMULA)}"] if cell.get(_FORMULA) else [value] * min(int(cell.get(_CELLS, 1)), 100)


def _is_korean(text: str) -> bool:
    return any("가" <= letter <= "힣" for letter in text)
