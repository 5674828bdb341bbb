"""A new table, drafted from a sheet: what it is, and its figures of one year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple
from unicodedata import normalize

from macros.cli.skeletons.from_sheet.columns import Column
from macros.cli.skeletons.from_sheet.draft import draft_years, find_table
from macros.cli.skeletons.from_sheet.ids import table_id
from macros.cli.skeletons.from_sheet.known_table import known_table, unlike_units
from macros.cli.skeletons.from_sheet.parts import Parts, read_day
from macros.cli.skeletons.from_sheet.references import refer_to_records
from macros.cli.skeletons.from_sheet.table_draft import Draft, NoTime, RowDraft, Unclear
from macros.cli.skeletons.from_sheet.table_unit import TableUnit, unknown
from macros.cli.skeletons.from_sheet.words import Figure, Units, folded, without_year
from macros.cli.skeletons.new_record import require_id, source_blanks
from macros.cli.skeletons.writing import Braces, Commented, Fields, NewFiles, SkeletonError, blank, dump, new_file
from macros.models.site import Site
from macros.models.table import Table
from macros.reading.sheet import Sheet
from macros.reading.unseen_signs import with_signs_seen
from macros.reading.yaml_formatter import WIDTH, formatted
from macros.records.pages import RESERVED_FILES

HOW_TO_FILL = "짐작해서 적은 것이 있으니 문서와 비교해 고치고, 쌍점(:) 뒤의 빈 곳에 값을 적어 주세요."
CHART = """
# 그림이 필요한 표이면 아랫줄 앞의 '# '를 지워 주세요.
# chart: {{kind: bars, columns: [{columns}]}}
"""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_GENERIC_NAME = re.compile(r"(?:(?:sheet|시트)\s*\d*)?", re.IGNORECASE)


class Wanted(NamedTuple):
    """What a clerk said of the table; the rest is read from the sheet."""

    id: str | None = None
    year: int | None = None
    headings: tuple[int, int] | None = None
    """The first and last row of the headings, as the file numbers them."""


def new_table(site: Site, sheet: Sheet, file: str, wanted: Wanted, folder: str = "data") -> NewFiles:
    """Return `table.yml` and the file of each year, drafted from a sheet of `file`, and Korean lines on them.

    Of a table that exists already, only the files of years that it lacks. SkeletonError without a year or an id, or if
    the id is no id; SheetError if there is no table in the sheet.
    """
    found = find_table(sheet, wanted.headings)
    # macOS parts the letters of names.
    file, sheet_name = (with_signs_seen(normalize("NFC", name)) for name in (file, sheet.name))
    stem = file.rpartition(".")[0]
    title = found.parts.title or without_year(stem if _GENERIC_NAME.fullmatch(sheet_name) else sheet_name)[0]
    found.parts.title = title
    origin = f"{file}의 ‘{sheet_name}’ 시트" if sheet_name else file
    id = wanted.id or next((table.id for table in site.tables.values() if folded(table.title) == folded(title)), None)
    table = site.tables.get(id or "")
    own = wanted.year or _year(found.parts, sheet_name, stem)
    units = Units(site.vocabulary.units)
    drafts = draft_years(found, units, known_table(site, table, own) if table else None, own)
    if None in drafts and own is None:
        raise SkeletonError("어느 해의 표인지 알 수 없습니다. --year 2024처럼 해를 적어 주세요.")
    id = id or table_id(title)
    if not id:
        raise SkeletonError("표의 id를 지을 수 없습니다. --id night-duty처럼 영문으로 적어 주세요.")
    require_id(id)
    if id in RESERVED_FILES:
        raise SkeletonError(f"'{id}': 공개 자료의 다른 파일이 쓰는 이름입니다. --id로 다른 이름을 지어 주세요.")
    by_year = {year or own or 0: draft for year, draft in drafts.items()}
    return _Files(site, units, table, title, origin, f"{folder}/tables/{id}").of(by_year, sheet, own)


def _year(parts: Parts, *names: str) -> int | None:
    """Return the year in the title, of the day above the table, or in one of the names; None without any."""
    if parts.year:
        return parts.year
    if parts.day:
        return int(str(parts.day)[:4])
    return next((int(found[0]) for name in names if (found := _YEAR.search(name))), None)


@dataclass
class _Files:
    """The files of a table, in `folder`; `table` is what it is if it exists already."""

    site: Site
    units: Units
    table: Table | None
    title: str
    origin: str
    folder: str

    def of(self, drafts: Mapping[int, Draft], sheet: Sheet, own: int | None) -> NewFiles:
        """Return the files with the figures of some years, the first of which is the sheet's own; and `table.yml`."""
        first, main = next(iter(drafts.items()))
        unit = TableUnit(main, self.units)
        refer_to_records(drafts, self.site)
        texts = {}
        if self.table is None:
            texts["table.yml"] = dump(_table(main, self.title, unit, self.units, self._above("표의 모양"))) + _chart(
                main
            )
        else:
            main.unlike += unlike_units(main, unit, known_table(self.site, self.table))
        source = source_blanks(self.site, own or first)
        for year, draft in sorted(drafts.items()):
            texts[f"{year}.yml"] = dump(_figures(draft, self.units, source, self._above(f"{year}년의 값")))
        kept = [f"{self.folder}/{name}" for name in texts if self.table and self._exists(name)]
        made = {
            name: formatted(name, new_file(name.partition("/")[2], text))
            for file, text in texts.items()
            if (name := f"{self.folder}/{file}") not in kept
        }
        return NewFiles(made, tuple(kept), tuple(_summary(main, sheet, self.origin, unit, self.table)))

    def _above(self, what: str) -> str:
        return f"{self.title}: {self.origin}에서 옮긴 {what}입니다.\n{HOW_TO_FILL}\n\n"

    def _exists(self, name: str) -> bool:
        return f"{self.folder}/{name}" in self.site.files


