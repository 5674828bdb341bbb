"""Why values changed and records went, as people wrote it in the data; never a commit's message."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from macros.history.changes import Changelog, Entry, RecordEntry, ValueChange
from macros.models.errata import Erratum
from macros.models.site import Site
from macros.records.facts import json_value


def with_reasons(log: Changelog | None, site: Site) -> Changelog | None:
    """Return the change log with the reasons of the errata, and those of retired records; None without one."""
    errata: dict[str, list[Erratum]] = {}
    for erratum in site.errata.errata if site.errata else ():
        errata.setdefault(erratum.value, []).append(erratum)
    gone = {record.id: record.reason for record in site.retired_records}
    if log is None or not (errata or gone):
        return log
    return tuple(replace(entry, records=_records(entry, errata, gone)) for entry in log)


def _records(entry: Entry, errata: Mapping[str, list[Erratum]], gone: Mapping[str, str]) -> tuple[RecordEntry, ...]:
    return tuple(
        replace(
            record,
            reason=gone.get(record.record, "") if record.kind == "removed" else "",
            values=record.values if record.is_whole else tuple(_value(value, errata) for value in record.values),
        )
        for record in entry.records
    )


def _value(value: ValueChange, errata: Mapping[str, list[Erratum]]) -> ValueChange:
    """Return a changed value with the reason of the erratum that names what it was before."""
    for erratum in errata.get(value.id, ()):
        if erratum.was is None or json_value(erratum.was) == value.old:
            return replace(value, reason=erratum.reason)
    return value
