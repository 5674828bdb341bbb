"""One thing that was done, or is planned, with sister and friendship cities."""

from __future__ import annotations

from dataclasses import dataclass

from macros.models.program import Item, Program


@dataclass(frozen=True)
class Exchange:
    """An item with its program; `kind` is the kind of city, None where the document does not tell."""

    program: Program
    item: Item
    planned: bool
    kind: str | None

    @property
    def year(self) -> int:
        return self.program.year

    @property
    def month(self) -> int | None:
        """The month that it began in, if the document names one."""
        period = self.item.period
        return period.first_month(self.year) if period else None

    @property
    def order(self) -> tuple[int, str]:
        """Its place among the exchanges of its year: by first day, those without a month last."""
        if self.month is None or self.item.period is None:
            return 13, ""
        return self.month, self.item.period.days(self.year)[0][0].isoformat()
