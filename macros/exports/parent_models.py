"""Which models stand in the lists of which others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from macros.models.base import Model
from macros.models.fields import inner_model, is_list
from macros.models.subjects import SUBJECTS, Subject


class ListField(NamedTuple):
    """A list field of a model, or of a single model in it, and the model in it."""

    owner: type[Model]
    name: str
    item: type[Model]


@cache
def list_fields() -> tuple[ListField, ...]:
    """Return every list of models, from the models of whole files inwards."""
    fields: dict[ListField, None] = {}
    pending = [subject.model for subject in SUBJECTS]
    seen = set(pending)
    for model in pending:
        for name, item in _lists(model):
            fields[ListField(model, name, item)] = None
            if item not in seen:
                seen.add(item)
                pending.append(item)
    return tuple(fields)


@cache
def parent_models(models: tuple[type[Model], ...]) -> tuple[type[Model], ...]:
    """Return the models that some models stand in, directly or further up, from the whole file inwards."""
    children = set(models)
    parents: set[type[Model]] = set()
    while children:
        children = {field.owner for field in list_fields() if field.item in children} - parents
        parents |= children
    ordered = dict.fromkeys(field.owner for field in list_fields())
    return tuple(model for model in ordered if model in parents)


@cache
def subjects(models: tuple[type[Model], ...]) -> tuple[Subject, ...]:
    """Return the kinds of file that some models stand in, or are the whole of."""
    return tuple(subject for subject in SUBJECTS if subject.model in (*parent_models(models), *models))


def most_lists(models: tuple[type[Model], ...]) -> int:
    """Return in how many lists one model may stand: the highest number among some models and their parents."""
    inside = (*parent_models(models), *models)
    return max(sum(field.item is model for field in list_fields()) for model in inside)


def _lists(model: type[Model], prefix: str = "") -> Iterator[tuple[str, type[Model]]]:
    for name, field in model.model_fields.items():
        inner = inner_model(field)
        if inner is None or not issubclass(inner, Model):
            continue
        if is_list(field):
            yield f"{prefix}{name}", inner
        else:
            yield from _lists(inner, f"{prefix}{name}/")
