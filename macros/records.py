"""Every record of the data, with the id that facts know it by and the records around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.models.base import Model
from macros.models.site import Site
from macros.subjects import SUBJECTS


@dataclass(frozen=True, slots=True)
class Record:
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


def _with_inner(record: Record) -> Iterator[Record]:
    yield record
    for inner in _inner(record, record.model, record.id):
        yield from _with_inner(inner)


def _inner(record: Record, model: Model, way: str) -> Iterator[Record]:
    """The records in the lists of a model, and of the single models in it."""
    used: dict[str, int] = {}
    for steps, child in model.children():
        field = str(steps[0])
        if len(steps) == 1:
            yield from _inner(record, child, f"{way}/{field}")
            continue
        name = f"{field}/{_identity(child, int(steps[1]))}"
        used[name] = used.get(name, 0) + 1
        name = name if used[name] == 1 else f"{name}-{used[name]}"
        title = type(model).model_fields[field].title or field
        yield Record(f"{way}/{name}", child, record.subject, (*record.lists, title), (*record.above, record.model))


def _identity(model: Model, index: int) -> str:
    value = getattr(model, model.identified_by, None)
    return str(value) if value is not None and str(value).isascii() else str(index + 1)
