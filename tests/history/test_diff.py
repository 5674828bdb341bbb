"""Whatever somebody changes in the data is refused at its line, or told with what was and what is."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pytest

from macros.checks import checked_site
from macros.history.diff import RecordChange, State, compare_states
from macros.models.load import Files
from macros.reading.problems import DataError
from macros.reading.yaml_file import YamlFile
from macros.records.facts import Fact
from macros.records.read_facts import read_facts
from tests.conftest import files_of

BEFORE = files_of("district")
FACTS = list(read_facts(checked_site(BEFORE).files.values()))
STATE = State.of(FACTS)
MUTATIONS = 50


@dataclass(frozen=True)
class Mutation:
    """One change of one file at one line, and how it must be told if it is not refused."""

    what: str
    file: str
    line: int
    text: str
    is_told: Callable[[tuple[RecordChange, ...]], bool]


def make(seed: int) -> Mutation:
    """A mutation of the data; the same for the same seed."""
    choose = random.Random(seed)
    kinds = (_other_number, _other_number, _other_text, _other_text, _line_gone, _lines_swapped)
    while True:
        fact = choose.choice(FACTS)
        if mutation := kinds[seed % len(kinds)](fact, choose):
            return mutation


def _other_number(fact: Fact, choose: random.Random) -> Mutation | None:
    """A figure that is off by some."""
    if not isinstance(fact.value, int) or isinstance(fact.value, bool):
        return None
    new = fact.value + choose.choice([1, 7, 10])
    return _value_replaced(fact, r"-?\d+", str(new), new)


def _other_text(fact: Fact, choose: random.Random) -> Mutation | None:
    """A letter typed into a word."""
    if not isinstance(fact.value, str) or re.match(r"[>|]", _rest(fact)):
        return None
    first = fact.value[0]
    letter = "x" if first.isascii() else choose.choice("가나다")
    return _value_replaced(fact, re.escape(first), letter + first, letter + fact.value)


def _line_gone(fact: Fact, choose: random.Random) -> Mutation | None:
    """A line deleted: a value, or a record that stands in one line."""
    lines = _lines(fact.place.file)
    gone = lines.pop(fact.place.line - 1)
    if not re.match(r" *(- \{|\w+: [^>|\[{]+$)", gone):
        return None
    was = [other.id for other in FACTS if other.place.file == fact.place.file and other.place.line == fact.place.line]

    def is_told(found: tuple[RecordChange, ...]) -> bool:
        told = {change.old.id for record in found for change in record.changes if change.old}
        return set(was) <= told

    return Mutation(f"{gone.strip()} 줄을 지움", fact.place.file, fact.place.line, "\n".join(lines), is_told)


def _lines_swapped(fact: Fact, choose: random.Random) -> Mutation | None:
    """Two records of a list in each other's place."""
    lines, line = _lines(fact.place.file), fact.place.line
    pair = lines[line - 1 : line + 1]
    indents = {re.match(r" *- \{id: ", each) and len(each) - len(each.lstrip()) for each in pair}
    if len(pair) < 2 or None in indents or len(indents) > 1:
        return None
    lines[line - 1 : line + 1] = reversed(pair)

    def is_told(found: tuple[RecordChange, ...]) -> bool:
        return [record.kind for record in found] == ["reordered"]

    return Mutation("두 줄을 바꿈", fact.place.file, line, "\n".join(lines), is_told)


def _value_replaced(fact: Fact, pattern: str, typed: str, new: int | str) -> Mutation | None:
    lines = _lines(fact.place.file)
    line, start = lines[fact.place.line - 1], fact.place.column - 1
    match = re.compile(rf"(['\"]?){pattern}").match(line, start)
    if not match:
        return None
    lines[fact.place.line - 1] = line[: match.start()] + match[1] + typed + line[match.end() :]

    def is_told(found: tuple[RecordChange, ...]) -> bool:
        return any(_says(record, fact, new) for record in found)

    return Mutation(f"{fact.id}: {fact.value} → {new}", fact.place.file, fact.place.line, "\n".join(lines), is_told)


