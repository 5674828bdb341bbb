"""What there was to spend and what was spent: the amounts of money, and what is worked out from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from pydantic import PrivateAttr

from macros.models.record import Computed, RecordModel
from macros.models.types import decimal_places
from macros.reading.problems import Place

Number = int | Decimal

RATE = Computed("집행률(%)", "rate", "%")
REMAINING = Computed("쓰지 않은 돈", "remaining", None)
CHANGE = Computed("본예산 대비 증감", "change", None)
GROWTH = Computed("전년 대비 증감", "growth", None)
GROWTH_RATE = Computed("전년 대비 증감률(%)", "growth", "%")
WORKED_OUT: Mapping[str, Computed] = {
    "rate": RATE,
    "remaining": REMAINING,
    "change": CHANGE,
    "growth": GROWTH,
    "growth_rate": GROWTH_RATE,
}

AMOUNTS: Mapping[str, str] = {
    "previous": "전년도 예산액",
    "initial": "본예산",
    "budget": "예산액",
    "carried_in": "전년도 이월",
    "spent": "집행액",
    "carried_out": "다음 연도 이월",
    "required": "소요예산",
}
"""The titles of the amounts that add up over lines, in the order that tables have them."""
TITLES = {**AMOUNTS, "total": "총사업비"}
"""The titles of all amounts, also of that which only programs have."""

SUMS = {key: Computed(title, "sum", None) for key, title in AMOUNTS.items()}
"""The amounts as sums of others."""

KNOWN_OF_ALL = ("previous", "initial", "budget", "spent")
"""The amounts whose sum is known only where each of them is; of others, what is not written is nothing."""


def execution_rate(spent: Number | None, budget: Number | None) -> Decimal | None:
    """Percent that was spent of what there was, one decimal, half up; None without a budget or known spending."""
    return percent_of(spent, budget)


def percent_of(part: Number | None, whole: Number | None, decimals: int = 1) -> Decimal | None:
    """Percent that a part is of a whole, half up; None where either is not known, and of nothing."""
    if part is None or not whole:
        return None
    return (Decimal(100) * part / whole).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def add_up(key: str, amounts: Iterable[Number | None]) -> Number | None:
    """Return the sum of the amounts of a key; None if it is not known."""
    amounts = list(amounts)
    known = [amount for amount in amounts if amount is not None]
    return plain(sum(known)) if known and (len(known) == len(amounts) or key not in KNOWN_OF_ALL) else None


def plain(amount: Number) -> Number:
    """Return an amount without zeros at the end of its decimals, as an int if it is whole."""
    return int(amount) if amount == int(amount) else Decimal(amount).normalize()


_USED: Mapping[str, tuple[str, ...]] = {
    "rate": ("budget", "carried_in", "spent"),
    "remaining": ("budget", "carried_in", "spent", "carried_out"),
    "change": ("initial", "budget"),
    "growth": ("previous", "budget"),
    "growth_rate": ("previous", "budget"),
}
"""The amounts of a record that each key is worked out from."""


class Spending(RecordModel):
    """A record of what there was to spend and what was spent of it."""

    __slots__ = ("_year_before",)
    if TYPE_CHECKING:
        _year_before: tuple[Spending, Decimal] = PrivateAttr()

    def set_year_before(self, money: Spending, worth: Decimal) -> None:
        """Set what the same money was in the year before, with the worth of its unit in this one's."""
        object.__setattr__(self, "_year_before", (money, worth))

    def amount(self, key: str) -> Number | None:
        """Return the amount of a key, as written or worked out; None if it is not known."""
        value: Number | None = getattr(self, key, None)
        return value

    @property
    def rate(self) -> Decimal | None:
        """Percent that was spent of what there was; of the budget alone where the document has it so."""
        spent = self.amount("spent")
        of_budget = execution_rate(spent, self.amount("budget"))
        return of_budget if of_budget == self.printed.get("rate") else execution_rate(spent, self.available)

    @property
    def available(self) -> Number | None:
        """What there was to spend: the budget and what was carried over from the year before."""
        budget = self.amount("budget")
        return None if budget is None else plain(budget + (self.amount("carried_in") or 0))

    @property
    def remaining(self) -> Number | None:
        """What is neither spent nor carried over; negative where more was spent than there was."""
        available, spent = self.available, self.amount("spent")
        if available is None or spent is None:
            return None
        return plain(available - spent - (self.amount("carried_out") or 0))

    @property
    def change(self) -> Number | None:
        """What the budget is more or less than the first one of its year."""
        budget, initial = self.amount("budget"), self.amount("initial")
        return None if budget is None or initial is None else plain(budget - initial)

    @property
    def year_before(self) -> Spending | None:
        """The same money in the data of the year before; None where it is not there."""
        return self._year_before[0] if hasattr(self, "_year_before") else None

    @property
    def former_budget(self) -> Number | None:
        """The budget in the data of the year before; the first one of that year where this record prints that."""
        if not hasattr(self, "_year_before"):
            return None
        money, worth = self._year_before
        budgets = [plain(a * worth) for a in (money.amount("budget"), money.amount("initial")) if a is not None]
        written = self.amount("previous")
        return written if written in budgets else budgets[0] if budgets else None

    @property
    def previous_budget(self) -> Number | None:
        """The budget of the year before: as printed beside that of this year, else as the data of that year has it."""
        written = self.amount("previous")
        return self.former_budget if written is None else written

    @property
    def growth(self) -> Number | None:
        """What the budget is more or less than that of the year before."""
        budget, previous = self.amount("budget"), self.previous_budget
        return None if budget is None or previous is None else plain(budget - previous)

    @property
    def growth_rate(self) -> Decimal | None:
        """The growth in percent of the budget of the year before, with as many decimals as are printed."""
        printed = self.printed.get("growth_rate")
        return percent_of(self.growth, self.previous_budget, 1 if printed is None else decimal_places(printed))

    def compute(self, key: str) -> Number | None:
        if key == "previous":
            return self.previous_budget
        return self.amount(key) if key in AMOUNTS else super().compute(key)

    def parts(self, key: str) -> tuple[Place, ...]:
        places = [self.place(name) for name in _USED.get(key, ()) if self.has(name)]
        if "previous" in _USED.get(key, ()) and self.year_before and self.amount("previous") is None:
            places.append(self.year_before.place("budget"))
        return tuple(places)
