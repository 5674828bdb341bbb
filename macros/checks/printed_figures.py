"""Every figure that a document prints for a check, whether or not a check has found something to hold it against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from macros.checks.comparison import Comparison
from macros.models.base import Model
from macros.models.site import Site
from macros.models.source import Sourced
from macros.reading.problems import Place


@dataclass(frozen=True)
class PublishedFigure:
    """A figure under `published`: its field's title, and the model of the file that it stands in."""

    title: str
    value: int | Decimal
    subject: Sourced
    place: Place


def published_figures(site: Site) -> Iterator[PublishedFigure]:
    """All of them, in the order of the files."""
    for subject, models in site.models:
        if isinstance(subject, Sourced):
            for model in models:
                for steps, printed in model.children():
                    if steps[0] == "published":
                        yield from _figures(subject, printed)


def uncompared(site: Site, comparisons: Iterable[Comparison]) -> tuple[PublishedFigure, ...]:
    """Printed figures for which the data holds nothing to compute them from."""
    compared = {comparison.place for comparison in comparisons}
    return tuple(figure for figure in published_figures(site) if figure.place not in compared)


def _figures(subject: Sourced, printed: Model) -> Iterator[PublishedFigure]:
    for name, field in type(printed).model_fields.items():
        value = getattr(printed, name)
        if isinstance(value, int | Decimal):
            yield PublishedFigure(field.title or name, value, subject, printed.place(name))
