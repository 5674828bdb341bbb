"""Who publishes the site, and of which reports: what stands at its top and foot, on paper, and in citations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from macros.exports.publication import UNDECIDED
from macros.korean.formatting import dialled
from macros.models.site import Site


class Way(NamedTuple):
    """How the institution is reached: a telephone, whose `url` calls it, or an address."""

    name: str
    value: str
    url: str
    is_outside: bool
    """Whether it is from outside the report, and not confirmed."""


class Identity(NamedTuple):
    """`basis` is `2023년 업무보고 기준`; `owner` is the institution, `website` its own, each empty where not known."""

    basis: str = ""
    owner: str = ""
    website: str = ""
    site_name: str = ""
    operator: str = ""
    is_official: bool = False
    ways: tuple[Way, ...] = ()
    year: str = ""
    """The newest year that `basis` tells of, for those who read no Korean."""
    department: str = ""

    @property
    def operated(self) -> str:
        """Return `운영: 열린구정모임`, or that it is not decided who runs the site."""
        return f"운영: {self.operator}" if self.operator else UNDECIDED

    @property
    def cited_as(self) -> str:
        """Return `열린모임, ‘새빛시 도서관과 사이트’(비공식, 2023년 업무보고 기준)`, as citations begin."""
        told = ", ".join([*([] if self.is_official else ["비공식"]), self.basis])
        return f"{self.operator or UNDECIDED}, ‘{self.site_name}’({told})"

    @property
    def on_paper(self) -> str:
        """Return `비공식 · 2023년 업무보고 기준 · 운영자 미정 · 새빛시 도서관과 사이트`, for a sheet's foot."""
        return " · ".join([*([] if self.is_official else ["비공식"]), self.basis, self.operated, self.site_name])


def create_identity(site: Site, site_name: str = "", operator: str = "", *, is_official: bool = False) -> Identity:
    """Return what the site says of itself; all but the data are settings. The institution runs its official site."""
    reports = site.sources.reports
    results = sorted({year for report in reports for year in report.result_years})
    plans = sorted({year for report in reports for year in report.plan_years})
    years = (results or plans)[-1:]
    basis = " ".join([*(f"{year}년" for year in years), "업무보고 기준"])
    owner, website = site.organization.part_of, site.organization.website or ""
    operator = operator or (owner if is_official else "")
    year = "".join(map(str, years))
    return Identity(basis, owner, website, site_name, operator, is_official, tuple(_ways(site)), year, site.root.name)


def _ways(site: Site) -> Iterator[Way]:
    """Yield the telephones of the institution, and the address of its first building."""
    organization, facilities = site.organization, site.facilities
    for telephone in organization.telephones:
        outside = site.sources.is_outside(telephone.source or organization.source)
        yield Way(telephone.name, telephone.phone, f"tel:{dialled(telephone.phone)}", outside)
    if facilities and (building := facilities.seat):
        outside = site.sources.is_outside(building.sources.get("address") or facilities.source)
        yield Way(building.name, building.address or "", "", outside)
