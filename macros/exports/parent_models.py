"""Which models stand in the lists of which others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from macros.models.base import Model
from macros.models.fields import inner_model, is_list
from macros.models.subjects import SUBJECTS, Subject


class Holding(NamedTuple):
    """A list field of a model, or of a single model in it, and what it holds."""

    holder: type[Model]
    field: str
    held: type[Model]


@cache
def holdings() -> tuple[Holding, ...]:
    """Every list of models, from the models of whole files inwards."""
    found: dict[Holding, None] = {}
    pending = [subject.model for subject in SUBJECTS]
    seen = set(pending)
    for model in pending:
        for field, held in _lists(model):
            found[Holding(model, field, held)] = None
            if held not in seen:
                seen.add(held)
                pending.append(held)
    return tuple(found)


@cache
def above(models: tuple[type[Model], ...]) -> tuple[type[Model], ...]:
    """The models that some models stand in, directly or further up, from the whole file inwards."""
    found = set(models)
    holders: set[type[Model]] = set()
    while found:
        found = {holding.holder for holding in holdings() if holding.held in found} - holders
        holders |= found
    ordered = dict.fromkeys(holding.holder for holding in holdings())
    return tuple(model for model in ordered if model in holders)


@cache
def subjects(models: tuple[type[Model], ...]) -> tuple[Subject, ...]:
    """The kinds of file that some models stand in, or are the whole of."""
    return tuple(subject for subject in SUBJECTS if subject.model in (*above(models), *models))


def ways(models: tuple[type[Model], ...]) -> int:
    """In how many lists records of some models may stand, at most of any step that leads to them."""
    inside = (*above(models), *models)
    return max(sum(holding.held is model for holding in holdings()) for model in inside)


def _lists(model: type[Model], prefix: str = "") -> Iterator[tuple[str, type[Model]]]:
    for name, field in model.model_fields.items():
        inner = inner_model(field)
        if inner is None or not issubclass(inner, Model):
            continue
        if is_list(field):
            yield f"{prefix}{name}", inner
        else:
            yield from _lists(inner, f"{prefix}{name}/")
