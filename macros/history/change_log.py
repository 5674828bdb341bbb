"""The change log: what each commit of the data changed for readers, in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from datetime import tzinfo
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from macros.history.changes import Changelog, Entry, RecordEntry, ValueChange
from macros.history.department import ORGANIZATION, root_office
from macros.history.diff import Change, Difference, RecordChange, State, compare_states
from macros.history.diff_sentences import KINDS, describe_change, describe_value, headline
from macros.history.git import Commit, find_history_gap, last_changes, read_blobs, read_commits
from macros.reading.personal_numbers import is_personal
from macros.reading.problems import DataError
from macros.reading.yaml_file import YamlFile
from macros.records.facts import Fact, json_value
from macros.records.field_tree import FieldTree
from macros.records.former_format import present_id
from macros.records.ids import file_id
from macros.records.names import Names, find_names
from macros.records.read_facts import read_file_facts, table_of
from macros.records.table_fields import row_tree

WITHHELD = "개인정보라 보여 드리지 않습니다."
"""What stands for something personal: a later commit took it out of the data, and it must not live on here."""
_LEADING_COMMENT = re.compile(rb"\A(?:[ ]*(?:#[^\n]*)?\r?\n)+")


@dataclass(frozen=True)
class History:
    """What git knows of the site: the change log, and the ISO day of each file's last change, by its path.

    Where it does not know all, there is no change log, and `gap` says in Korean why. A commit that changed nothing
    for readers (a comment, another form, a file's name, another format) has no entry, and is no change of a data file.
    The history begins where the id of the root office last changed: before it, the data was another department's.
    """

    changelog: Changelog | None = None
    days: Mapping[str, str] = field(default_factory=dict)
    gap: str = ""


def read_history(root: Path, zone: tzinfo) -> History:
    """Read the history of the data and pages below `root`, with days of a time zone; GitError where git fails."""
    if gap := find_history_gap(root):
        return History(gap=gap)
    log = _read_log(root.resolve(), read_commits(root, zone))
    if log.office and _uncommitted_office(root) not in ("", log.office):
        return History(gap="이어받은 자료를 아직 커밋하지 않아")
    last = last_changes(root, zone)
    days = {path: day for path, day in log.days.items() if path in last}
    return History(tuple(reversed(log.entries)), last | days)


def _uncommitted_office(root: Path) -> str:
    """Return the root office of the data as it lies in the folder; empty if that cannot be read."""
    try:
        return root_office(YamlFile(ORGANIZATION, (root / ORGANIZATION).read_bytes()).value)
    except (OSError, DataError):
        return ""


@lru_cache(maxsize=1)
def _read_log(root: Path, commits: tuple[Commit, ...]) -> _Log:
    blobs = read_blobs(root, (change.blob for commit in commits for change in commit.files if change.blob))
    log = _Log(blobs)
    for commit in commits:
        log.add(commit)
    return log


class _Log:
    """The entries of commits, oldest first, and the ISO day on which each data file last changed for readers.

    `files` and `office` are the facts and the root office of the newest commit.
    """

    def __init__(self, blobs: Mapping[str, bytes]) -> None:
        self.entries: list[Entry] = []
        self.days: dict[str, str] = {}
        self.files: dict[str, _FileFacts] = {}
        self.office = ""
        self._blobs = blobs
        # Most contents come more than once: with another comment above them, or as they were before.
        self._read = cache(_read_file)
        self._tables: dict[str, bytes] = {}
        """The files that say the columns of each table."""

    def add(self, commit: Commit) -> None:
        """Add the commit that follows."""
        before = dict(self.files)
        renamed = self._replace_files(commit)
        paths = {path for change in commit.files for path in (change.path, change.former)}
        touched = {path for path in paths if before.get(path) is not self.files.get(path)}
        office = self.files[ORGANIZATION].office if ORGANIZATION in self.files else ""
        if self.office and office not in ("", self.office):
            # Another department took over: its history begins here, with all that it has.
            self.entries, self.days = [], {}
            before, renamed, touched = {}, {}, set(self.files)
        self.office = office or self.office
        self.entries = [entry.with_ids(_renamed_ids(before, renamed)) for entry in self.entries]
        if commit.for_readers:
            self._add_changes(commit, before, renamed, touched)
        else:
            self._move(commit, before, renamed, touched)

    def _clean(self, blob: str) -> bytes:
        return _LEADING_COMMENT.sub(b"", self._blobs[blob])

    def _replace_files(self, commit: Commit) -> Mapping[str, str]:
        """Read the files of a commit, and return the former path of each that was renamed."""
        renamed = {}
        for change in commit.files:
            if id := table_of(change.path):
                self._tables[id] = self._clean(change.blob) if change.blob else b""
        for change in commit.files:
            if change.former:
                self.files.pop(change.former, None)
                renamed[change.path] = change.former
            if not change.blob:
                self.files.pop(change.path, None)
            elif facts := self._read(change.path, self._clean(change.blob), tuple(sorted(self._tables.items()))):
                self.files[change.path] = facts
        return renamed

    def _add_changes(self, commit: Commit, before: _Files, renamed: Mapping[str, str], touched: Set[str]) -> None:
        day = commit.time.date().isoformat()
        self.days |= {path: day for path in touched if _differs(before, self.files, path)}
        difference = compare_states(_state(before, touched), _state(self.files, touched), renamed)
        if difference.records:
            records = tuple(_record(record, difference) for record in difference.records)
            self.entries.append(Entry(commit.name, commit.time.isoformat(), records))

    def _move(self, commit: Commit, before: _Files, renamed: Mapping[str, str], touched: Set[str]) -> None:
        """Take over the days of files and the ids in entries, where a commit only moves the format."""
        old, new = (_ids(files, touched) for files in (before, self.files))
        ids = {id: now for id in old - new if (now := present_id(id)) in new}
        self.entries = [entry.with_ids(ids) for entry in self.entries]
        former = {f"data/{now}.yml": f"data/{id}.yml" for id, now in ids.items()}
        newest = max((self.days[path] for path in touched if path in self.days), default=commit.time.date().isoformat())
        for path in touched & (self.files.keys() - self.days.keys()):
            self.days[path] = self.days.get(former.get(path) or renamed.get(path, ""), newest)


class _FileFacts(NamedTuple):
    """The facts of a file, the names in them, and the root office if it is the organization's."""

    facts: tuple[Fact, ...] = ()
    names: Mapping[tuple[str, str], str] = {}
    office: str = ""


_Files = Mapping[str, _FileFacts]


def _ids(files: _Files, paths: Iterable[str]) -> set[str]:
    """Return the ids of all values and records in some files."""
    facts = [fact for path in paths if path in files for fact in files[path].facts]
    return {id for fact in facts for id in (fact.id, *fact.records)}


def _renamed_ids(files: _Files, renamed: Mapping[str, str]) -> Mapping[str, str]:
    """Return the ids that the values and records of renamed files have now, by those that they had."""
    ids: dict[str, str] = {}
    for path, former in renamed.items():
        own, was = file_id(path), file_id(former)
        ids |= {id: own + id.removeprefix(was) for id in _ids(files, [former])}
    return ids


def _differs(before: _Files, after: _Files, path: str) -> bool:
    """Whether a file came or went, or one of its values changed."""
    old, new = (
        None if (file := files.get(path)) is None else [(fact.id, fact.value) for fact in file.facts]
        for files in (before, after)
    )
    return old != new


def _read_file(path: str, content: bytes, tables: tuple[tuple[str, bytes], ...]) -> _FileFacts | None:
    """Return the facts of a file; None if it is broken, when those of the commit before still hold."""
    try:
        file = YamlFile(path, content)
        facts = tuple(read_file_facts(file, _row_trees(tables)))
    except DataError:
        return None
    return _FileFacts(facts, find_names(facts), root_office(file.value) if path == ORGANIZATION else "")


@cache
def _row_trees(tables: tuple[tuple[str, bytes], ...]) -> Mapping[str, FieldTree]:
    """Return the fields of tables' rows, by the table's id; a broken table has none."""
    trees = {}
    for id, content in tables:
        try:
            trees[id] = row_tree(YamlFile(id, content).value)
        except DataError:
            continue
    return trees


def _state(files: _Files, touched: Iterable[str]) -> State:
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
        former=_public(record.former_id),
    )


def _value(change: Change, record: RecordChange, difference: Difference) -> ValueChange:
    fact, whole = change.fact, record.kind in ("added", "removed")
    old, new = (None if side is None else json_value(side.value) for side in (change.old, change.new))
    old, new = (WITHHELD if is_personal(value) else value for value in (old, new))
    field = difference.new.names.field_text(fact)
    text = describe_value(fact, record, difference) if whole else describe_change(change, difference)
    return ValueChange(
        id=_public(fact.id),
        field=field,
        old=old,
        new=new,
        text=f"{field}: {WITHHELD}" if WITHHELD in (old, new) else _public(text, f"{field}: "),
        is_ours=fact.origin == "added",
    )


def _public(text: str, lead: str = "") -> str:
    """Return a text; where it looks personal, that it is withheld."""
    return f"{lead}{WITHHELD}" if is_personal(text) else text
