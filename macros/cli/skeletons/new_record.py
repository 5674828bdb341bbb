"""A new program or city to fill in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from macros.cli.skeletons.writing import (
    Commented,
    Fields,
    NewFiles,
    SkeletonError,
    as_item,
    blank,
    dump,
    insert_after,
    new_file,
)
from macros.korean.particles import particle
from macros.models.organization import Office
from macros.models.site import Site
from macros.models.source import Document
from macros.models.vocabulary import Named
from macros.reading.personal_numbers import personal_numbers
from macros.reading.unseen_signs import with_signs_seen
from macros.records.pages import RESERVED_NAMES

HOW_TO_FILL = """\
쌍점(:) 뒤의 빈 곳에 값을 적어 주세요. 문서에 없는 값은 그 이름까지 지워 주세요.
수와 시기는 문장에 쓰지 말고 values와 period 칸에 적어 주세요. 화면의 문장은 그 칸에서 만들어집니다."""
PLANS_EXAMPLE = """
# 할 일은 plans에, 한 일은 results에 이렇게 적습니다. 줄 앞의 '# '를 지우고 쓰세요.
# plans:
#   - id: # 영문 소문자와 붙임표. 예: first-plan
#     title: # 문서에 적힌 제목
#     items:
#       - id: # 예: first-item
#         title: # 문서에 적힌 내용
#         plain: # 어려운 말을 풀어 쓴 내용
#         period: # 예: 3월~11월
#         values:
#           - {id: , name: , value: , unit: } # 예: {id: visitors, name: 찾은 사람, value: 1200, unit: person}
# money: # 쓰기로 정해진 돈이면 required 대신 budget(예산액)과 spent(집행액)에 적습니다.
#   unit: # 예: thousand-won
#   required: # 소요예산. 쉼표 없이 적습니다.
#   funding: # 재원의 id. 재원이 여럿이면 by_funding에 나누어 적습니다.
"""
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MOST_YEARS_ON = 2
"""How far a new year may lie behind the last one; some report every second year only."""


def new_program(site: Site, year: int, id: str, title: str | None, folder: str = "data") -> NewFiles:
    """Return the file of a new program; SkeletonError for an id or title that cannot be, or a year that is far off."""
    require_id(id)
    _require_line(title)
    last = max(site.subjects_by_year, default=year)
    if year > last + MOST_YEARS_ON:
        raise SkeletonError(f"{year}년은 자료의 마지막 해({last})보다 {year - last}년 뒤입니다. 연도를 확인해 주세요.")
    address = f"programs/{year}/{id}.yml"
    name = f"{folder}/{address}"
    if name in site.files:
        raise SkeletonError(f"{particle(name, '은/는')} 이미 있습니다.")
    return NewFiles({name: new_file(address, dump(_program(site, year, title)) + PLANS_EXAMPLE)})


def new_city(site: Site, id: str, name: str | None, folder: str = "data") -> NewFiles:
    """Return `cities.yml` with one more city; SkeletonError if the id is no id or is taken, or without such a file."""
    require_id(id)
    _require_line(name)
    file = site.files.get(f"{folder}/cities.yml")
    if site.cities is None or file is None:
        raise SkeletonError(f"{folder}/cities.yml을 읽을 수 없습니다. 'make check'로 먼저 확인해 주세요.")
    if id in site.records["city"]:
        raise SkeletonError(f"'{id}' 도시는 {file.name}에 이미 있습니다.")
    return NewFiles({file.name: insert_after(file, as_item(file, _city(site, id, name), "cities", 0), "cities")})


def require_id(id: str) -> None:
    """Raise a SkeletonError if an id is no id, or a name that files may not have."""
    if not _ID.fullmatch(id):
        typed = with_signs_seen(id)
        raise SkeletonError(f"'{typed}': id는 영문 소문자, 숫자, 붙임표(-)만으로 적어 주세요. 예: night-library")
    if id in RESERVED_NAMES:
        raise SkeletonError(f"'{id}'은(는) 서버나 윈도우가 따로 쓰는 이름입니다. 다른 이름을 지어 주세요.")


def _require_line(text: str | None) -> None:
    """SkeletonError for a title or name that the checks would refuse."""
    typed = with_signs_seen(text or "")
    if text is not None and (typed != text or text != text.strip() or not text):
        raise SkeletonError(f"'{typed}': 앞뒤의 빈칸과 보이지 않는 글자 없이 한 줄로 적어 주세요.")
    for _, _, message in personal_numbers(typed):
        raise SkeletonError(message)


def _program(site: Site, year: int, title: str | None) -> Fields:
    above = f"{year}년 사업입니다. {HOW_TO_FILL}\n\n"
    return {
        "title": Commented(title, "" if title else "문서에 적힌 사업 이름", above),
        "order": blank("문서에 나온 차례. 첫째면 1"),
        "kind": blank(_choice(site.vocabulary.program_kinds)),
        "lead": blank(_choice(office for office in site.organization.offices if not office.is_gone)),
        "source": source_blanks(site, year),
        "purpose": Commented(None, "왜 하는지 쉬운 말로 적어 주세요.", above="\n"),
    }


def source_blanks(site: Site, year: int) -> Fields:
    """Return where the values of a year are printed, as far as it is known."""
    documents = [d for d in site.sources.documents if year in d.years]
    one = documents[0].id if len(documents) == 1 else blank(_choice(documents or site.sources.documents))
    return {
        "document": one,
        "section": blank("자료 안의 제목"),
        "page": blank("인쇄된 쪽 번호. 없으면 이 줄을 지워 주세요."),
    }


def _city(site: Site, id: str, name: str | None) -> Fields:
    return {
        "id": id,
        "name": name or blank("문서에 적힌 도시 이름"),
        "region": blank("시·도나 나라"),
        "kind": blank(_choice(site.vocabulary.city_kinds)),
        "relation": blank(_choice(site.vocabulary.relations)),
    }


def _choice(known: Iterable[Named | Office | Document]) -> str:
    """Return `main(주요업무), focus(새로운 일) 가운데 하나`"""
    return ", ".join(f"{one.id}({one.name})" for one in known) + " 가운데 하나"
