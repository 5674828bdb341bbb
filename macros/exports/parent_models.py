"""Which models stand in the lists of which others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from macros.models.base import Model
from macros.models.fields import inner_model, is_list
from macros.models.subjects import SUBJECTS, Subject


class ListField(NamedTuple):
    """A field of a model, and the model of what it holds."""

    owner: type[Model]
    name: str
    item: type[Model]


@cache
def single_fields() -> tuple[ListField, ...]:
    """Return every field of a single model that holds lists, from the models of whole files inwards."""
    owners = {field.owner for field in list_fields()}
    files = [subject.model for subject in SUBJECTS]
    models = dict.fromkeys([*files, *(field.item for field in list_fields())])
    return tuple(single for model in models for single in _singles(model) if single.item in owners)


@cache
def list_fields() -> tuple[ListField, ...]:
    """Return every list of models, from the models of whole files inwards."""
    fields: dict[ListField, None] = {}
    pending = [subject.model for subject in SUBJECTS]
    seen = set(pending)
    for model in pending:
        for field in _lists(model):
            fields[field] = None
            if field.item not in seen:
                seen.add(field.item)
                pending.append(field.item)
    return tuple(fields)


@cache
def parent_models(models: tuple[type[Model], ...]) -> tuple[type[Model], ...]:
    """Return the models that some models stand in, directly or further up, from the whole file inwards."""
    children = set(models)
    parents: set[type[Model]] = set()
    while children:
        fields = (*list_fields(), *single_fields())
        children = {field.owner for field in fields if field.item in children} - parents
        parents |= children
    ordered = dict.fromkeys(field.owner for field in (*list_fields(), *single_fields()))
    return tuple(model for model in ordered if model in parents)


@cache
def holders(model: type[Model]) -> frozenset[type[Model]]:
    """Return the models of the records that a model's records stand right inside of."""
    found: set[type[Model]] = set()
    pending = [field.owner for field in list_fields() if field.item is model]
    for owner in pending:
        outer = [single.owner for single in single_fields() if single.item is owner]
        pending.extend(outer)
        if not outer:
            found.add(owner)
    return frozenset(found)


@cache
def subjects(models: tuple[type[Model], ...]) -> tuple[Subject, ...]:
    """Return the kinds of file that some models stand in, or are the whole of."""
    return tuple(subject for subject in SUBJECTS if subject.model in (*parent_models(models), *models))


def most_lists(models: tuple[type[Model], ...]) -> int:
    """Return in how many lists one model may stand: the highest number among some models and their parents."""
    inside = (*parent_models(models), *models)
    return max(sum(field.item is model for field in list_fields()) for model in inside)


def _lists(model: type[Model]) -> Iterator[ListField]:
    for name, field in model.model_fields.items():
        inner = inner_model(field)
        if inner is not None and issubclass(inner, Model) and is_list(field):
            yield ListField(model, name, inner)
    for single in _singles(model):
        yield from _lists(single.item)


def _singles(model: type[Model]) -> Iterator[ListField]:
    for name, field in model.model_fields.items():
        inner = inner_model(field)
        if inner is not None and issubclass(inner, Model) and not is_list(field):
            yield ListField(model, name, inner)
