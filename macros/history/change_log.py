"""What changed in the data from its first commit on, in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from macros.history.diff import Difference, Kind, RecordChange, State, compare
from macros.history.diff_sentences import describe_change, describe_value, headline
from macros.history.git import Commit, commits, contents
from macros.reading.problems import DataError
from macros.reading.yaml_file import YamlFile
from macros.records.facts import Fact, json_value, read_file_facts
from macros.records.names import Names, find_names

SHORT = 60
"""A sentence of more letters is told by its field alone where one line must do."""


@dataclass(frozen=True)
class ValueChange:
    """One value: its fact's id and field, what was and what is as JSON has it, and all of it in words."""

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
    """One record that changed: how, its id, its subject, and what it is called."""

    kind: Kind
    record: str
    subject: str
    name: str
    text: str
    values: tuple[ValueChange, ...]

    @property
    def is_whole(self) -> bool:
        """Whether the record as such is what changed, and not some of its values."""
        return self.kind in ("added", "removed") or not self.values

    @property
    def in_short(self) -> str:
        return self.text if self.is_whole else f"{self.name} {self.values[0].in_short}"

    def is_about(self, record: str) -> bool:
        """Whether it is a record, one inside it, or one that came or went with it inside."""
        inside, around = self.record.startswith(f"{record}/"), record.startswith(f"{self.record}/")
        return self.record == record or inside or (around and self.is_whole)


@dataclass(frozen=True)
class Entry:
    """What one commit changed for readers. `commit` is its whole name, `time` its ISO time with zone."""

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
        """The first change in words, and how many more there are."""
        more = sum(1 if record.is_whole else len(record.values) for record in self.records) - 1
        return f"{self.records[0].in_short} 외 {more}가지" if more else self.records[0].in_short


_COMMENT = re.compile(rb"\A(?:[ ]*(?:#[^\n]*)?\r?\n)+")

Changelog = tuple[Entry, ...]
"""Newest first."""


def changelog(root: Path) -> Changelog | None:
    """Every change of the data in git; None where there is no git, no commit, or a history that was cut off.

    A commit that changed nothing for readers (a comment, another form, a file's name) has no entry.
    """
    known = commits(root)
    return None if known is None else _entries(root.resolve(), known)


def about(log: Changelog, record: str) -> Changelog:
    """The entries about a record, each with what it says of that record alone."""
    kept = ((entry, tuple(each for each in entry.records if each.is_about(record))) for entry in log)
    return tuple(Entry(entry.commit, entry.time, records) for entry, records in kept if records)


@lru_cache(maxsize=1)
def _entries(root: Path, known: tuple[Commit, ...]) -> Changelog:
    blobs = contents(root, (change.blob for commit in known for change in commit.files if change.blob))
    told = cache(_told)  # Most files stay as they are but for the comment above them, or come back as they were.
    files: dict[str, _Told] = {}
    entries = []
    for commit in known:
        before, renamed = dict(files), {}
        for change in commit.files:
            if change.former:
                files.pop(change.former, None)
                renamed[change.path] = change.former
            if not change.blob:
                files.pop(change.path, None)
            elif now := told(change.path, _beneath_comment(blobs[change.blob])):
                files[change.path] = now
        named = {path for change in commit.files for path in (change.path, change.former)}
        touched = {path for path in named if before.get(path) is not files.get(path)}
        difference = compare(_state(before, touched), _state(files, touched), renamed)
        if difference.records:
            records = tuple(_record(record, difference) for record in difference.records)
            entries.append(Entry(commit.name, commit.time, records))
    return tuple(reversed(entries))


class _Told(NamedTuple):
    """The facts of a file, and the names in them, which every commit asks all files for."""

    facts: tuple[Fact, ...] = ()
    names: Mapping[tuple[str, str], str] = {}


def _beneath_comment(content: bytes) -> bytes:
    """A file without the comment that it begins with, which says nothing of the data."""
    return _COMMENT.sub(b"", content)


def _told(path: str, content: bytes) -> _Told | None:
    """What a file tells; None if it cannot be read, when what it said before still stands."""
    try:
        facts = tuple(read_file_facts(YamlFile(path, content)))
    except DataError:
        return None
    return _Told(facts, find_names(facts))


def _state(files: Mapping[str, _Told], touched: Iterable[str]) -> State:
    """The facts of some files, with the names that all files give."""
    names = {id: name for told in files.values() for id, name in told.names.items()}
    return State(tuple(fact for path in sorted(touched) for fact in files.get(path, _Told()).facts), Names(names))


def _record(record: RecordChange, difference: Difference) -> RecordEntry:
    whole = record.kind in ("added", "removed")
    values = tuple(
        ValueChange(
            id=change.fact.id,
            field=change.fact.field,
            old=None if change.old is None else json_value(change.old.value),
            new=None if change.new is None else json_value(change.new.value),
            text=describe_value(change.fact, record, difference) if whole else describe_change(change, difference),
        )
        for change in record.changes
    )
    return RecordEntry(record.kind, record.record, record.subject, record.name, headline(record), values)
