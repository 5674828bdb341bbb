"""One value of the data in the text of a page, so that no figure is typed twice."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from markupsafe import Markup, escape

from macros.korean.formatting import spoken_won, with_triangle
from macros.models.base import Model
from macros.models.figures import Figures, Row
from macros.models.indicator import Indicator
from macros.models.period import Period
from macros.models.program import Program
from macros.models.record import RecordModel
from macros.models.spending import TITLES
from macros.models.table_rows import TableRows
from macros.models.types import PartialDate
from macros.models.value import Value
from macros.reading.problems import nearest
from macros.views.macro_arguments import ArgumentError
from macros.views.page_view import View
from macros.views.values import figures

LATEST = "latest"


def value(view: View, address: object, key: object) -> Markup | str:
    """자료의 값 하나를 글 속에 넣습니다. 예: `{{ value("tables/complaints/latest", "received") }}`"""
    model = _find(view, str(address))
    view.files.add(model.path)
    found = _value(view, model, str(key))
    if found is None:
        raise ArgumentError(f"'{address}'에 '{key}' 값이 없습니다. {nearest(str(key), _keys(view, model))}")
    return found


def _find(view: View, address: str) -> Model:
    """Return the record at an address, in which `latest` stands for the newest year."""
    addresses = view.site.addresses
    if f"/{LATEST}" in address:
        before, _, after = address.partition(f"/{LATEST}")
        years = (known.removeprefix(f"{before}/")[:4] for known in addresses if known.startswith(f"{before}/"))
        newest = max((year for year in years if year.isdecimal()), default=LATEST)
        address = f"{before}/{newest}{after}"
    if address not in addresses:
        raise ArgumentError(f"'{address}' 기록이 없습니다. {nearest(address, addresses)}")
    return addresses[address]


def _value(view: View, model: Model, key: str) -> Markup | str | None:
    if isinstance(model, Row):
        return _cell(view.site.rows_with(model), model, key)
    if isinstance(model, Figures) and (column := view.site.rows_of(model).table.column(key)):
        rows = view.site.rows_of(model)
        return _amount(view, rows.total(column), rows.unit(None, column))
    if isinstance(model, Indicator) and "/" in key:
        year, _, field = key.partition("/")
        each = model.of_year(int(year)) if year.isdecimal() else None
        return _amount(view, getattr(each, field, None), model.unit)
    for inner, unit in _values_in(model, None):
        if inner.id == key:
            return figures(view, [inner], unit)
    if isinstance(model, Program) and model.money and key.startswith("money/"):
        return _text(view, model.money, key.removeprefix("money/"), _field(model.money, key.removeprefix("money/")))
    return _text(view, model, key, _field(model, key))


def _field(model: Model, key: str) -> Any:
    """Return what a record has or works out under a key; None without it."""
    if isinstance(model, RecordModel) and key in model.computed and not model.has(key):
        return model.compute(key)
    return getattr(model, key) if key in type(model).model_fields else None


def _values_in(model: Model, unit: str | None) -> Iterator[tuple[Value, str | None]]:
    """Yield the values in a record, and their parts, each with the unit it is measured in."""
    for _, child in model.children():
        own = (child.unit or unit) if isinstance(child, Value) else None
        if isinstance(child, Value):
            yield child, own
        yield from _values_in(child, own)


def _cell(rows: TableRows, row: Row, key: str) -> str | None:
    column = rows.table.column(key)
    if column is None:
        return None
    cell = rows.cell(row, column)
    if isinstance(cell, int | Decimal):
        return f"{with_triangle(cell)}{rows.unit_name(row, column)}"
    return ", ".join(map(str, cell)) if isinstance(cell, tuple) else None if cell is None else str(cell)


def _text(view: View, model: Model, key: str, found: Any) -> Markup | str | None:
    if isinstance(found, int | Decimal) and not isinstance(found, bool):
        about = getattr(model, "computed", {}).get(key)
        if about and about.unit:
            return f"{with_triangle(found)}{about.unit}"
        return _amount(view, found, _unit_of(view, model))
    if isinstance(found, (str, Period, PartialDate)):
        return escape(str(found))
    return None


def _amount(view: View, figure: int | Decimal | None, unit: str | None) -> str | None:
    """Return a figure with its unit; money as people say it."""
    if figure is None:
        return None
    word = view.site.units.get(unit or "")
    if word and word.won and (won := int(figure * word.won)) == figure * word.won:
        return spoken_won(won)
    return f"{with_triangle(figure)}{word.name if word else ''}"


def _unit_of(view: View, model: Model) -> str | None:
    """Return the unit of a record's amounts: its own, or that of its file."""
    own: str | None = getattr(model, "unit", None)
    subject = next((s for s in view.site.subjects if s.path == model.path), None)
    return own or getattr(subject, "unit", None)


def _keys(view: View, model: Model) -> list[str]:
    if isinstance(model, Row):
        return [column.id for column in model.table.columns]
    if isinstance(model, Figures):
        columns = [column.id for column in view.site.rows_of(model).number_columns]
        return [*columns, *(each.id for each in model.values)]
    if isinstance(model, Indicator):
        return [f"{each.year}/{field}" for each in model.by_year for field in ("target", "actual", "achievement")]
    inner = [each.id for each, _ in _values_in(model, None)]
    if isinstance(model, Program) and model.money:
        inner += [f"money/{key}" for key in (*TITLES, *model.money.computed) if _field(model.money, key) is not None]
    plain = [key for key in vars(model) if isinstance(vars(model)[key], (str, int, Decimal, Period, PartialDate))]
    return [*plain, *getattr(model, "computed", {}), *inner]
