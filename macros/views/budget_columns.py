"""Which amounts the tables of a budget have columns for, and what these are called."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from macros.models.budget import Budget
from macros.models.spending import AMOUNTS, REMAINING
from macros.views.table import Column, numbers

TOLD_APART = ("previous", "initial")
"""The amounts that stand in tables of their own."""


def shown_amounts(budget: Budget) -> tuple[str, ...]:
    """Return the keys of the amounts that a budget's lines have; of a plan, none of spending."""
    lines = [line for _, line in budget.leaves]
    return tuple(
        key for key in AMOUNTS if key not in TOLD_APART and any(line.amount(key) is not None for line in lines)
    )


def amounts_with_rest(budget: Budget) -> tuple[str, ...]:
    """Return the keys of the shown amounts, and of what is left where the document prints it."""
    is_printed = any(
        "remaining" in money.printed for money in (budget, *(line for file in budget.files for line in file.lines))
    )
    return (*shown_amounts(budget), *(["remaining"] if is_printed else []))


def amount_columns(keys: Iterable[str], *, shared: bool = False) -> tuple[Column, ...]:
    """Return columns of amounts and of the rate; `shared`, also of the share of the whole."""
    keys = tuple(keys)
    titles = [REMAINING.title if key == "remaining" else AMOUNTS[key] for key in keys]
    if shared and (key := shared_amount(keys)):
        titles.insert(keys.index(key) + 1, "비중")
    return numbers(*titles, *(["집행률"] if is_rated(keys) else []))


def shared_amount(keys: Collection[str]) -> str:
    """Return the key of the amount of which lines have their shares: what was granted, or what is needed."""
    return next((key for key in ("budget", "required") if key in keys), "")


def subject_of(keys: Collection[str]) -> str:
    """Return what a table of amounts is about: `예산과 집행`, `예산` of a plan, or `소요예산`."""
    return ("예산과 집행" if "spent" in keys else "예산") if "budget" in keys else AMOUNTS["required"]


def is_rated(keys: Collection[str]) -> bool:
    """Whether amounts hold what was granted and what was spent, which make a rate."""
    return "budget" in keys and "spent" in keys
