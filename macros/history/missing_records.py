"""Records that an earlier state of the data had and the present one has not, and whether it owns up to that."""

from __future__ import annotations

from dataclasses import dataclass

from macros.models.base import Model
from macros.models.cities import City
from macros.models.retired import RetiredRecord
from macros.models.site import Site
from macros.records.ids import Record, records
from macros.records.pages import Routes

# What is no record of its own: figures kept for checks, words of the search, and what is gone already.
_PASSING = {"published", "declared", "search", "retired"}


@dataclass(frozen=True)
class Lost:
    """A record that is gone: its id, what it was called, and its address if it had one.

    A record whose address another one has now has moved there, and its address is not lost.
    """

    id: str
    name: str
    address: str | None = None
    moved_to: str | None = None


def lost(old: Site, new: Site) -> tuple[Lost, ...]:
    """Records of `old` that `new` neither has nor counts among the retired; of those inside others only the outer."""
    known = {record.id for record in records(new)} | {gone.id for gone in (new.retired.records if new.retired else ())}
    old_routes, new_routes = Routes(old), Routes(new)
    now = {address: record.id for record in records(new) if (address := new_routes.url(record.model))}
    found: list[Lost] = []
    for record in records(old):
        inside = any(record.id.startswith(f"{outer.id}/") for outer in found)
        if record.id not in known and _lasts(record) and not inside and not _is_below(record.id, new):
            address = old_routes.url(record.model)
            moved_to = now.get(address) if address and "#" in address else None
            found.append(Lost(record.id, _name(record.model), None if moved_to else address, moved_to))
    return tuple(found)


def forgotten(old: Site, new: Site) -> tuple[RetiredRecord, ...]:
    """Retired records of `old` that `new` no longer counts among them, unless they are back under their old name."""
    kept = {gone.id for gone in (new.retired.records if new.retired else ())}
    missing = [gone for gone in (old.retired.records if old.retired else ()) if gone.id not in kept]
    names = {record.id: _name(record.model) for record in records(new)} if missing else {}
    return tuple(gone for gone in missing if names.get(gone.id) != gone.name)


def _lasts(record: Record) -> bool:
    named = record.model.identity is not None or not record.lists
    return named and _PASSING.isdisjoint(record.id.split("/"))


def _is_below(id: str, site: Site) -> bool:
    """Whether a record around this one is retired, which tells of everything in it."""
    return any(id.startswith(f"{gone.id}/") for gone in (site.retired.records if site.retired else ()))


def _name(model: Model) -> str:
    if isinstance(model, City):
        return model.full_name
    return model.display_name or str(model.identity or "")
