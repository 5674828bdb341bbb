"""Published figures, and the comparison of each with the figure computed from the data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Literal

from macros.korean.particles import particle
from macros.models.base import Model, Path
from macros.models.declared_differences import Declared
from macros.models.record import RecordModel, Sourced
from macros.models.site import Site
from macros.reading.problems import Place

Relation = Literal["equal", "at-most", "at-least"]
Basis = Literal["report", "links"]
Verdict = Literal["matches", "within", "differs"]

WORDS: dict[Relation, str] = {
    "equal": "두 값이 같아야 합니다",
    "at-most": "계산한 값이 적힌 값을 넘지 않아야 합니다",
    "at-least": "계산한 값이 적힌 값보다 작지 않아야 합니다",
}


@dataclass(frozen=True)
class Comparison:
    """A published figure and the computed one, both in `unit`.

    `relation` is that of the computed figure to the published one. `subject` is the model of the file, which
    may declare the difference; `at` is the path from `record` to the published figure; `parts` are the places
    of the values that were added up. `basis` says what the computed figure rests on: other figures of the report,
    or links between records that are this site's.

    `id` is the address of the record, the key and the rule, and stays what it is however many comparisons there are.
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
    basis: Basis = "report"
    rule: str = ""
    id: str = ""
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

    @property
    def verdict(self) -> Verdict:
        """Whether the figures are the same, keep their bound, or differ; what differs in a built site is declared."""
        if not self.holds:
            return "differs"
        return "within" if self.difference else "matches"

    def is_excused_by(self, declared: Declared) -> bool:
        return declared.rule == self.rule and declared.difference == self.difference

    @property
    def message(self) -> str:
        """The difference and what to do about it, in Korean."""
        lines = ", ".join(dict.fromkeys(self._line(place) for place in self.parts))
        summed = f" 계산에 쓴 값은 {lines}에 있습니다." if lines else ""
        return (
            f"{self.label}: 적힌 값은 {self.published:,}{self.unit}, 계산한 값은 "
            f"{self.computed:,}{self.unit}입니다. {abs(self.difference):,}{self.unit} 다르며, "
            f"{WORDS[self.relation]}.{summed} 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 "
            f"rule: {self.rule}, difference: {particle(str(self.difference), '과/와')} 이유를 적어 주세요."
        )

    def _line(self, place: Place) -> str:
        return f"{place.line}줄" if place.file == self.place.file else f"{place.file} {place.line}줄"


@dataclass(frozen=True)
class Comparisons:
    """All comparisons of a site, in the order of the rules."""

    all: tuple[Comparison, ...] = ()

    @cached_property
    def differing(self) -> tuple[Comparison, ...]:
        return tuple(comparison for comparison in self.all if not comparison.holds)

    @cached_property
    def declared_in(self) -> Mapping[str, list[Comparison]]:
        """The declared differences, by the path of each file that a figure of theirs stands in."""
        by_file: dict[str, list[Comparison]] = {}
        for comparison in (comparison for comparison in self.all if comparison.declared):
            for file in {place.file for place in (comparison.place, *comparison.parts)}:
                by_file.setdefault(file, []).append(comparison)
        return by_file


def declarations(site: Site) -> Iterator[tuple[Model, Declared]]:
    """Yield every declared difference with the record that declares it."""
    for model in site.every(Model):
        yield from ((model, declared) for declared in getattr(model, "declared", ()))


@dataclass(frozen=True)
class PublishedFigure:
    """A figure under `printed`: its key's title, and the model of the file that it stands in."""

    title: str
    value: int | Decimal
    subject: Sourced
    place: Place


def published_figures(site: Site) -> Iterator[PublishedFigure]:
    """Yield every figure that a document prints for a check, in the order of the files."""
    for subject, models in site.models:
        if isinstance(subject, Sourced):
            for model in models:
                if isinstance(model, RecordModel):
                    yield from _printed_figures(subject, model)


def _printed_figures(subject: Sourced, record: RecordModel) -> Iterator[PublishedFigure]:
    for key, value in record.printed.items():
        if key in record.computed_keys and not record.has(key) and not isinstance(value, str):
            yield PublishedFigure(record.computed_keys[key].title, value, subject, record.place("printed", key))


def find_uncompared_figures(site: Site, comparisons: Iterable[Comparison]) -> tuple[PublishedFigure, ...]:
    """Return the published figures that no comparison is about."""
    compared = {comparison.place for comparison in comparisons}
    return tuple(figure for figure in published_figures(site) if figure.place not in compared)
