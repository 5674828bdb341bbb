"""The records and values that differ between two states of the data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Literal

from macros.reading.problems import Place
from macros.records.facts import Fact, Value
from macros.records.names import Names

Kind = Literal["added", "removed", "moved", "reordered", "changed"]


@dataclass(frozen=True)
class Change:
    """A value that differs; `old` or `new` is None where there is none."""

    old: Fact | None
    new: Fact | None

    @property
    def fact(self) -> Fact:
        """The new fact; the old one if the value was removed."""
        fact = self.new or self.old
        assert fact is not None
        return fact


@dataclass(frozen=True)
class RecordChange:
    """A record that differs.

    `former` is the former name of a moved record, `former_id` its former id. `changes` are the values that differ; of
    an added or removed record all its values and those of the records inside it.
    """

    kind: Kind
    record: str
    subject: str
    name: str
    place: Place
    changes: tuple[Change, ...] = ()
    former: str = ""
    former_id: str = ""


@dataclass(frozen=True)
class State:
    """The facts of one state of the data, and the names of its records."""

    facts: tuple[Fact, ...]
    names: Names

    @classmethod
    def of(cls, facts: Iterable[Fact]) -> State:
        all_facts = tuple(facts)
        return cls(all_facts, Names.from_facts(all_facts))

    def name(self, fact: Fact, record: str) -> str:
        """Return the name of one of the records that hold a fact."""
        depth = fact.records.index(record) + 1
        return self.names.record_path(fact._replace(labels=fact.labels[:depth]))


@dataclass(frozen=True)
class Difference:
    """Two states and every record that differs, in the order of the new files; removed ones come last."""

    old: State
    new: State
    records: tuple[RecordChange, ...]


def compare_states(old: State, new: State, renamed: Mapping[str, str] | None = None) -> Difference:
    """Compare two states; `renamed` has the former path of each file that was renamed, whose records stay the same."""
    before = State(tuple(_as_renamed(old.facts, renamed)), old.names) if renamed else old
    old_records, new_records = _records(before), _records(new)
    moved = _moved(_without(old_records, new_records), _without(new_records, old_records))
    if moved:
        before = State(tuple(_as_moved(before.facts, moved)), old.names)
        old_records = _records(before)
    kept = old_records.keys() & new_records.keys()
    changes = [*_changed(before, new, new_records, kept, moved, old)]
    if list(old_records) != list(new_records):  # Records were added, removed or reordered.
        changes += [*_reordered(before, new), *_whole("added", new, new_records.keys() - kept)]
    if len(changes) > 1:
        last_first = list(enumerate(new.facts))[::-1]
        inside = {record: place for place, fact in last_first for record in fact.records}
        own = {fact.record: place for place, fact in last_first}
        order = {**inside, **own}  # Where a record's own values begin; without any, those of the records inside it.
        changes.sort(key=lambda change: order[change.record])
    removed = _whole("removed", before, old_records.keys() - kept)
    return Difference(old, new, (*changes, *removed))


def _is_same(one: Value, other: Value) -> bool:
    """Whether two values are the same; 1 and true are not, 83.9 and 83.90 are."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _records(state: State) -> dict[str, Fact]:
    """Every record, with one of the facts in it."""
    return {record: fact for fact in reversed(state.facts) for record in fact.records}


def _without(records: Mapping[str, Fact], others: Mapping[str, Fact]) -> dict[str, Fact]:
    return {record: fact for record, fact in records.items() if record not in others}


def _as_renamed(facts: Iterable[Fact], renamed: Mapping[str, str]) -> Iterator[Fact]:
    ids = {_file_id(former): _file_id(path) for path, former in renamed.items()}
    for fact in facts:
        id = ids.get(fact.records[0])
        yield _with_record_id(fact, fact.records[0], id) if id else fact


def _as_moved(facts: Iterable[Fact], moved: Mapping[str, str]) -> Iterator[Fact]:
    for fact in facts:
        from_, to = next(((r, moved[r]) for r in fact.records if r in moved), ("", ""))
        yield _with_record_id(fact, from_, to) if from_ else fact