def _says(record: RecordChange, fact: Fact, new: int | str) -> bool:
    """Whether the old value and the new one are told together; of an id that changed, as gone and new."""
    olds = {change.old.value for change in record.changes if change.old and change.old.field == fact.field}
    news = {change.new.value for change in record.changes if change.new and change.new.field == fact.field}
    return (fact.value in olds and new in news) or (record.kind == "added" and new in news)


def _lines(file: str) -> list[str]:
    return BEFORE[file].decode().split("\n")


def _rest(fact: Fact) -> str:
    return _lines(fact.place.file)[fact.place.line - 1][fact.place.column - 1 :]


@cache
def _refusals(seed: int) -> list[str]:
    try:
        checked_site(_after(make(seed)))
    except DataError as error:
        return [str(problem) for problem in error.problems]
    return []


def _after(mutation: Mutation) -> Files:
    return {**BEFORE, mutation.file: mutation.text.encode()}


def _names(problem: str, mutation: Mutation) -> bool:
    """Whether a problem stands at the line, in its record or where its list begins, or names it.

    What a unit is worth is told where amounts of it are compared.
    """
    if mutation.file.endswith("/vocabulary.yml"):
        return True
    match = re.match(r"(?P<file>[^:]+):(?P<line>\d+):\d+: (?P<message>.*)", problem)
    assert match
    here = (match["file"], int(match["line"]))
    added_up = f"{mutation.line}줄" in match["message"]
    # A reference may name a record by its file too: `facilities/annexe`.
    quoted = re.findall(r"'(?:[a-z0-9-]+/)*([a-z0-9-]+)'", match["message"])
    named = any(id in _lines(mutation.file)[mutation.line - 1] or id in _own_ids(mutation) for id in quoted)
    return added_up or named or here in _own_lines(mutation) or here == (mutation.file, _opening_line(mutation))


def _facts_of_line(mutation: Mutation) -> list[Fact]:
    return [fact for fact in FACTS if (fact.place.file, fact.place.line) == (mutation.file, mutation.line)]


def _own_ids(mutation: Mutation) -> set[str]:
    return {fact.record.rpartition("/")[2] for fact in _facts_of_line(mutation)}


def _own_lines(mutation: Mutation) -> set[tuple[str, int]]:
    """The lines of the records that have a value in the line."""
    records = {fact.record for fact in _facts_of_line(mutation)}
    return {(fact.place.file, fact.place.line) for fact in FACTS if fact.record in records}


def _opening_line(mutation: Mutation) -> int:
    """The line under which the changed one is indented."""
    lines = _lines(mutation.file)[: mutation.line]
    indent = len(lines[-1]) - len(lines[-1].lstrip())
    outer = (n for n in range(len(lines), 0, -1) if len(lines[n - 1]) - len(lines[n - 1].lstrip()) < indent)
    return next(outer, 1)


@pytest.mark.parametrize("seed", range(MUTATIONS))
def test_no_change_of_the_data_passes_silently(seed: int) -> None:
    mutation = make(seed)
    if problems := _refusals(seed):
        assert any(_names(problem, mutation) for problem in problems), [mutation.what, *problems]
    else:
        files = [YamlFile(name, content) for name, content in _after(mutation).items()]
        assert mutation.is_told(compare_states(STATE, State.of(read_facts(files))).records), mutation.what


def test_the_mutations_are_of_every_kind_and_some_of_each_fate() -> None:
    made = [make(seed) for seed in range(MUTATIONS)]
    assert 10 <= sum(bool(_refusals(seed)) for seed in range(MUTATIONS)) <= 40
    assert len({one.file for one in made}) >= 10
    assert len({(one.file, one.line, one.text) for one in made}) >= 45
