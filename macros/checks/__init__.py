"""Read the data and check it against the rules, all of which are listed here.

A rule never opens a file and never prints. Its name with hyphens is the rule's id, and the first line of its
docstring is what it demands, in Korean.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from macros.checks import (
    comparison_rules,
    decimal_rules,
    former_year_rules,
    funding_rules,
    id_rules,
    money_rules,
    office_rules,
    record_rules,
    table_rules,
    value_rules,
)
from macros.checks.compared_figures import Comparison, Comparisons, declarations
from macros.models.load import Files, files_under, read_site
from macros.models.site import Site
from macros.reading.problems import DataError, Problem, nearest
from macros.records.ids import locate_models

ComparisonRule = Callable[[Site], Iterator[Comparison]]
OtherRule = Callable[[Site], Iterator[value_rules.Finding]]

COMPARISON_RULES: tuple[ComparisonRule, ...] = (
    comparison_rules.printed_sum,
    comparison_rules.printed_formula,
    comparison_rules.printed_rate,
    comparison_rules.printed_remaining,
    comparison_rules.printed_achievement,
    comparison_rules.printed_change,
    comparison_rules.printed_growth,
    former_year_rules.former_year,
    comparison_rules.printed_count,
    money_rules.budget_changes,
    funding_rules.funding_sum,
    funding_rules.funding_percent,
    money_rules.year_sum,
    money_rules.own_year,
    money_rules.overspending,
    money_rules.budget_line_budget,
    money_rules.budget_line_spent,
    comparison_rules.city_count,
    comparison_rules.quantity_parts,
)

OTHER_RULES: tuple[OtherRule, ...] = (
    id_rules.unknown_reference,
    id_rules.parent_order,
    value_rules.floor_of_building,
    office_rules.one_root,
    office_rules.office_dates,
    office_rules.office_of_the_year,
    office_rules.partner_twice,
    record_rules.named_key,
    record_rules.printed_value,
    record_rules.reason_of_inference,
    record_rules.source_of_value,
    record_rules.erratum,
    table_rules.table_row,
    table_rules.computed_cell,
    table_rules.cell_outside_years,
    table_rules.mixed_units,
    table_rules.translated_figure,
    money_rules.budget_line_parent,
    money_rules.subtotal_written,
    money_rules.money_missing,
    funding_rules.share_of_nothing,
    money_rules.rate_of_nothing,
    money_rules.budget_of_offices,
    decimal_rules.decimals_of_figure,
    decimal_rules.decimals_of_amount,
    decimal_rules.decimals_of_value,
    value_rules.value_without_unit,
    id_rules.duplicate_id,
    value_rules.personal_number,
    value_rules.period_outside_year,
    value_rules.results_missing,
    value_rules.indicator_year_twice,
    value_rules.earlier_program,
    value_rules.year_outside_source,
    id_rules.unknown_subject,
    id_rules.reserved_id,
    id_rules.reserved_address,
    id_rules.retired_id_used,
    id_rules.retired_address_twice,
    id_rules.retired_target,
    value_rules.word_in_two_groups,
    value_rules.asking_word_twice,
)


def load_site(data: Path) -> Site:
    """Read and check every file under `data`; DataError with all problems at once."""
    return checked_site(files_under(data), data.name)


def checked_site(files: Files, folder: str = "data") -> Site:
    """Read and check some files; DataError with all problems at once."""
    site, problems = read_site(files, folder)
    if site is not None:
        problems = [*problems, *check(site)]
    if problems or site is None:
        raise DataError(problems)
    return site


def check(site: Site) -> list[Problem]:
    """Return every problem that a rule finds in a site."""
    problems = [Problem(place, message, rule_id(rule)) for rule in OTHER_RULES for place, message in rule(site)]
    undeclared = [comparison for comparison in compare_figures(site).differing if not comparison.declared]
    problems += [Problem(comparison.place, comparison.message, comparison.rule) for comparison in undeclared]
    return [*problems, *_needless_declarations(site)]


@lru_cache(maxsize=1)
def compare_figures(site: Site) -> Comparisons:
    """Compare every published figure of a site with the computed one."""
    return Comparisons(tuple(made for rule in COMPARISON_RULES for made in _run_comparison_rule(rule, site)))


def _run_comparison_rule(rule: ComparisonRule, site: Site) -> Iterator[Comparison]:
    used: set[int] = set()  # A declaration excuses only one comparison.
    for made in rule(site):
        address = locate_models(site)[id(made.record)].address
        comparison = replace(made, rule=rule_id(rule), id=f"{address}/{made.at[-1]}/{rule_id(rule)}")
        own = getattr(made.record, "declared", made.subject.declared)
        excuses = (d for d in own if id(d) not in used and comparison.is_excused_by(d))
        excuse = None if comparison.holds else next(excuses, None)
        used.add(id(excuse))
        yield replace(comparison, declared=excuse) if excuse else comparison


def rule_id(rule: Callable[..., object]) -> str:
    """Return the id of a rule: `vehicle-total`."""
    return rule.__name__.replace("_", "-")


def describe_rule(rule: Callable[..., object]) -> str:
    """Return what a rule demands, in Korean."""
    return (rule.__doc__ or "").partition("\n")[0]


def describe_comparison_rule(id: str) -> str:
    """Return what the comparison rule of this id demands, in Korean."""
    return next(describe_rule(rule) for rule in COMPARISON_RULES if rule_id(rule) == id)


def _needless_declarations(site: Site) -> Iterator[Problem]:
    used = {id(comparison.declared) for comparison in compare_figures(site).differing if comparison.declared}
    known = [rule_id(rule) for rule in COMPARISON_RULES]
    for _, declared in declarations(site):
        if id(declared) in used:
            continue
        if declared.rule not in known:
            message = f"'{declared.rule}' 규칙은 없습니다. {nearest(declared.rule, known)}"
        else:
            message = (
                f"'{declared.rule}' 규칙에 차이 {declared.difference}인 곳이 이 기록에 없어 이 설명은 필요 "
                "없습니다. declared에서 지우거나 차이를 확인해 주세요."
            )
        yield Problem(declared.place("rule"), message, "needless-declaration")
