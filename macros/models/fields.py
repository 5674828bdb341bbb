"""What the definition of a model's field tells besides its type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

T = TypeVar("T")


def marker(field: FieldInfo, kind: type[T]) -> T | None:
    """The marker of a kind that a field's type carries, wherever in it: in lists and in unions too."""
    return next((part for part in parts_of_type(field) if isinstance(part, kind)), None)


@cache
def inner_model(field: FieldInfo | None) -> type[BaseModel] | None:
    """The model that a field holds, one or many; None for plain values."""
    pending: list[Any] = [field.annotation] if field else []
    while pending:
        kind = pending.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return kind
        pending.extend(get_args(kind))
    return None


@cache
def is_list(field: FieldInfo) -> bool:
    """Whether a field holds many values, and not one."""
    return _is_list(field.annotation)


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(map(_is_list, get_args(annotation)))


@cache
def parts_of_type(field: FieldInfo) -> tuple[Any, ...]:
    """Everything that a field's type is made of, markers too. The same few fields are asked about for every value."""
    return tuple(_unfolded([*field.metadata, field.annotation]))


def _unfolded(parts: Iterable[Any]) -> Iterator[Any]:
    for part in parts:
        yield part
        yield from _unfolded([*getattr(part, "__metadata__", ()), *get_args(part)])
