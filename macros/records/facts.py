"""Every value of the data as a fact: its id, its labels, its value, and its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from macros.models.origin import Origin, Standing
from macros.reading.problems import Place
from macros.reading.yaml_file import Node

Value = str | int | Decimal | bool | date | tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """The id of a record of another kind; `macros.records.names` looks up its name."""

    kind: str
    id: str


Label = str | Reference


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact is printed: the document's id, the section and the page; None where it is not known."""

    document: str | None = None
    section: str | None = None
    page: int | None = None
    standing: Standing = "document"


class Fact(NamedTuple):
    """One value that stands in a file.

    `id` is permanent: `budgets/2023/crackdown/spent`. `records` are the ids of the records that hold it,
    the file's first, and `labels` their names. `field` is the title of its field, or the word whose printed count it
    is. `kind` is the kind of record that the value is the id of. `unit` is the unit's name, or a reference to it.
    `listed_in` is the key of the list that its record stands in. `origin` is where the value comes from.
    """

    id: str
    records: tuple[str, ...]
    subject: str
    labels: tuple[Label, ...]
    field: Label
    value: Value
    node: Node
    year: int | None = None
    unit: Label = ""
    kind: str = ""
    as_of: str | None = None
    source: Source | None = None
    listed_in: str = ""
    origin: Origin = "added"

    @property
    def place(self) -> Place:
        return self.node.place

    @property
    def record(self) -> str:
        """The id of the record that holds the value."""
        return self.records[-1]


def json_value(value: Value) -> object:
    """Return a value as JSON has it: days as ISO text, lists as lists, decimals as numbers."""
    if isinstance(value, tuple):
        return [json_value(item) for item in value]
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, date) else value
