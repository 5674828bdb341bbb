"""Every record of the data with its id, the records around it, and its anchor on a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from macros.models.base import Model, Path
from macros.models.identity import ListSteps
from macros.models.site import Site
from macros.models.subjects import SUBJECTS

RESERVED_ANCHORS = ("content", "site-menu", "site-search", "search-status", "display-settings", "ask-query")
"""Ids that the theme's own parts have; no record may have one of them."""

# What holds a record only to check it, and is not shown by itself.
_UNSHOWN = ("published", "declared")


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


def anchors(page: Model) -> list[tuple[Model, str]]:
    """Return every model inside a page's with its anchor, an id of HTML; empty where the page as a whole tells it.

    A record whose id is its own on the page goes by it. Others go by their id behind the anchor of the
    record around them, with two hyphens between, which no id holds: `health-checkup--people`.
    """
    found: list[tuple[Model, str]] = []
    _add_anchors(page, "", found)
    return found


def _with_inner(file: Record) -> list[Record]:
    found = [file]
    _add_inner(file, file.model, file.id, found)
    return found


def _add_inner(record: Record, model: Model, path: str, found: list[Record]) -> None:
    """Add the records in the lists of a model, and of the single models in it, each before those inside it."""
    lists: dict[str, ListSteps] = {}
    above = (*record.above, record.model)  # One for all of them; the tables rely on it.
    for steps, child in model.children():
        field = str(steps[0])
        if len(steps) == 1:
            _add_inner(record, child, f"{path}/{field}", found)
            continue
        step = lists.setdefault(field, ListSteps()).add(child.identity, int(steps[1]))
        titles = (*record.lists, _title(type(model), field))
        inner = Record(f"{path}/{field}/{step}", child, record.subject, titles, above)
        found.append(inner)
        _add_inner(inner, child, inner.id, found)


@cache
def _title(model: type[Model], field: str) -> str:
    return model.model_fields[field].title or field


def _add_anchors(model: Model, around: str, found: list[tuple[Model, str]]) -> None:
    for steps, child in model.children():
        anchor = child.anchor or _anchor_below(around, steps, child)
        found.append((child, anchor))
        _add_anchors(child, anchor, found)


def _anchor_below(around: str, steps: Path, child: Model) -> str:
    if len(steps) == 1 or steps[0] in _UNSHOWN or child.identity is None:
        return around
    return f"{around}--{child.identity}" if around else str(child.identity)
