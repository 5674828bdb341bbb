"""The rules that data must meet before it is published.

`COMPARISONS` (published figures) and `MEANINGS` (everything else) are the tables of contents. A rule
never opens a file and never prints; its function's name, with hyphens, is the rule's id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, lru_cache, partial
from pathlib import Path

from macros.checks import printed_statements, sums_of_counts, sums_of_money
from macros.checks.comparison import Compared, Comparison, declarations
from macros.checks.ids import ID_RULES
from macros.checks.rules import RULES
from macros.checks.search_words import asking_word_twice, word_in_two_groups
from macros.models.load import Files, files_under, read_site
from macros.models.site import Site
from macros.reading.problems import DataError, Problem, nearest

Rule = Callable[[Site], Iterator[Comparison]]

COMPARISONS: tuple[Rule, ...] = (
    sums_of_counts.team_count,
    sums_of_counts.personnel_gap,
    sums_of_counts.personnel_group,
    sums_of_counts.personnel_total,
    sums_of_counts.floor_area,
    sums_of_counts.vehicle_kind,
    sums_of_counts.vehicle_total,
    sums_of_counts.vehicle_quota,
    sums_of_money.budget_total,
    sums_of_money.budget_rate,
    sums_of_money.program_rate,
    sums_of_money.unit_program_budget,
    sums_of_money.unit_program_spent,
    sums_of_counts.city_count,
    printed_statements.quantity_parts,
    printed_statements.building_age,
)

MEANINGS = (*RULES, *ID_RULES, word_in_two_groups, asking_word_twice)


def load_site(data: Path) -> Site:
    """Read and check every file under `data`; DataError with all problems at once."""
    return checked_site(files_under(data), data.name)


def checked_site(files: Files, folder: str = "data") -> Site:
    """The site of some files; DataError with every problem of their form and meaning."""
    site, problems = read_site(files, folder)
    if site is not None:
        problems = [*problems, *check(site)]
    if problems or site is None:
        raise DataError(problems)
    return site


def check(site: Site) -> list[Problem]:
    """Every problem of a site, whichever rule finds it."""
    meant = [Problem(place, message, rule_id(rule.__name__)) for rule in MEANINGS for place, message in rule(site)]
    return [*meant, *_differing(site), *_needless_declarations(site)]


def _differing(site: Site) -> Iterator[Problem]:
    for comparison in compared(site).differing:
        if not comparison.declared:
            yield Problem(comparison.place, comparison.message, comparison.rule)


@lru_cache(maxsize=1)
def compared(site: Site) -> Compared:
    """Every published figure with ours; a build asks for them when it checks the data, and again for each page."""
    rules = {rule_id(rule.__name__): cache(partial(_compared_by, rule, site)) for rule in COMPARISONS}
    named = {declared.rule for subject in site.subjects for declared in declarations(subject)}
    return Compared(rules, frozenset(named))


def _compared_by(rule: Rule, site: Site) -> tuple[Comparison, ...]:
    """What a rule compares; a declaration excuses only one of its comparisons."""
    used: set[int] = set()
    found = []
    for comparison in rule(site):
        named = replace(comparison, rule=rule_id(rule.__name__))
        excuses = (d for d in declarations(named.subject) if id(d) not in used and named.is_excused_by(d))
        excuse = None if named.holds else next(excuses, None)
        used.add(id(excuse))
        found.append(replace(named, declared=excuse) if excuse else named)
    return tuple(found)


def rule_id(name: str) -> str:
    return name.replace("_", "-")


def comparison_rule(id: str) -> str:
    """A rule of `COMPARISONS` in Korean: the first line of its docstring."""
    rule = next(rule for rule in COMPARISONS if rule_id(rule.__name__) == id)
    return (rule.__doc__ or "").partition("\n")[0]


def _needless_declarations(site: Site) -> Iterator[Problem]:
    used = {id(comparison.declared) for comparison in compared(site).differing if comparison.declared}
    known = [rule_id(rule.__name__) for rule in COMPARISONS]
    for subject in site.subjects:
        for index, declared in enumerate(declarations(subject)):
            if id(declared) in used:
                continue
            place = subject.place("declared", index, "rule")
            if declared.rule not in known:
                message = f"'{declared.rule}' 규칙은 없습니다. {nearest(declared.rule, known)}"
            else:
                message = (
                    f"'{declared.rule}' 규칙에 차이 {declared.difference}인 곳이 없어 이 설명은 필요 "
                    "없습니다. declared에서 지우거나 차이를 확인해 주세요."
                )
            yield Problem(place, message, "needless-declaration")