def _with_record_id(fact: Fact, former: str, id: str) -> Fact:
    """The fact with the id of one of its records replaced by another one."""
    return fact._replace(
        id=id + fact.id.removeprefix(former),
        records=tuple(id + r.removeprefix(former) if r.startswith(former) else r for r in fact.records),
    )


def _moved(removed: Mapping[str, Fact], added: Mapping[str, Fact]) -> dict[str, str]:
    """Records that moved to another list of the same name in their file: the new id by the former one."""
    sources, targets = _by_last_steps(removed), _by_last_steps(added)
    pairs = {ids[0]: targets[key][0] for key, ids in sources.items() if len(ids) == len(targets[key]) == 1}
    # A record inside a moved one is not listed by itself.
    return {id: to for id, to in pairs.items() if not any(r in pairs for r in removed[id].records if r != id)}


def _by_last_steps(records: Mapping[str, Fact]) -> defaultdict[tuple[str, ...], list[str]]:
    """Records by what they keep when they move: the file, the list's name and the id."""
    grouped = defaultdict(list)
    for record, fact in records.items():
        if record != fact.records[0]:
            grouped[(fact.records[0], *record.split("/")[-2:])].append(record)
    return grouped


def _changed(
    before: State, new: State, records: Mapping[str, Fact], kept: Set[str], moved: Mapping[str, str], old: State
) -> Iterator[RecordChange]:
    old_facts, new_facts = ({fact.id: fact for fact in state.facts if fact.record in kept} for state in (before, new))
    by_record: dict[str, list[Change]] = {}
    for id in {**new_facts, **old_facts}:
        old_fact, new_fact = old_facts.get(id), new_facts.get(id)
        if old_fact is None or new_fact is None or not _is_same(old_fact.value, new_fact.value):
            change = Change(old_fact, new_fact)
            by_record.setdefault(change.fact.record, []).append(change)
    former = {to: from_ for from_, to in moved.items()}
    first = _records(old) if former else {}
    for record in dict.fromkeys([*by_record, *(r for r in former if r in records)]):
        changes = tuple(by_record.get(record, ()))
        fact = records[record]
        kind: Kind = "moved" if record in former else "changed"
        before_name = old.name(first[former[record]], former[record]) if record in former else ""
        place = changes[0].fact.place if changes else fact.place
        names = new.name(fact, record), place, changes, before_name
        yield RecordChange(kind, record, fact.subject, *names, former_id=former.get(record, ""))


def _reordered(before: State, new: State) -> Iterator[RecordChange]:
    old_records, new_records = _inner(before), _inner(new)
    old_lists = _lists(record for record in old_records if record in new_records)
    new_lists = _lists(record for record in new_records if record in old_records)
    for name, records in new_lists.items():
        if old_lists[name] != records:
            fact = next(fact for fact in new.facts if records[0] in fact.records)
            parent = fact.records[fact.records.index(records[0]) - 1]
            yield RecordChange("reordered", parent, fact.subject, new.name(fact, parent), fact.place)


def _inner(state: State) -> dict[str, None]:
    """The records that stand in lists, in the order of the files."""
    return dict.fromkeys(record for fact in state.facts for record in fact.records[1:])


def _lists(records: Iterable[str]) -> dict[str, list[str]]:
    """Records by the id of the list that each stands in."""
    lists: dict[str, list[str]] = {}
    for record in records:
        lists.setdefault(record.rpartition("/")[0], []).append(record)
    return lists


def _whole(kind: Kind, state: State, records: Iterable[str]) -> Iterator[RecordChange]:
    """Added or removed records, each with all that is inside it."""
    whole = set(records)
    inside: dict[str, list[Fact]] = {}
    for fact in state.facts if whole else ():
        outermost = next((record for record in fact.records if record in whole), None)
        if outermost is not None:
            inside.setdefault(outermost, []).append(fact)
    for record, facts in inside.items():
        pairs = tuple(Change(None, f) if kind == "added" else Change(f, None) for f in facts)
        yield RecordChange(kind, record, facts[0].subject, state.name(facts[0], record), facts[0].place, pairs)


def _file_id(file: str) -> str:
    return file.partition("/")[2].removesuffix(".yml")
