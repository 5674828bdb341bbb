"""Read markers, inner models and lists from the type of a model's field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

T = TypeVar("T")


def marker(field: FieldInfo, kind: type[T]) -> T | None:
    """Return the marker of this kind in a field's type, also inside lists and unions; None if there is none."""
    return next((part for part in parts_of_type(field) if isinstance(part, kind)), None)


@cache
def inner_model(field: FieldInfo | None) -> type[BaseModel] | None:
    """Return the model of a field's values, one or many; None for plain values and for maps."""
    pending: list[Any] = [field.annotation] if field else []
    while pending:
        kind = pending.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return kind
        pending.extend(get_args(kind) if get_origin(kind) is not Mapping else ())
    return None


@cache
def is_map(field: FieldInfo) -> bool:
    """Whether a field holds values by the keys of its record."""
    return get_origin(field.annotation) is Mapping


@cache
def map_model(field: FieldInfo) -> type[BaseModel] | None:
    """Return the model of the values that a field holds by the keys of its record; None if it holds none so."""
    values = get_args(field.annotation)[-1:] if is_map(field) else ()
    return next((kind for kind in values if isinstance(kind, type) and issubclass(kind, BaseModel)), None)


@cache
def is_list(field: FieldInfo) -> bool:
    """Whether a field holds a list."""
    return _is_list(field.annotation)


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(map(_is_list, get_args(annotation)))


@cache
def parts_of_type(field: FieldInfo) -> tuple[Any, ...]:
    """Return everything that a field's type is made of, with its markers."""
    return tuple(_unfolded([*field.metadata, field.annotation]))


def _unfolded(parts: Iterable[Any]) -> Iterator[Any]:
    for part in parts:
        yield part
        yield from _unfolded([*getattr(part, "__metadata__", ()), *get_args(part)])
