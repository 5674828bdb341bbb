"""The rules that data must meet before it is published.

`COMPARISONS` (published figures) and `MEANINGS` (everything else) are the tables of contents. A rule
never opens a file and never prints; its function's name, with hyphens, is the rule's id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, lru_cache, partial

from macros.checks import counts, money, statements
from macros.checks.comparison import Compared, Comparison, declarations
from macros.checks.ids import ID_RULES
from macros.checks.rules import RULES
from macros.checks.words import asking_word_twice, word_in_two_groups
from macros.models.site import Site
from macros.problems import Problem, nearest

Rule = Callable[[Site], Iterator[Comparison]]

COMPARISONS: tuple[Rule, ...] = (
    counts.team_count,
    counts.personnel_gap,
    counts.personnel_group,
    counts.personnel_total,
    counts.floor_area,
    counts.vehicle_kind,
    counts.vehicle_total,
    counts.vehicle_quota,
    money.budget_total,
    money.budget_rate,
    money.program_rate,
    money.unit_program_budget,
    money.unit_program_spent,
    counts.city_count,
    statements.quantity_parts,
    statements.building_age,
)

MEANINGS = (*RULES, *ID_RULES, word_in_two_groups, asking_word_twice)


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
