"""A figure that the office published, held against the one that we compute."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Literal

from macros.korean.particles import particle
from macros.models.base import Model, Path
from macros.models.declared import Declared
from macros.models.source import Sourced
from macros.reading.problems import Place

Relation = Literal["equal", "at-most", "at-least"]

WORDS: dict[Relation, str] = {
    "equal": "두 값이 같아야 합니다",
    "at-most": "계산한 값이 적힌 값을 넘지 않아야 합니다",
    "at-least": "계산한 값이 적힌 값보다 작지 않아야 합니다",
}


@dataclass(frozen=True)
class Comparison:
    """`published` as printed and `computed` by us, both in `unit`.

    `relation` says how the computed figure should stand to the published one. `subject` is the
    model of the file, which may declare the difference; `at` leads from `record` to the published
    figure; `parts` are the places that were added up.
    """

    label: str
    published: int | Decimal
    computed: int | Decimal
    unit: str
    subject: Sourced
    record: Model
    at: Path
    parts: tuple[Place, ...] = ()
    relation: Relation = "equal"
    rule: str = ""
    declared: Declared | None = None

    @property
    def place(self) -> Place:
        """Where the published figure stands."""
        return self.record.place(*self.at)

    @property
    def difference(self) -> int | Decimal:
        """Published minus computed."""
        return self.published - self.computed

    @property
    def holds(self) -> bool:
        if self.relation == "at-most":
            return self.computed <= self.published
        if self.relation == "at-least":
            return self.computed >= self.published
        return self.computed == self.published

    def is_excused_by(self, declared: Declared) -> bool:
        return declared.rule == self.rule and declared.difference == self.difference

    @property
    def message(self) -> str:
        """What differs and what to do, in Korean."""
        lines = ", ".join(dict.fromkeys(self._line(place) for place in self.parts))
        summed = f" 계산에 쓴 값은 {lines}에 있습니다." if lines else ""
        return (
            f"{self.label}: 적힌 값은 {self.published:,}{self.unit}, 계산한 값은 "
            f"{self.computed:,}{self.unit}입니다. {abs(self.difference):,}{self.unit} 다르며, "
            f"{WORDS[self.relation]}.{summed} 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 "
            f"rule: {self.rule}, difference: {particle(str(self.difference), '과/와')} 까닭을 적어 주세요."
        )

    def _line(self, place: Place) -> str:
        return f"{place.line}줄" if place.file == self.place.file else f"{place.file} {place.line}줄"


@dataclass(frozen=True)
class Compared:
    """The comparisons of a site, by the id of the rule that makes them, and the rules that declarations name.

    They are made once somebody asks for them: a preview draws a single page, which few of the rules have to do with.
    """

    rules: Mapping[str, Callable[[], tuple[Comparison, ...]]] = field(default_factory=dict)
    named: frozenset[str] = frozenset()

    @cached_property
    def all(self) -> tuple[Comparison, ...]:
        """Every comparison, in the order of the rules."""
        return tuple(comparison for bring in self.rules.values() for comparison in bring())

    @cached_property
    def differing(self) -> tuple[Comparison, ...]:
        return tuple(comparison for comparison in self.all if not comparison.holds)

    @cached_property
    def declared_in(self) -> Mapping[str, list[Comparison]]:
        """The declared differences by the paths of the files whose figures take part in them."""
        found: dict[str, list[Comparison]] = {}
        made = (comparison for rule, bring in self.rules.items() if rule in self.named for comparison in bring())
        for comparison in (comparison for comparison in made if comparison.declared):
            for file in {place.file for place in (comparison.place, *comparison.parts)}:
                found.setdefault(file, []).append(comparison)
        return found


def declarations(subject: Model) -> tuple[Declared, ...]:
    """The differences that a file declares."""
    found: tuple[Declared, ...] = getattr(subject, "declared", ())
    return found
