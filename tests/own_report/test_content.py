"""Everything that stands in the data can be read on the site, unchanged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from macros.checks import load_site
from macros.models.base import Model
from macros.models.search import Search
from macros.models.site import Site
from macros.models.types import Ref
from tests.site.built import OWN_DATA, BuiltSite, plain

# Names that only other records or machines read, and choices that are shown as words.
SILENT = {"id", "parent", "moved_to", "bound", "rule", "language", "kind", "url", "address", "country"}


@pytest.fixture(scope="module")
def data() -> Site:
    return load_site(OWN_DATA)


def test_every_text_of_the_data_can_be_read_on_the_site(data: Site, site: BuiltSite) -> None:
    names_of_languages = site.page("").root.xpath("string(//footer)")
    whole = "\n".join([names_of_languages, *(page.text for page in site.pages)])
    # Other words for what is on the site are for the search alone.
    shown = [subject for subject in data.subjects if not isinstance(subject, Search)]
    texts = (text for subject in shown for text in _texts(subject))
    # Of two dates of one event the fuller stands on the page.
    missing = [text for text in texts if plain(text) not in whole and f"{text.removesuffix('년')}. " not in whole]
    assert missing == []


def test_every_program_page_holds_all_its_items_with_period_and_figures(data: Site, site: BuiltSite) -> None:
    for program in data.programs.values():
        shown = site.page(f"programs/{program.key}/").text
        missing = [text for text in _texts(program) if plain(text) not in shown]
        assert missing == [], program.key


def test_every_record_has_an_address_on_its_page(data: Site, site: BuiltSite) -> None:
    for program in data.programs.values():
        ids = site.page(f"programs/{program.key}/").ids
        assert [m.anchor for m in program.walk() if m.anchored and m.anchor not in ids] == []
    assert data.facilities is not None
    on_page = site.page("buildings/").ids
    assert [m.anchor for m in data.facilities.walk() if m.anchored and m.anchor not in on_page] == []


@pytest.mark.parametrize(
    ("url", "facts"),
    [
        ("", ["41명", "정원 42명", "약 1,166억 원", "82.7%", "232대", "10곳", "국내 6곳", "국외 4곳"]),
        ("personnel/2023/", ["일반직 6급 10 7 △3마이너스 3명", "일반직 소계 39 37", "합계 42 41"]),
        (
            "vehicles/2023/",
            ["공용차량 대수는 모두 232대", "(정수 226대, 말소대기 6대)", "특수차 청소차 30", "승용 소계 67"],
        ),
        (
            "budget/2023/",
            [
                "116,567,099 1,165억 6,710만 원 100.0% 96,359,272",
                "보고서에 사업별로 나뉘지 않은 금액",
                "소요예산",
                "사람 수로 나누지 말아",
            ],
        ),
        (
            "buildings/",
            ["9,682", "지하 3층~지상 6층", "1976. 1. 5.", "2018. 6. 2., 2020. 10. 5.", "본관 자리 계 15,667"],
        ),
        ("where-to-go/", ["청소과 부서 별관 2층", "공용차량 관리", "관용차"]),
        ("programs/2023/staff-welfare/", ["지원 금액 최대 30만 원", "443명", "172회", "최대 300만 원", "232명"]),
        ("programs/2024/work-family-welfare/", ["30만 원~50만 원", "6,434,295천원", "61구좌", "8개소"]),
        ("cities/kishiwada/", ["岸和田市", "2002. 10. 31.", "총무과 확인 전", "6월 민간단체", "11월 일본 기시와다시"]),
        ("about/consistency/", ["5,942,214", "5,929,163", "준공일", "읽고 찾은 모순은 따로 6건"]),
    ],
)
def test_a_reader_finds_the_fact_where_they_would_look(site: BuiltSite, url: str, facts: list[str]) -> None:
    text = site.page(url).text
    assert [fact for fact in facts if fact not in text] == []


def test_records_lead_to_each_other(site: BuiltSite) -> None:
    def links(url: str) -> set[str]:
        return set(site.page(url).article.xpath(".//a/@href"))

    program = links("programs/2023/city-exchange/")
    assert {"../../../organization/exchange-team/", "../../../budget/2023/#external-exchange"} <= program
    assert {"../../2024/city-exchange/", "../../../cities/yeongam/"} <= program
    assert "../../programs/2023/city-exchange/" in links("cities/yeongam/")
    assert "../../programs/2023/city-exchange/" in links("organization/exchange-team/")
    assert "../../programs/2023/city-exchange/" in links("budget/2023/")
    assert "../buildings/#cleaning" in links("where-to-go/")


def _texts(model: Model) -> Iterator[str]:
    for inner in model.walk():
        for name, field in type(inner).model_fields.items():
            if name not in SILENT and not _is_reference([*field.metadata, field.annotation]):
                yield from _strings(getattr(inner, name))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _strings(item)
    elif type(value).__name__ in {"Period", "PartialDate"}:
        yield str(value)


def _is_reference(parts: list[Any]) -> bool:
    return any(
        isinstance(part, Ref) or _is_reference([*getattr(part, "__metadata__", ()), *getattr(part, "__args__", ())])
        for part in parts
    )
