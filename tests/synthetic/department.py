"""An invented department: every file of its `data/`, the same for the same size and seed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import yaml

from macros.models.spending import execution_rate
from tests.synthetic import texts, words
from tests.synthetic.programs import money, program, slots
from tests.synthetic.size import Size
from tests.synthetic.texts import Entry

VOCABULARY = Path(__file__).with_name("vocabulary.yml")


class _Dumper(yaml.CSafeDumper):
    """Writes rates as the digits that they are printed with, and nothing as a pointer."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


_Dumper.add_representer(Decimal, lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:float", str(value)))


def files(pages: int, seed: int) -> Iterator[tuple[str, str]]:
    """Path below `data/` and text of each file of a department whose site has exactly `pages` pages."""
    size = Size.of(pages)
    yield "vocabulary.yml", VOCABULARY.read_text(encoding="utf-8")
    yield "sources.yml", _yaml("자료의 출처", {"documents": [_document(year) for year in size.reported]})
    yield "organization.yml", _yaml("조직", _organization(size, seed))
    yield "facilities.yml", _yaml("시설", _facilities(size, seed))
    yield "cities.yml", _yaml("친선도시", _cities(size, seed))
    yield "glossary.yml", _yaml("낱말 풀이", {"terms": [_term(*term) for term in words.TERMS]})
    yield "search.yml", _yaml("검색", _search())
    yield "tables/personnel/table.yml", _yaml("인력 표", _personnel_table())
    yield "tables/courses/table.yml", _yaml("교육 표", COURSES)
    yield "tables/cycle/table.yml", _yaml("한 해 흐름 표", CYCLE)
    yield "tables/vehicles/table.yml", _yaml("공용차량 표", _vehicles_table())
    for year in size.reported:
        yield f"tables/personnel/{year}.yml", _yaml(f"{year}년 인력", _personnel(size, year, seed))
        yield f"tables/vehicles/{year}.yml", _yaml(f"{year}년 공용차량", _vehicles(year, seed))
        yield f"budgets/{year}.yml", _yaml(f"{year}년 예산", _budgets(size, year, seed))
    cities = [city["id"] for city in _cities(size, seed)["cities"]]
    for year in size.years:
        for slot in slots(size, year):
            text = _yaml(f"{year}년 사업: {slot.title}", program(size, slot, year, seed, cities))
            yield f"programs/{year}/{slot.id}.yml", text


def _yaml(heading: str, entry: Entry) -> str:
    written = yaml.dump(entry, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)
    return f"# {heading}\n# 지어낸 자료입니다. 시험과 재기에만 씁니다.\n\n{written}"


def _source(year: int, section: str) -> Entry:
    return {"document": f"work-report-{year}", "section": section}


def _document(year: int) -> Entry:
    name = f"업무보고({year}년 실적, {year + 1}년 계획)"
    return {
        "id": f"work-report-{year}",
        "name": name,
        "kind": "report",
        "result_years": [year],
        "plan_years": [year + 1],
    }


def _organization(size: Size, seed: int) -> Entry:
    teams = []
    for number in range(1, size.teams + 1):
        random = Random(f"{seed} team {number}")
        fields = random.sample(list(words.FIELDS.items()), random.randint(2, 4))
        duties = [
            {
                "id": f"team-{number}-{key}",
                "name": f"{name} {random.choice(words.DUTIES)}",
                "plain": f"{name}에 관한 일",
            }
            for key, name in fields
        ]
        summary = texts.summary(random, [name for _, name in fields])
        teams.append(
            {
                "id": f"team-{number}",
                "name": f"{fields[0][1]} {number}팀",
                "kind": "team",
                "parent": "department",
                "summary": summary,
                "duties": duties,
            }
        )
    summary = "구민의 생활에 가까운 일을 두루 맡아 계획하고 실천하며 그 결과를 해마다 보고합니다."
    printed = {"offices": size.teams}
    root = {"id": "department", "name": "보기과", "kind": "department", "summary": summary, "printed": printed}
    source = _source(size.reported[-1], "Ⅰ-1 조직")
    return {"source": source, "part_of": "보기구", "offices": [root, *teams]}


def _facilities(size: Size, seed: int) -> Entry:
    facilities: list[Entry] = []
    for number in range(1, size.buildings + 1):
        random = Random(f"{seed} building {number}")
        ground = random.randint(2, 9)
        area = random.randint(400, 12_000)
        site, building = f"site-{number}", f"building-{number}"
        facilities += [
            {"id": site, "name": f"제{number}청사 자리", "kind": "site", "printed": {"floor_area_m2": area}},
            {
                "id": building,
                "name": f"제{number}청사",
                "kind": "building",
                "parent": site,
                "floor_area_m2": area,
                "floors": {"basement": random.randint(0, 2), "ground": ground},
                "completed": date(random.randint(1975, 2015), random.randint(1, 12), random.randint(1, 28)),
            },
        ]
        for floor in range(ground, 0, -1):
            facilities += [_occupant(random, number, floor, room) for room in random.sample(range(10), 2)]
    return {"source": _source(size.reported[-1], "Ⅰ-3 주요시설"), "facilities": facilities}


def _occupant(random: Random, building: int, floor: int, room: int) -> Entry:
    return {
        "id": f"room-{building}-{floor}-{room}",
        "name": f"{random.choice(list(words.FIELDS.values()))} {words.ROOMS[room]}",
        "kind": random.choice(("department", "room")),
        "parent": f"building-{building}",
        "floor": floor,
    }


def _cities(size: Size, seed: int) -> Entry:
    random = Random(f"{seed} cities")
    names = [
        (f"{key}-{end}" + (f"-{again}" if again else ""), f"{'새' * again}{name}{word}")
        for again in range(size.cities // 36 + 1)
        for end, word in words.CITY_KINDS.items()
        for key, name in words.CITY_NAMES.items()
    ]
    cities = []
    for id, name in names[: size.cities]:
        region = random.choice(words.REGIONS)
        kind = "overseas" if region.endswith("나라") else "domestic"
        relation = random.choice(("sister", "sister", "friendship"))
        cities.append({"id": id, "name": name, "region": region, "kind": kind, "relation": relation})
    counted = dict.fromkeys(city["kind"] for city in cities)
    printed = {kind: sum(city["kind"] == kind for city in cities) for kind in counted}
    return {"source": _source(size.reported[-1], "Ⅱ 상호결연도시 현황"), "printed": printed, "cities": cities}


def _term(id: str, term: str, plain: str) -> Entry:
    return {"id": id, "term": term, "plain": plain, "meaning": f"문서에서 {term} 대신 ‘{plain}’이라고 읽으셔도 됩니다."}


def _search() -> Entry:
    groups = [
        {"id": "official-vehicle", "words": ["공용차량", "관용차", "업무용 차"]},
        {"id": "headcount", "words": ["현원", "직원 수", "인원수"]},
        {"id": "office-building", "words": ["청사", "구청 건물"]},
        {"id": "training", "words": ["교육", "훈련", "강의"]},
        {"id": "execution", "words": ["집행", "지출", "쓴 돈"]},
    ]
    asking = ["몇", "얼마", "언제", "어디", "누가", "방법", "안내", "신청", "이용"]
    return {"groups": groups, "asking": asking, "questions": ["공용차량은 몇 대인가요", "예산 집행률은 얼마인가요"]}


COURSES: Entry = {
    "title": "교육",
    "columns": [
        {"id": "name", "title": "교육명"},
        {"id": "period", "title": "시기", "type": "period"},
        {"id": "times", "title": "횟수", "type": "values"},
        {"id": "audience", "title": "대상"},
        {"id": "contents", "title": "주요 내용", "many": True},
    ],
}
CYCLE: Entry = {
    "title": "한 해 흐름",
    "columns": [
        {"id": "period", "title": "시기", "type": "period"},
        {"id": "actions", "title": "하는 일", "many": True},
    ],
    "chart": {"kind": "steps", "columns": ["period", "actions"]},
}
RANKS = {"general": ("일반직", range(5, 10)), "fixed-term": ("임기제", range(6, 8))}
KINDS = {"passenger": "승용", "van": "승합", "truck": "화물"}
SIZES = {"small": "소형", "medium": "중형", "large": "대형"}


def _personnel_table() -> Entry:
    rows: list[Entry] = []
    for group, (name, numbers) in RANKS.items():
        rows.append({"id": group, "name": name})
        rows += [{"id": f"{group}-{number}", "parent": group, "name": f"{number}급"} for number in numbers]
    columns = [
        {"id": "name", "title": "직급"},
        {"id": "quota", "title": "정원", "unit": "person", "total": "sum"},
        {"id": "current", "title": "현원", "unit": "person", "total": "sum"},
        {"id": "gap", "title": "과부족", "unit": "person", "formula": "current - quota"},
    ]
    chart = {"kind": "pairs", "columns": ["quota", "current"]}
    return {"title": "인력", "section": "조직", "columns": columns, "rows": rows, "chart": chart, "wide": True}


def _personnel(size: Size, year: int, seed: int) -> Entry:
    random = Random(f"{seed} personnel {year}")
    rows = []
    for group, (_, numbers) in RANKS.items():
        for number in numbers:
            quota = random.randint(0, 2 * size.teams)
            current = max(0, quota + random.randint(-3, 3))
            printed = {"gap": current - quota}
            rows.append({"id": f"{group}-{number}", "quota": quota, "current": current, "printed": printed})
    quota, current = (sum(row[field] for row in rows) for field in ("quota", "current"))
    printed = {"quota": quota, "current": current, "gap": current - quota}
    return {"source": _source(year, "Ⅰ-2 인력"), "printed": printed, "rows": rows}


def _vehicles_table() -> Entry:
    rows: list[Entry] = []
    for kind, name in KINDS.items():
        rows.append({"id": kind, "name": name})
        rows += [{"id": f"{kind}-{size}", "parent": kind, "name": word} for size, word in SIZES.items()]
    columns = [{"id": "name", "title": "크기"}, {"id": "count", "title": "대수", "unit": "item", "total": "sum"}]
    chart = {"kind": "stacked", "columns": ["count"]}
    return {"title": "공용차량", "section": "시설", "columns": columns, "rows": rows, "chart": chart, "wide": True}


def _vehicles(year: int, seed: int) -> Entry:
    random = Random(f"{seed} vehicles {year}")
    rows: list[Entry] = []
    whole = 0
    for kind in KINDS:
        counts = [random.randint(0, 40) for _ in SIZES]
        whole += sum(counts)
        rows.append({"id": kind, "printed": {"count": sum(counts)}})
        rows += [{"id": f"{kind}-{size}", "count": count} for size, count in zip(SIZES, counts, strict=True)]
    return {"source": _source(year, "Ⅰ-3 공용차량"), "printed": {"count": whole}, "rows": rows}


def _budgets(size: Size, year: int, seed: int) -> Entry:
    amounts: dict[int, tuple[int, int]] = {}
    for slot in slots(size, year):
        line = slot.number % size.teams
        granted, used = money(slot, year, seed)
        before = amounts.get(line, (0, 0))
        amounts[line] = before[0] + granted, before[1] + used
    fields = list(words.FIELDS.values())
    lines = [
        {
            "id": f"line-{line + 1}",
            "name": f"{fields[line % len(fields)]} 행정 {line + 1}",
            "budget": budget,
            "spent": spent,
            "printed": {"rate": execution_rate(spent, budget)},
        }
        for line, (budget, spent) in sorted(amounts.items())
    ]
    budget, spent = (sum(amount[side] for amount in amounts.values()) for side in (0, 1))
    printed = {"budget": budget, "spent": spent, "rate": execution_rate(spent, budget)}
    return {
        "source": _source(year, "Ⅰ-4 예산현황"),
        "as_of": date(year, 10, 31),
        "unit": "thousand-won",
        "printed": printed,
        "lines": lines,
    }
