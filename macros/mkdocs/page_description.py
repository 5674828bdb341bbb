"""One sentence or two that say what a page holds, for lists of search results and previews of links."""

from __future__ import annotations

import re

from markupsafe import Markup

from macros.models.cities import City
from macros.models.program import Program
from macros.models.site import Site
from macros.records.pages import PROGRAM_YEAR, SUMMARY_YEAR, RecordPage

LONGEST = 160
"""About as many letters as a list of results shows."""

_PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)


def description(site: Site, html: str, *, written: str = "", record: RecordPage | None = None) -> str:
    """Return plain text: what a person wrote, or a sentence from the data, or the page's first paragraph."""
    told = written or (_of_record(site, record) if record else "") or _first_paragraph(html)
    return _shortened(" ".join(told.split()))


def _of_record(site: Site, page: RecordPage) -> str:
    """Return a sentence about a page that does not begin with one; empty for others."""
    if page.template == SUMMARY_YEAR:
        office, year = site.organization.full_name, page.name
        return f"{office}의 {year}년 예산과 주요 숫자, 사업, 합계 검증, 연락처를 A4 한 장에 모았습니다."
    if isinstance(page.model, City):
        return _city(site, page.model)
    if isinstance(page.model, Program) and page.template == PROGRAM_YEAR:
        titles = [program.title for program in site.programs.of_year(page.model.year)]
        return f"{page.title} {len(titles)}건을 모았습니다: {', '.join(titles)}"
    return ""


def _city(site: Site, city: City) -> str:
    kind, relation = site.name("city_kind", city.kind), site.explained("relation", city.relation)
    count = len(list(site.mentions(city)))
    told = f"{count}건입니다" if count else "자료에 없습니다"
    return f"{city.full_name}: {kind} {relation}. 이 도시가 나오는 일과 계획은 {told}."


def _first_paragraph(html: str) -> str:
    texts = (Markup(paragraph).striptags() for paragraph in _PARAGRAPH.findall(html))
    return next((text for text in texts if text), "")


def _shortened(text: str) -> str:
    """Return the text, or as many of its words as fit, with a mark where it was cut."""
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST - 1].rpartition(" ")[0].rstrip(" ,:") + "…"
