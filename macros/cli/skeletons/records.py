"""One new program or city to fill in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from macros.cli.skeletons import SkeletonError
from macros.cli.skeletons.insertion import after, dash_indent
from macros.cli.skeletons.lines import blank, entry, inside, item, new_file
from macros.korean.particles import particle
from macros.models.organization import Team
from macros.models.site import Site
from macros.models.source import Document
from macros.models.vocabulary import Named

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def new_program(site: Site, year: int, id: str, title: str | None, folder: str = "data") -> Mapping[str, bytes]:
    """The file of a program; SkeletonError if the id is no id or is taken."""
    _require_id(id)
    address = f"programs/{year}/{id}.yml"
    name = f"{folder}/{address}"
    if name in site.files:
        raise SkeletonError(f"{particle(name, '은/는')} 이미 있습니다. 아무것도 만들지 않았습니다.")
    return {name: new_file(address, _program(site, year, title))}


def new_city(site: Site, id: str, name: str | None, folder: str = "data") -> Mapping[str, bytes]:
    """`cities.yml` with one more city; SkeletonError if the id is no id or is taken, or if there is no such file."""
    _require_id(id)
    file = site.files.get(f"{folder}/cities.yml")
    if site.cities is None or file is None:
        raise SkeletonError(f"{folder}/cities.yml을 읽을 수 없습니다. 'make check'로 먼저 확인해 주세요.")
    if id in site.records["city"]:
        raise SkeletonError(f"'{id}' 도시는 {file.name}에 이미 있습니다. 아무것도 만들지 않았습니다.")
    indent = dash_indent(file, "cities", 0)
    lines = (indent + line for line in item(_city(site, id, name)))
    return {file.name: after(file, lines, "cities")}


def _require_id(id: str) -> None:
    if not _ID.fullmatch(id):
        raise SkeletonError(f"'{id}': id는 영문 소문자, 숫자, 붙임표(-)만으로 적어 주세요. 예: night-library")


def _program(site: Site, year: int, title: str | None) -> Iterator[str]:
    yield f"# {year}년 사업입니다. 쌍점(:) 뒤의 빈 곳에 값을 적어 주세요. 문서에 없는 값은 그 이름까지 지워 주세요."
    yield "# 수와 시기는 문장에 쓰지 말고 quantities와 period 칸에 적어 주세요. 화면의 문장은 그 칸에서 만들어집니다."
    yield ""
    yield entry("title", title) if title else blank("title", "문서에 적힌 사업 이름")
    yield blank("order", "문서에 나온 차례. 첫째면 1")
    yield blank("kind", _choice(site.vocabulary.program_kinds))
    yield blank("team", _choice(site.organization.teams))
    yield "source:"
    yield from inside(_source(site, year))
    yield from ["", blank("purpose", "왜 하는지 쉬운 말로 적어 주세요."), ""]
    yield "# 할 일은 plans에, 한 일은 results에 이렇게 적습니다. 줄 앞의 '# '를 지우고 쓰세요."
    yield "# plans:"
    yield "#   - id: first-plan"
    yield "#     title: 문서에 적힌 제목"
    yield "#     items:"
    yield "#       - id: first-item"
    yield "#         title: 문서에 적힌 내용"
    yield "#         plain: 어려운 말을 풀어 쓴 내용"
    yield "#         period: 3월~11월"
    yield "#         quantities:"
    yield "#           - {id: people, label: 지원 인원, value: 443, unit: person}"


def _source(site: Site, year: int) -> Iterator[str]:
    documents = [d for d in site.sources.documents if year in (d.reporting_year, d.plan_year)]
    if len(documents) == 1:
        yield entry("document", documents[0].id)
    else:
        yield blank("document", _choice(documents or site.sources.documents))
    yield blank("section", "자료 안의 제목")
    yield blank("page", "인쇄된 쪽 번호. 없으면 이 줄을 지워 주세요.")


def _city(site: Site, id: str, name: str | None) -> Iterator[str]:
    yield entry("id", id)
    yield entry("name", name) if name else blank("name", "문서에 적힌 도시 이름")
    yield blank("region", "시·도나 나라")
    yield blank("kind", _choice(site.vocabulary.city_kinds))
    yield blank("relation", _choice(site.vocabulary.relations))


def _choice(known: Iterable[Named | Team | Document]) -> str:
    """`main(주요업무), focus(새로운 일) 가운데 하나`"""
    return ", ".join(f"{one.id}({one.name})" for one in known) + " 가운데 하나"
