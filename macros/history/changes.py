"""What a commit of the data changed for readers: its records and their values, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from macros.history.diff import Kind

SHORT = 60
"""The most letters of a change in a title; of a longer one, the title has the field only."""


@dataclass(frozen=True)
class ValueChange:
    """A changed value: its fact's id and field, the old and the new value as JSON has them, and a sentence.

    `is_ours` is what no document prints: plain words, search words, ids, what values are called. `reason` is why it
    changed, as the errata say; empty where they do not.
    """

    id: str
    field: str
    old: object
    new: object
    text: str
    is_ours: bool = False
    reason: str = ""

    @property
    def in_short(self) -> str:
        return self.text if len(self.text) <= SHORT else f"{self.field} 수정"


@dataclass(frozen=True)
class RecordEntry:
    """A changed record: the kind of change, its id, its subject, its name, a sentence, and its changed values.

    `former` is the id that a moved record had, and `reason` why a removed one is gone.
    """

    kind: Kind
    record: str
    subject: str
    name: str
    text: str
    values: tuple[ValueChange, ...]
    former: str = ""
    reason: str = ""

    @property
    def about_facts(self) -> RecordEntry | None:
        """The change with what documents print; None where that did not change."""
        values = tuple(value for value in self.values if not value.is_ours)
        return replace(self, values=values) if values else None

    @property
    def is_whole(self) -> bool:
        """Whether the record itself changed, and not only some of its values."""
        return self.kind in ("added", "removed") or not self.values

    @property
    def in_short(self) -> str:
        return self.text if self.is_whole else f"{self.name} {self.values[0].in_short}"

    def is_about(self, record: str) -> bool:
        """Whether the change is of a record, of one inside it, or of a whole one that holds it."""
        inside, holds = self.record.startswith(f"{record}/"), record.startswith(f"{self.record}/")
        return self.record == record or inside or (holds and self.is_whole)


@dataclass(frozen=True)
class Entry:
    """What one commit changed for readers: its full hash, its ISO time with zone, and the changed records."""

    commit: str
    time: str
    records: tuple[RecordEntry, ...]

    @property
    def day(self) -> date:
        return date.fromisoformat(self.time[:10])

    @property
    def anchor(self) -> str:
        return f"change-{self.commit[:10]}"

    @property
    def about_facts(self) -> Entry | None:
        """The entry with the changes of what documents print; None without any."""
        records = tuple(told for record in self.records if (told := record.about_facts))
        return replace(self, records=records) if records else None

    @property
    def reason(self) -> str:
        """The first reason that is given; empty without any."""
        said = (reason for record in self.records for reason in (record.reason, *(v.reason for v in record.values)))
        return next(filter(None, said), "")

    @property
    def about_ours(self) -> tuple[RecordEntry, ...]:
        """The records of which only what this site writes changed."""
        return tuple(record for record in self.records if record.about_facts is None)

    def with_ids(self, ids: Mapping[str, str]) -> Entry:
        """Return the entry with the ids that its records and values have now."""
        records = (
            replace(
                record,
                record=ids.get(record.record, record.record),
                values=tuple(replace(value, id=ids.get(value.id, value.id)) for value in record.values),
            )
            for record in self.records
        )
        return replace(self, records=tuple(records))

    @property
    def title(self) -> str:
        """The first change, and how many more there are."""
        more = sum(1 if record.is_whole else len(record.values) for record in self.records) - 1
        return f"{self.records[0].in_short} 외 {more}건" if more else self.records[0].in_short


Changelog = tuple[Entry, ...]
"""Newest first."""


def entries_about_facts(log: Changelog) -> Changelog:
    """Return the entries with what documents print, without search words and the like."""
    return tuple(told for entry in log if (told := entry.about_facts))


def entries_about(log: Changelog, record: str) -> Changelog:
    """Return the entries about a record, without their other records."""
    own = ((entry, tuple(each for each in entry.records if each.is_about(record))) for entry in log)
    return tuple(Entry(entry.commit, entry.time, records) for entry, records in own if records)
