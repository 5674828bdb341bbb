"""What a change of the data means: records, totals and pages that differ, and notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.checks import check
from macros.cli.changed_pages import ChangedPage, changed_pages
from macros.cli.skeletons.writing import Braces, dump
from macros.history.changed_totals import ChangedTotal, find_changed_totals
from macros.history.diff import Difference, State, compare_states
from macros.models.load import Files, read_site
from macros.models.site import Site
from macros.reading.problems import DataError, Problem
from macros.reading.yaml_file import YamlFile
from macros.records.facts import Fact
from macros.records.read_facts import read_facts


@dataclass(frozen=True)
class Meaning:
    """What differs for readers; `notes` say in Korean what else there is to know."""

    difference: Difference
    totals: tuple[ChangedTotal, ...] = ()
    pages: tuple[ChangedPage, ...] = ()
    notes: tuple[str, ...] = ()


def meaning(old: Files, new: Files, docs: Path, renamed: Mapping[str, str] | None = None) -> Meaning:
    """What the change from some files to others means to readers.

    DataError if a file on either side cannot be read at all. Where a side breaks the rules, a note says so, and pages
    are left out, since such data is never drawn.
    """
    (old_facts, old_site, old_problems), (new_facts, new_site, new_problems) = _read(old), _read(new)
    difference = compare_states(State.of(old_facts), State.of(new_facts), renamed)
    notes = [f"파일 이름이 바뀌었습니다: {former} → {now}" for now, former in (renamed or {}).items()]
    notes += [_unsound(side, found) for side, found in (("앞", old_problems), ("뒤", new_problems)) if found]
    notes += _asked_reasons(difference, new_site)
    totals: tuple[ChangedTotal, ...] = ()
    pages: tuple[ChangedPage, ...] = ()
    # Without a changed record, a page differs only in the lines of the file that it names.
    if difference.records and old_site and new_site:
        totals = tuple(find_changed_totals(old_site, new_site))
        if not (old_problems or new_problems):
            pages = tuple(changed_pages(old_site, new_site, docs))
    return Meaning(difference, totals, pages, tuple(notes))


def _asked_reasons(difference: Difference, site: Site | None) -> list[str]:
    """Return how to write why a printed value was replaced by another one; nothing where all is told."""
    given = {erratum.value for erratum in site.errata.errata} if site and site.errata else set()
    changed = [change for record in difference.records if record.kind == "changed" for change in record.changes]
    for change in changed:
        fact, old = change.fact, change.old
        if old and change.new and fact.origin != "added" and fact.id not in given:
            was = None if isinstance(old.value, tuple) else old.value
            entry = dump([Braces({"value": fact.id, "was": was, "reason": "이유"})]).strip()
            return [f"잘못 옮긴 값을 고치신 것이면 그 이유를 data/errata.yml의 errata 아래에 적어 주세요. 예: {entry}"]
    return []


def _read(files: Files) -> tuple[Iterator[Fact], Site | None, list[Problem]]:
    """Return the facts of some files, their site (None if a file does not fit its model), and all problems."""
    site, problems = read_site(files)
    if site is None or files.keys() - site.files.keys():
        return read_facts(_parsed(files)), None, problems
    return read_facts(site.files.values()), site, [*problems, *(check(site) if not problems else ())]


def _parsed(files: Files) -> list[YamlFile]:
    """Return the files parsed; DataError with all that cannot be read as YAML."""
    parsed: list[YamlFile] = []
    problems: list[Problem] = []
    for name, content in files.items():
        try:
            parsed.append(YamlFile(name, content))
        except DataError as error:
            problems.extend(error.problems)
    if problems:
        raise DataError(problems)
    return parsed


def _unsound(side: str, problems: list[Problem]) -> str:
    return (
        f"{side}의 자료에 고칠 곳이 {len(problems)}군데 있어, 어느 페이지가 달라지는지 알려 드리지 못합니다. "
        f"첫째: {min(problems)}"
    )
