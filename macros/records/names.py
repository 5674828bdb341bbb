"""What the records of some facts are called, and how a fact's value is said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from macros.models.base import Model
from macros.models.program import Program
from macros.models.site import Site
from macros.records.facts import Fact, Label, Value

# The lists whose items other records point at, and of which kind these are.
_KINDS = {
    "teams": "team",
    "documents": "document",
    "cities": "city",
    "buildings": "building",
    "unit_programs": "unit_program",
    "units": "unit",
    "money_units": "money_unit",
    "fundings": "funding",
    "job_groups": "job_group",
    "grades": "grade",
    "vehicle_kinds": "vehicle_kind",
    "vehicle_sizes": "vehicle_size",
    "occupant_kinds": "occupant_kind",
    "program_kinds": "program_kind",
    "city_kinds": "city_kind",
    "relations": "relation",
}


class Names:
    """Looks up names in the facts that carry them; what has no name there goes by its id."""

    def __init__(self, names: Mapping[tuple[str, str], str]) -> None:
        """`names` are by the kind and the id of what they name."""
        self._names = names

    @classmethod
    def told_by(cls, facts: Iterable[Fact]) -> Names:
        """The names in some facts, which may be those of data that the checks refuse."""
        return cls(names_in(facts))

    @classmethod
    def of(cls, site: Site) -> Names:
        """The names in all facts of a site, without going through them."""
        return cls(
            {
                (kind, id.rpartition("/")[2] if kind == "unit_program" else id): _name(model)
                for kind, models in site.records.items()
                for id, model in models.items()
            }
        )

    def text(self, label: Label) -> str:
        """A label in words."""
        return label if isinstance(label, str) else self._names.get((label.kind, label.id), label.id)

    def record(self, fact: Fact) -> str:
        """What a fact's record is called, with those around it: `2023년 인력 › 일반직 › 6급`."""
        return " › ".join(map(self.text, fact.labels))

    def said(self, fact: Fact) -> str:
        """A fact's value as people read it, with its unit: `116,567,099천원`, `독서팀`, `2023. 10. 31.`."""
        return self._said(fact.value, fact) + (self.text(fact.unit) if _is_number(fact.value) else "")

    def items(self, fact: Fact) -> list[str]:
        """The values of a list, each as people read it."""
        return [self._said(item, fact) for item in fact.value] if isinstance(fact.value, tuple) else [self.said(fact)]

    def _said(self, value: Value, fact: Fact) -> str:
        if isinstance(value, tuple):
            return ", ".join(self._said(item, fact) for item in value)
        if isinstance(value, bool):
            return "예" if value else "아니요"
        if isinstance(value, date):
            return f"{value.year}. {value.month}. {value.day}."
        if fact.kind:
            return self._names.get((fact.kind, str(value)), str(value))
        return f"{value:,}" if _is_number(value) and fact.unit else str(value)


def _name(model: Model) -> str:
    return f"{model.year}년 {model.title}" if isinstance(model, Program) else model.display_name


def _is_number(value: Value) -> bool:
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool)


def names_in(facts: Iterable[Fact]) -> dict[tuple[str, str], str]:
    """The names that some facts give, by the kind and the id of what they name."""
    return dict(named for fact in facts if (named := _named(fact)))


def _named(fact: Fact) -> tuple[tuple[str, str], str] | None:
    """The kind and id of the record that a fact names, and the name."""
    if fact.id == f"{fact.record}/name":
        kind = _KINDS.get(fact.record.rpartition("/")[0].rpartition("/")[2])
        return ((kind, fact.record.rpartition("/")[2]), str(fact.value)) if kind else None
    if len(fact.records) == 1 and fact.id == f"{fact.record}/title" and fact.id.startswith("programs/"):
        return ("program", fact.record.removeprefix("programs/")), f"{fact.year}년 {fact.value}"
    return None
