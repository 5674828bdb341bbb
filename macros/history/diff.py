"""Which records and values differ between two states of the data."""

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
    """One value that differs; `old` or `new` is None where it does not stand."""

    old: Fact | None
    new: Fact | None

    @property
    def fact(self) -> Fact:
        """The value as it stands now; as it stood, if it is gone."""
        found = self.new or self.old
        assert found is not None
        return found


@dataclass(frozen=True)
class RecordChange:
    """What happens to one record.

    `name` is what it is called now, `former` what a moved one was called before. `changes` are the
    values that differ; all of its values, and those of the records inside it, if it is new or gone.
    """

    kind: Kind
    record: str
    subject: str
    name: str
    place: Place
    changes: tuple[Change, ...] = ()
    former: str = ""


@dataclass(frozen=True)
class State:
    """The facts of one state of the data, and what its records are called."""

    facts: tuple[Fact, ...]
    names: Names

    @classmethod
    def of(cls, facts: Iterable[Fact]) -> State:
        listed = tuple(facts)
        return cls(listed, Names.from_facts(listed))

    def name(self, fact: Fact, record: str) -> str:
        """What one of the records around a fact is called."""
        depth = fact.records.index(record) + 1
        return self.names.record_path(fact._replace(labels=fact.labels[:depth]))


@dataclass(frozen=True)
class Difference:
    """Two states and every record that differs between them, in the order of the files; what is gone comes last."""

    old: State
    new: State
    records: tuple[RecordChange, ...]


def compare(old: State, new: State, renamed: Mapping[str, str] | None = None) -> Difference:
    """What differs between two states.

    `renamed` gives the former name of each file that was renamed: its records are the same ones.
    """
    before = State(tuple(_as_renamed(old.facts, renamed)), old.names) if renamed else old
    still, now = _records(before), _records(new)
    moved = _moved(_without(still, now), _without(now, still))
    if moved:
        before = State(tuple(_as_moved(before.facts, moved)), old.names)
        still = _records(before)
    changes = [*_changed(before, new, now, still.keys() & now.keys(), moved, old)]
    if list(still) != list(now):  # Records came, went, or changed places.
        changes += [*_reordered(before, new), *_whole("added", new, now.keys() - still.keys())]
    if len(changes) > 1:
        last_first = list(enumerate(new.facts))[::-1]
        inside = {record: place for place, fact in last_first for record in fact.records}
        own = {fact.record: place for place, fact in last_first}
        order = {**inside, **own}  # Where a record's own values begin, or without any, what stands in it.
        changes.sort(key=lambda change: order[change.record])
    gone = _whole("removed", before, still.keys() - now.keys())
    return Difference(old, new, (*changes, *gone))


def same(one: Value, other: Value) -> bool:
    """Whether two values say the same; 1 and true do not, 83.9 and 83.90 do."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _records(state: State) -> dict[str, Fact]:
    """Every record, those around others too, with one of the facts in it."""
    return {record: fact for fact in reversed(state.facts) for record in fact.records}


def _without(records: Mapping[str, Fact], others: Mapping[str, Fact]) -> dict[str, Fact]:
    return {record: fact for record, fact in records.items() if record not in others}


def _as_renamed(facts: Iterable[Fact], renamed: Mapping[str, str]) -> Iterator[Fact]:
    addresses = {_address(former): _address(now) for now, former in renamed.items()}
    for fact in facts:
        now = addresses.get(fact.records[0])
        yield _under(fact, fact.records[0], now) if now else fact


def _as_moved(facts: Iterable[Fact], moved: Mapping[str, str]) -> Iterator[Fact]:
    for fact in facts:
        from_, to = next(((r, moved[r]) for r in fact.records if r in moved), ("", ""))
        yield _under(fact, from_, to) if from_ else fact


def _under(fact: Fact, former: str, now: str) -> Fact:
    """The fact with its ids as if its record had always had the id it has now."""
    return fact._replace(
        id=now + fact.id.removeprefix(former),
        records=tuple(now + r.removeprefix(former) if r.startswith(former) else r for r in fact.records),
    )


def _moved(gone: Mapping[str, Fact], come: Mapping[str, Fact]) -> dict[str, str]:
    """Records that left one list of a file for another of the same name, with their id: from → to."""
    arrivals, departures = _by_kin(come), _by_kin(gone)
    pairs = {left[0]: arrivals[kin][0] for kin, left in departures.items() if len(left) == len(arrivals[kin]) == 1}
    # What is inside a record that moves goes with it.
    return {left: to for left, to in pairs.items() if not any(r in pairs for r in gone[left].records if r != left)}


def _by_kin(records: Mapping[str, Fact]) -> defaultdict[tuple[str, ...], list[str]]:
    """Records by what they keep when they move: the file, the list's name and the id."""
    found = defaultdict(list)
    for record, fact in records.items():
        if record != fact.records[0]:
            found[(fact.records[0], *record.split("/")[-2:])].append(record)
    return found


def _changed(
    before: State, new: State, records: Mapping[str, Fact], stay: Set[str], moved: Mapping[str, str], old: State
) -> Iterator[RecordChange]:
    old_facts, new_facts = ({fact.id: fact for fact in state.facts if fact.record in stay} for state in (before, new))
    by_record: dict[str, list[Change]] = {}
    for id in {**new_facts, **old_facts}:
        was, is_ = old_facts.get(id), new_facts.get(id)
        if was is None or is_ is None or not same(was.value, is_.value):
            change = Change(was, is_)
            by_record.setdefault(change.fact.record, []).append(change)
    former = {to: from_ for from_, to in moved.items()}
    first = _records(old) if former else {}
    for record in dict.fromkeys([*by_record, *(r for r in former if r in records)]):
        changes = tuple(by_record.get(record, ()))
        fact = records[record]
        kind: Kind = "moved" if record in former else "changed"
        before_name = old.name(first[former[record]], former[record]) if record in former else ""
        place = changes[0].fact.place if changes else fact.place
        yield RecordChange(kind, record, fact.subject, new.name(fact, record), place, changes, before_name)


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
    """New or gone records, each with all that is inside it."""
    wanted = set(records)
    inside: dict[str, list[Fact]] = {}
    for fact in state.facts if wanted else ():
        outermost = next((record for record in fact.records if record in wanted), None)
        if outermost is not None:
            inside.setdefault(outermost, []).append(fact)
    for record, facts in inside.items():
        pairs = tuple(Change(None, f) if kind == "added" else Change(f, None) for f in facts)
        yield RecordChange(kind, record, facts[0].subject, state.name(facts[0], record), facts[0].place, pairs)


def _address(file: str) -> str:
    return file.partition("/")[2].removesuffix(".yml")
