"""The change log: what each commit of the data changed for readers, in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, tzinfo
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from macros.history.diff import Change, Difference, Kind, RecordChange, State, compare_states
from macros.history.diff_sentences import KINDS, describe_change, describe_value, headline
from macros.history.git import Commit, find_history_gap, last_changes, read_blobs, read_commits
from macros.reading.personal_numbers import is_personal
from macros.reading.problems import DataError
from macros.reading.yaml_file import YamlFile
from macros.records.facts import Fact, json_value, read_file_facts
from macros.records.names import Names, find_names

WITHHELD = "개인정보라 보여 드리지 않습니다."
"""What stands for something personal: a later commit took it out of the data, and it must not live on here."""
SHORT = 60
"""The most letters of a change in a title; of a longer one, the title has the field only."""


@dataclass(frozen=True)
class ValueChange:
    """A changed value: its fact's id and field, the old and the new value as JSON has them, and a sentence."""

    id: str
    field: str
    old: object
    new: object
    text: str

    @property
    def in_short(self) -> str:
        return self.text if len(self.text) <= SHORT else f"{self.field} 고침"


@dataclass(frozen=True)
class RecordEntry:
    """A changed record: the kind of change, its id, its subject, its name, a sentence, and its changed values."""

    kind: Kind
    record: str
    subject: str
    name: str
    text: str
    values: tuple[ValueChange, ...]

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
    def title(self) -> str:
        """The first change, and how many more there are."""
        more = sum(1 if record.is_whole else len(record.values) for record in self.records) - 1
        return f"{self.records[0].in_short} 외 {more}가지" if more else self.records[0].in_short


_LEADING_COMMENT = re.compile(rb"\A(?:[ ]*(?:#[^\n]*)?\r?\n)+")

Changelog = tuple[Entry, ...]
"""Newest first."""


@dataclass(frozen=True)
class History:
    """What git knows of the site: the change log, and the ISO day of each file's last change, by its path.

    Where it does not know all, there is no change log, and `gap` says in Korean why. A commit that changed nothing
    for readers (a comment, another form, a file's name) has no entry, and is no change of a data file.
    """

    changelog: Changelog | None = None
    days: Mapping[str, str] = field(default_factory=dict)
    gap: str = ""


def read_history(root: Path, zone: tzinfo) -> History:
    """Read the history of the data and pages below `root`, with days of a time zone; GitError where git fails."""
    if gap := find_history_gap(root):
        return History(gap=gap)
    changelog, days = _read_data(root.resolve(), read_commits(root, zone))
    last = last_changes(root, zone)
    return History(changelog, last | {path: day for path, day in days.items() if path in last})


def entries_about(log: Changelog, record: str) -> Changelog:
    """Return the entries about a record, without their other records."""
    own = ((entry, tuple(each for each in entry.records if each.is_about(record))) for entry in log)
    return tuple(Entry(entry.commit, entry.time, records) for entry, records in own if records)


@lru_cache(maxsize=1)
def _read_data(root: Path, commits: tuple[Commit, ...]) -> tuple[Changelog, Mapping[str, str]]:
    """Return the change log, and the ISO day on which each data file last changed for readers."""
    blobs = read_blobs(root, (change.blob for commit in commits for change in commit.files if change.blob))
    # Most contents come more than once: with another comment above them, or as they were before.
    read = cache(_read_file)
    files: dict[str, _FileFacts] = {}
    days: dict[str, str] = {}
    entries = []
    for commit in commits:
        before, renamed = dict(files), {}
        for change in commit.files:
            if change.former:
                files.pop(change.former, None)
                renamed[change.path] = change.former
            if not change.blob:
                files.pop(change.path, None)
            elif facts := read(change.path, _LEADING_COMMENT.sub(b"", blobs[change.blob])):
                files[change.path] = facts
        paths = {path for change in commit.files for path in (change.path, change.former)}
        touched = {path for path in paths if before.get(path) is not files.get(path)}
        days |= {path: commit.time.date().isoformat() for path in touched if _differs(before, files, path)}
        difference = compare_states(_state(before, touched), _state(files, touched), renamed)
        if difference.records:
            records = tuple(_record(record, difference) for record in difference.records)
            entries.append(Entry(commit.name, commit.time.isoformat(), records))
    return tuple(reversed(entries)), days


class _FileFacts(NamedTuple):
    """The facts of a file, and the names in them."""

    facts: tuple[Fact, ...] = ()
    names: Mapping[tuple[str, str], str] = {}


def _differs(before: Mapping[str, _FileFacts], after: Mapping[str, _FileFacts], path: str) -> bool:
    """Whether a file came or went, or one of its values changed."""
    old, new = (
        None if (file := files.get(path)) is None else [(fact.id, fact.value) for fact in file.facts]
        for files in (before, after)
    )
    return old != new


def _read_file(path: str, content: bytes) -> _FileFacts | None:
    """Return the facts of a file; None if it is broken, when those of the commit before still hold."""
    try:
        facts = tuple(read_file_facts(YamlFile(path, content)))
    except DataError:
        return None
    return _FileFacts(facts, find_names(facts))


def _state(files: Mapping[str, _FileFacts], touched: Iterable[str]) -> State:
    """Return the facts of the touched files, with the names in all files."""
    names = {id: name for file in files.values() for id, name in file.names.items()}
    return State(tuple(fact for path in sorted(touched) for fact in files.get(path, _FileFacts()).facts), Names(names))


def _record(record: RecordChange, difference: Difference) -> RecordEntry:
    return RecordEntry(
        kind=record.kind,
        record=_public(record.record),
        subject=record.subject,
        name=_public(record.name),
        text=_public(headline(record), f"{KINDS[record.kind]}: "),
        values=tuple(_value(change, record, difference) for change in record.changes),
    )


def _value(change: Change, record: RecordChange, difference: Difference) -> ValueChange:
    fact, whole = change.fact, record.kind in ("added", "removed")
    old, new = (None if side is None else json_value(side.value) for side in (change.old, change.new))
    old, new = (WITHHELD if is_personal(value) else value for value in (old, new))
    text = describe_value(fact, record, difference) if whole else describe_change(change, difference)
    return ValueChange(
        id=_public(fact.id),
        field=fact.field,
        old=old,
        new=new,
        text=f"{fact.field}: {WITHHELD}" if WITHHELD in (old, new) else _public(text, f"{fact.field}: "),
    )


def _public(text: str, lead: str = "") -> str:
    """Return a text; where it looks personal, that it is withheld."""
    return f"{lead}{WITHHELD}" if is_personal(text) else text
