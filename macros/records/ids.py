"""Every record of the data, with the id that facts know it by and the records around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from macros.models.base import Model
from macros.models.site import Site
from macros.models.subjects import SUBJECTS


class Record(NamedTuple):
    """A model that stands in a list, or in a file of its own.

    `id` is its permanent address, such as `personnel/2023/groups/general`; `subject` is the title of
    its kind of file, `lists` are those of the lists that lead to it, and `above` the records around
    it, the whole file first.
    """

    id: str
    model: Model
    subject: str
    lists: tuple[str, ...] = ()
    above: tuple[Model, ...] = ()


def records(site: Site) -> Iterator[Record]:
    """Every record, in the order of the files."""
    for subject in SUBJECTS:
        kept = getattr(site, subject.name)
        if isinstance(kept, Mapping):
            for key, model in kept.items():
                yield from _with_inner(Record(f"{subject.name}/{key}", model, subject.title))
        elif kept is not None:
            yield from _with_inner(Record(subject.name, kept, subject.title))


def _with_inner(file: Record) -> list[Record]:
    found = [file]
    _add_inner(file, file.model, file.id, found)
    return found


def _add_inner(record: Record, model: Model, way: str, found: list[Record]) -> None:
    """Add the records in the lists of a model, and of the single models in it, each before those inside it."""
    used: dict[str, int] = {}
    above = (*record.above, record.model)  # One for all of them; the tables rely on it.
    for steps, child in model.children():
        field = str(steps[0])
        if len(steps) == 1:
            _add_inner(record, child, f"{way}/{field}", found)
            continue
        name = f"{field}/{_identity(child, steps[1])}"
        used[name] = used.get(name, 0) + 1
        name = name if used[name] == 1 else f"{name}-{used[name]}"
        inner = Record(f"{way}/{name}", child, record.subject, (*record.lists, _title(type(model), field)), above)
        found.append(inner)
        _add_inner(inner, child, inner.id, found)


@cache
def _title(model: type[Model], field: str) -> str:
    return model.model_fields[field].title or field


def _identity(model: Model, index: int | str) -> str:
    value = vars(model).get(model.identified_by)
    return str(value) if value is not None and str(value).isascii() else str(int(index) + 1)
