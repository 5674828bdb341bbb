"""A direct answer above the search results, and what several kinds of them need."""

from __future__ import annotations

from dataclasses import dataclass

from macros.models.organization import Office
from macros.models.origin import ORIGINS
from macros.models.site import Site
from macros.models.source import SourceRef
from macros.search.asking_words import FIGURE


@dataclass(frozen=True)
class Answer:
    """One sentence. A query asks for it with one of `names`, and may add some of the words `beside`."""

    names: tuple[str, ...]
    beside: tuple[str, ...]
    text: str
    day: str
    url: str
    kinds: tuple[str, ...] = (FIGURE,)
    """What it tells; see `asking_words.py`."""
    needs: tuple[str, ...] = ()
    """At least one of these has to be in the query."""
    shy: bool = False
    """Only for queries that ask for one of its kinds."""
    told: bool = False
    """It answers queries that have some words of its text and its names, instead of one of the names."""


def office_and_year(site: Site, year: int) -> tuple[str, ...]:
    """Return words that may stand beside any figure: the office, and the year of the figure."""
    return (site.organization.part_of, site.root.name, "구청", f"{year}년", str(year))


def reached(site: Site, office: Office) -> str:
    """Return `전화: 000-123-4567`, with the name of the nearest office that has one if it is another."""
    known = office.contact
    if known is None and site.organization.telephone:
        return main_telephone(site)
    if known is None:
        return "전화번호 미기재"
    way = f"전화: {known.phone}" if known.phone else f"전자우편: {known.email}"
    return way if known is office else f"{way}({known.name})"


def main_telephone(site: Site) -> str:
    """Return the institution's telephone that is named first; empty without any."""
    telephone = site.organization.telephone
    return f"{telephone.name}: {telephone.phone}{outside(site, telephone.source)}" if telephone else ""


def outside(site: Site, source: SourceRef | None) -> str:
    """Return in brackets that something is not from the office's reports; empty where it is."""
    return f"({ORIGINS['outside']}, {site.root.name} 확인 전)" if site.sources.is_outside(source) else ""
