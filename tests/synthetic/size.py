"""How much of everything a department needs for its site to have a given number of pages."""

from __future__ import annotations

from dataclasses import dataclass
from math import isqrt
from pathlib import Path

WRITTEN = sum(
    not page.name.startswith("_") and "\nlanguage: " not in page.read_text(encoding="utf-8")
    for page in Path(__file__).parents[2].joinpath("docs").rglob("*.md")
)
"""Pages of every department; those in other languages come with translations, which an invented one lacks."""
NEWEST = 2023
MOST_YEARS = 10


@dataclass(frozen=True)
class Size:
    """Numbers of records. `reported` are years with results; the year after the last one is planned."""

    teams: int
    cities: int
    buildings: int
    reported: tuple[int, ...]
    programs: int
    """Of all years together."""

    @classmethod
    def of(cls, pages: int) -> Size:
        """The size of a site of exactly `pages` pages, the page for lost readers aside; ValueError below 42."""
        years = min(MOST_YEARS, max(2, pages // 20))
        reported = tuple(range(NEWEST - years + 2, NEWEST + 1))
        teams = cities = max(3, isqrt(pages) * 9 // 10)
        # A year has pages for its staff, vehicles, money, programs, ledger and summary; the planned one for two of
        # these. Staff and vehicles have a page each for all years.
        programs = pages - WRITTEN - teams - cities - 6 * len(reported) - 4
        if programs < years:
            raise ValueError("쪽은 42개 이상이어야 합니다.")
        return cls(teams, cities, max(2, isqrt(pages) // 5), reported, programs)

    @property
    def years(self) -> tuple[int, ...]:
        return (*self.reported, self.reported[-1] + 1)

    def programs_of(self, year: int) -> int:
        """Programs of one year; the older years have one more where they do not come out even."""
        share, rest = divmod(self.programs, len(self.years))
        return share + (self.years.index(year) < rest)