# What is written


def _table(draft: Draft, title: str, unit: TableUnit, units: Units, above: str) -> Fields:
    return {
        "title": Commented(title, above=above),
        "unit": unit.unit,
        "columns": [_column(column, unit.blanks.get(column)) for column in draft.columns],
        "rows": [_in_one_line(_head(row, units)) for row in draft.rows] if draft.has_same_rows else None,
    }


def _column(column: Column, unit_hint: str | None) -> Fields | Commented:
    unit = blank(unit_hint) if unit_hint else column.unit
    is_number = unit or column.has_total or column.formula
    fields: Fields = {
        "id": column.id,
        "title": column.title or blank("파일에 열 제목이 없습니다."),
        "under": column.under or None,
        "type": None if is_number or column.type == "text" else column.type,
        "many": column.many or None,
        "unit": unit,
        "decimals": column.decimals or None,
        "total": "sum" if column.has_total else None,
        "formula": column.formula or None,
        "since": column.since,
        "until": column.until,
    }
    return _in_one_line(fields)


def _chart(draft: Draft) -> str:
    columns = [column.id for column in draft.columns if column.type == "number" and not column.formula]
    return CHART.format(columns=", ".join(columns)) if columns and draft.has_same_rows else ""


def _figures(draft: Draft, units: Units, source: Fields, above: str) -> Fields:
    as_of = draft.as_of
    rows = []
    for row in draft.rows:
        values = _values(row)
        if values or not row.row.children or not draft.has_same_rows:
            head = {"id": row.row.id} if draft.has_same_rows else _head(row, units, is_named=draft.is_named)
            rows.append(_in_one_line(head | values))
    return {
        "source": Commented(source, above=above),
        "as_of": read_day(as_of) or (blank(f"2023-10-31처럼 적어 주세요. 파일에 적힌 말: {as_of}") if as_of else None),
        "zero": "-" if draft.has_dash else None,
        "note": (" ※ ".join(re.sub(r"^[※☞*＊]\s*", "", note) for note in draft.parts.notes) or None),
        "printed": _by_id(draft.printed),
        "rows": Commented(rows, above="\n"),
    }


