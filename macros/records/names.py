"""Names of records, looked up by kind and id, and the values of facts as text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from macros.korean.formatting import day
from macros.models.base import Model
from macros.models.figures import Figures
from macros.models.money import CARRY_OVERS, KINDS
from macros.models.program import Program
from macros.models.record import MAP_TITLES
from macros.models.site import Site
from macros.models.source import DOCUMENT_KINDS
from macros.models.subjects import NAMES as SUBJECT_NAMES
from macros.models.subjects import SUBJECTS
from macros.models.value import BOUNDS
from macros.records.facts import Fact, Label, Value
from macros.records.former_format import FORMER_KINDS

# The kind of the items of each list that other records point at.
_KINDS = {
    "subjects": "subject",
    "offices": "office",
    "documents": "document",
    "cities": "city",
    "facilities": "facility",
    "organization": "office",
    "sources": "document",
    "units": "unit",
    "fundings": "funding",
    "job_groups": "job_group",
    "grades": "grade",
    "vehicle_kinds": "vehicle_kind",
    "vehicle_sizes": "vehicle_size",
    "office_kinds": "office_kind",
    "facility_kinds": "facility_kind",
    "program_kinds": "program_kind",
    "city_kinds": "city_kind",
    "relations": "relation",
}

# What the words stand for that a field may hold, by the field's key.
_CHOICES: Mapping[str, Mapping[str, str]] = {
    "kind": DOCUMENT_KINDS,
    "bound": BOUNDS,
    **dict.fromkeys(KINDS.values(), CARRY_OVERS),
}


class Names:
    """Names by kind and id; a record without a name is called by its id."""

    def __init__(self, names: Mapping[tuple[str, str], str]) -> None:
        """`names` are by the kind and the id of their record."""
        self._names = names

    @classmethod
    def from_facts(cls, facts: Iterable[Fact]) -> Names:
        """Collect the names in some facts, which may be of data that the checks refuse."""
        return cls(find_names(facts))

    @classmethod
    def from_site(cls, site: Site) -> Names:
        """Collect the names of all records of a site."""
        return cls(
            {
                (kind, id.partition("/")[2] if kind == "budget_line" else id): _name(model)
                for kind, models in site.records.items()
                for id, model in models.items()
            }
        )

    def label_text(self, label: Label) -> str:
        """Return a label as text."""
        if isinstance(label, str):
            return label
        return self._names.get((label.kind, label.id)) or SUBJECT_NAMES.get(label.id, label.id)

    def field_text(self, fact: Fact) -> str:
        """Return what the field of a fact is called: `현원`, `국내 인쇄된 값`."""
        if isinstance(fact.field, str):
            return fact.field
        return f"{self.label_text(fact.field)} {MAP_TITLES['printed']}"

    def record_path(self, fact: Fact) -> str:
        """Return the names of the records that hold a fact, the outermost first: `2023년 인력 › 일반직 › 6급`."""
        return " › ".join(map(self.label_text, fact.labels))

    def value_text(self, fact: Fact) -> str:
        """Return a fact's value with its unit as people read it: `116,567,099천원`, `독서팀`, `2023. 10. 31.`."""
        return self._text(fact.value, fact) + (self.label_text(fact.unit) if _is_number(fact.value) else "")

    def item_texts(self, fact: Fact) -> list[str]:
        """Return the values of a list as people read them."""
        values = fact.value if isinstance(fact.value, tuple) else ()
        return [self._text(value, fact) for value in values]

    def _text(self, value: Value, fact: Fact) -> str:
        if isinstance(value, tuple):
            return ", ".join(self._text(item, fact) for item in value)
        if isinstance(value, bool):
            return "예" if value else "아니요"
        if isinstance(value, date):
            return day(value)
        if fact.kind:
            return self._names.get((fact.kind, str(value)), str(value))
        if isinstance(value, str):
            return _CHOICES.get(fact.id.rpartition("/")[2], {}).get(value, value)
        return f"{value:,}" if _is_number(value) and fact.unit else str(value)


def file_name(site: Site, file: Model) -> str:
    """Return what a whole file is called, without its year: `민원 처리`, `예산`, and of an office `도서관과 예산`."""
    if isinstance(file, Figures):
        return site.rows_of(file).title_of_all_years
    own = file.display_name or next(
        site.subject_names[subject.name] for subject in SUBJECTS if subject.model is type(file)
    )
    office = getattr(file, "office", None)
    return f"{site.name('office', office)} {own}" if office else own


def year_of(model: Model) -> str:
    """Return `2023년`; empty for what is of no year."""
    year = getattr(model, "year", None)
    return "" if year is None else f"{year}년"


def _name(model: Model) -> str:
    return f"{model.year}년 {model.title}" if isinstance(model, Program) else model.display_name


def _is_number(value: Value) -> bool:
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool)


def find_names(facts: Iterable[Fact]) -> dict[tuple[str, str], str]:
    """Return the names that some facts hold, by the kind and the id of their record."""
    names = dict(name for fact in facts if (name := _find_name(fact)))
    # Of the units those with a worth in won are money, which amounts refer to.
    return {("money_unit", id): name for (kind, id), name in names.items() if kind == "unit"} | names


def _find_name(fact: Fact) -> tuple[tuple[str, str], str] | None:
    """Return the kind and id of the record whose name a fact holds, and the name."""
    if fact.id == f"{fact.record}/name":
        kind, id = _KINDS.get(fact.listed_in) or FORMER_KINDS.get(fact.listed_in), fact.record.rpartition("/")[2]
        if kind == "budget_line":
            id = "/".join(filter(None, (fact.records[0].partition("-")[2], id)))
        return ((kind, id), str(fact.value)) if kind else None
    if len(fact.records) == 1 and fact.id == f"{fact.record}/title" and fact.id.startswith("programs/"):
        return ("program", fact.record.removeprefix("programs/")), f"{fact.year}년 {fact.value}"
    return None
