"""Records that went missing between two states of the data without being listed in `retired.yml`."""

from __future__ import annotations

from dataclasses import dataclass

from macros.history.department import is_same_department
from macros.models.base import Model
from macros.models.cities import City
from macros.models.retired import RetiredRecord
from macros.models.site import Site
from macros.records.ids import Record, records
from macros.records.pages import Routes

# Steps of ids that need no address for good: declared differences, words of the search, retired records.
_IMPERMANENT = {"declared", "search", "retired"}


@dataclass(frozen=True)
class MissingRecord:
    """A record that went missing: its id, its name, and its address, None if it had none.

    If another record has the address now, `moved_to` is that record's id and `address` is None.
    """

    id: str
    name: str
    address: str | None = None
    moved_to: str | None = None


def find_missing_records(old: Site, new: Site) -> tuple[MissingRecord, ...]:
    """Find records of `old` that `new` neither has nor lists as retired; of nested ones only the outermost.

    A department does not answer for the records of the one before it.
    """
    if not is_same_department(old, new):
        return ()
    known = {record.id for record in records(new)} | {retired.id for retired in new.retired_records}
    old_routes, new_routes = Routes(old), Routes(new)
    current = {address: record.id for record in records(new) if (address := new_routes.url(record.model))}
    missing: list[MissingRecord] = []
    for record in records(old):
        inside = any(record.id.startswith(f"{outer.id}/") for outer in missing)
        if record.id not in known and _is_permanent(record) and not inside and not _is_in_retired(record.id, new):
            address = old_routes.url(record.model)
            moved_to = current.get(address) if address and "#" in address else None
            missing.append(MissingRecord(record.id, _name(record.model), None if moved_to else address, moved_to))
    return tuple(missing)


def find_unlisted_retired(old: Site, new: Site) -> tuple[RetiredRecord, ...]:
    """Find retired records of `old` that `new` no longer lists, unless they are back under their old name."""
    if not is_same_department(old, new):
        return ()
    listed = {retired.id for retired in new.retired_records}
    unlisted = [retired for retired in old.retired_records if retired.id not in listed]
    names = {record.id: _name(record.model) for record in records(new)} if unlisted else {}
    return tuple(retired for retired in unlisted if names.get(retired.id) != retired.name)


def _is_permanent(record: Record) -> bool:
    has_id = record.model.identity is not None or not record.lists
    return has_id and _IMPERMANENT.isdisjoint(record.id.split("/"))


def _is_in_retired(id: str, site: Site) -> bool:
    """Whether a record that holds this one is retired, which covers everything in it."""
    return any(id.startswith(f"{retired.id}/") for retired in site.retired_records)


def _name(model: Model) -> str:
    if isinstance(model, City):
        return model.full_name
    return model.display_name or str(model.identity or "")