def _head(draft: RowDraft, units: Units, *, is_named: bool = True) -> Fields:
    """Return what a row is, without its figures."""
    row = draft.row
    return {
        "id": row.id,
        "parent": row.parent.id if row.parent else None,
        "name": (row.name or blank("파일에 이름이 없습니다.")) if is_named else None,
        "unit": (units.find(draft.unit) or blank(unknown(draft.unit))) if draft.unit else None,
    }


def _values(draft: RowDraft) -> Fields:
    """Return the values, printed figures and note of a row."""
    values: Fields = {
        column.id: blank(f"파일에 적힌 말: {value.text}") if isinstance(value, Unclear) else _plain(value)
        for column, value in draft.values.items()
    }
    rest = {"printed": _by_id(draft.printed), "note": draft.note}
    return values | {key: value for key, value in rest.items() if value}


def _by_id(figures: Mapping[Column, Figure]) -> Braces | None:
    return Braces({column.id: _plain(figure) for column, figure in figures.items()}) if figures else None


def _plain(value: Any) -> Any:
    if isinstance(value, NoTime):
        return Braces({"text": value.text})
    return float(value) if isinstance(value, Decimal) else value


def _in_one_line(fields: Fields) -> Fields | Commented:
    """Return fields between braces, what to write at blanks behind them; one a line if they are long or hold a list."""
    hints = [value.behind for value in fields.values() if isinstance(value, Commented)]
    plain = Braces({key: blank() if isinstance(value, Commented) else value for key, value in fields.items()})
    has_list = any(isinstance(value, list) for value in fields.values())
    return fields if has_list or len(dump([plain])) > WIDTH else Commented(plain, " ".join(hints))


# What is said


def _summary(draft: Draft, sheet: Sheet, origin: str, unit: TableUnit, table: Table | None) -> Iterator[str]:
    headings = [sheet.rows[row] for row in draft.parts.headings]
    body = [sheet.rows[row] for row in draft.parts.body]
    lines = f"제목 {_range(headings)}행과 값 {_range(body)}행"
    yield f"{origin}에서 {lines}을 읽었습니다. 열 {len(draft.columns)}개, 행 {len(draft.rows)}개입니다."
    if table:
        yield f"이미 있는 표 ‘{table.title}’({table.id})의 열과 행에 맞추었습니다. table.yml은 그대로입니다."
        yield from _list("표와 다른 것:", draft.unlike)
    yield from _list("짐작한 것입니다. 문서와 비교해 주세요:", draft.guesses)
    yield from _list("옮기지 않은 것:", draft.left_out)
    yield from _list("합계가 맞지 않습니다. 옮긴 수를 확인해 주세요:", draft.differences)
    yield from _list("빈칸으로 둔 것:", _missing(draft, unit, table))


def _range(numbers: list[int]) -> str:
    return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}~{numbers[-1]}"


def _list(title: str, lines: Iterable[str]) -> list[str]:
    items = [f"  {line}" for line in lines]
    return [title, *items] if items else []


def _missing(draft: Draft, unit: TableUnit, table: Table | None) -> Iterator[str]:
    yield "출처"
    if draft.parts.as_of and draft.parts.day is None:
        yield "기준일"
    if isinstance(unit.unit, Commented) and not table:
        yield "표의 단위"
    if unit.blanks and not table:
        yield f"단위: {', '.join(column.full_title for column in unit.blanks)}"
    for made in draft.rows:
        if not made.row.name and draft.name:
            yield f"묶음 이름: {made.row.id}"
        if unclear := [column.full_title for column, value in made.values.items() if isinstance(value, Unclear)]:
            yield f"{made.row.name or made.row.id}: {', '.join(unclear)}"
