"""Every record of the data with its id and its parents, and its anchor on a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from macros.models.base import Model, Path
from macros.models.naming import ListSteps
from macros.models.site import Site
from macros.models.subjects import SUBJECTS

RESERVED_ANCHORS = ("content", "site-menu", "site-search", "search-status", "display-settings", "ask-query")
"""Ids of the theme's own elements, which no record may have."""


class Record(NamedTuple):
    """A model that stands in a list, or in a file of its own.

    `id` is permanent: that of the file and its own, `budgets/2023/crackdown`. `subject` is the title of its
    kind of file, `lists` are the titles of the lists that lead to it, and `parents` the models that hold it, the
    file's first.
    """

    id: str
    model: Model
    subject: str
    lists: tuple[str, ...] = ()
    parents: tuple[Model, ...] = ()

    @property
    def year(self) -> int | None:
        """The year of the file that it stands in; None for one of no year."""
        return next((vars(model)["year"] for model in (self.model, *self.parents) if "year" in vars(model)), None)


@lru_cache(maxsize=2)
def records(site: Site) -> tuple[Record, ...]:
    """Return every record, in the order of the files."""
    found: list[Record] = []
    for subject in SUBJECTS:
        kept = getattr(site, subject.name)
        models = kept.values() if isinstance(kept, Mapping) else () if kept is None else (kept,)
        for model in models:
            found += _with_inner(Record(file_id(model.path), model, subject.title))
    return tuple(found)


def nearest_pages(site: Site, link: Callable[[Model], str | None]) -> Mapping[str, str | None]:
    """Return by the id of each record what `link` says of it, or else of the nearest record that holds it."""
    links: dict[str, str | None] = {}
    nearest: dict[int, str | None] = {}
    for record in records(site):
        outwards = (id(parent) for parent in reversed(record.parents))
        parent_link = next((nearest[parent] for parent in outwards if parent in nearest), None)
        links[record.id] = nearest[id(record.model)] = link(record.model) or parent_link
    return links


class Located(NamedTuple):
    """The record that a model is or stands in, and the model's address: `programs/2023/exchange/money`."""

    record: Record
    address: str


@lru_cache(maxsize=1)
def locate_models(site: Site) -> Mapping[int, Located]:
    """Return where each record stands, and each single model in one, by the `id()` of the model."""
    found: dict[int, Located] = {}
    for record in records(site):
        _locate(record, record.model, record.id, found)
    return found


def _locate(record: Record, model: Model, address: str, found: dict[int, Located]) -> None:
    found[id(model)] = Located(record, address)
    for steps, child in model.children():
        if len(steps) == 1:
            _locate(record, child, f"{address}/{steps[0]}", found)


@lru_cache(maxsize=2)
def record_ids(site: Site) -> Mapping[int, str]:
    """Return the id of every record, by the `id()` of its model."""
    return {id(record.model): record.id for record in records(site)}


def file_id(path: str) -> str:
    """Return the id of the record that is a whole file: `budgets/2023` of `data/budgets/2023.yml`."""
    return path.partition("/")[2].removesuffix(".yml")


def anchors(page: Model) -> list[tuple[Model, str]]:
    """Return every model inside a page's model with its anchor, an id of HTML; empty if it has none.

    An anchored model has its own id. Others have their id behind the anchor of the model that holds them, with two
    hyphens between, which no id holds: `health-checkup--people`.
    """
    found: list[tuple[Model, str]] = []
    _add_anchors(page, "", found)
    return found


def _with_inner(file: Record) -> list[Record]:
    found = [file]
    _add_inner(file, file.model, file.id, found)
    return found


def _add_inner(record: Record, model: Model, path: str, found: list[Record], singles: tuple[Model, ...] = ()) -> None:
    """Add the records in the lists of a model, and of the single models in it, each before those inside it.

    `singles` are the single models that lead from the record to `model`, which is the last of them.
    """
    lists: dict[str, ListSteps] = {}
    parents = (*record.parents, record.model, *singles)  # One tuple for all of them; the tables rely on it.
    for steps, child in model.children():
        field = str(steps[0])
        if len(steps) == 1:
            _add_inner(record, child, f"{path}/{field}", found, (*singles, child))
            continue
        step = lists.setdefault(field, ListSteps()).add(child.identity, int(steps[1]))
        titles = (*record.lists, _title(type(model), field))
        own = f"{file_id(child.path)}/{step}" if child.anchor == step else f"{path}/{field}/{step}"
        inner = Record(own, child, record.subject, titles, parents)
        found.append(inner)
        _add_inner(inner, child, inner.id, found)


@cache
def _title(model: type[Model], field: str) -> str:
    return model.model_fields[field].title or field


def _add_anchors(model: Model, outer: str, found: list[tuple[Model, str]]) -> None:
    for steps, child in model.children():
        anchor = child.anchor or _anchor_below(outer, steps, child)
        found.append((child, anchor))
        _add_anchors(child, anchor, found)


def _anchor_below(outer: str, steps: Path, child: Model) -> str:
    if len(steps) == 1 or steps[0] == "declared" or child.identity is None:
        return outer
    return f"{outer}--{child.identity}" if outer else str(child.identity)
